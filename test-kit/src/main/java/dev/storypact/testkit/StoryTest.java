package dev.storypact.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * Makes a method a story test: the {@code storypact} engine of the JUnit Platform runs it with a {@link StoryTester}.
 *
 * <p>The method is an instance method that returns nothing, is not private and takes a {@link StoryTester}; beside it, it
 * may take a {@link org.junit.jupiter.api.TestInfo} and, with {@link ForEach}, a case. Its class needs no annotation, and may
 * have JUnit Jupiter's own {@code @Test} methods too. A method that is declared otherwise is reported as an error when the tests
 * are discovered.
 *
 * <p>These annotations of JUnit Jupiter mean here what they mean there: {@code @DisplayName},
 * {@code @DisplayNameGeneration}, {@code @Tag}, {@code @Disabled}, {@code @Nested}, {@code @TestInstance},
 * {@code @BeforeAll}, {@code @BeforeEach}, {@code @AfterEach}, {@code @AfterAll}, {@code @Timeout},
 * {@code @TestMethodOrder}, {@code @Order}, {@code @Execution} and {@code @ResourceLock}. Any other one on a story test is
 * reported, never ignored.
 *
 * <p>The annotation may stand on another annotation, which then makes a method a story test, too.
 *
 * @since 0.1
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Testable
public @interface StoryTest {}
