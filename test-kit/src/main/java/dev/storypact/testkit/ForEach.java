package dev.storypact.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a {@link StoryTest} once for each of several cases: for each file that matches, or for each value that a method gives.
 *
 * <pre>{@code
 * @StoryTest
 * @ForEach("classpath:events/*.json")
 * void handles_every_event(StoryTester tester, EventBusMessage<JsonNode> event) { ... }
 *
 * @StoryTest
 * @ForEach(method = "amounts")
 * void charges_any_amount(StoryTester tester, BigDecimal amount) { ... }
 *
 * static Stream<BigDecimal> amounts() { ... }
 * }</pre>
 *
 * <p>Beside the {@link StoryTester} the test method has exactly one more parameter, which takes the case. Each case runs with a
 * fresh instance, a fresh tester and the lifecycle methods, is a test of its own in reports, and can be run alone by its unique
 * id or its place.
 *
 * <p>A failing case prints the command that runs it alone. With {@link dev.storypact.testkit.explore.ExploreFaults} on the same
 * method, each case is explored.
 *
 * <p>No case at all fails the test, and so does a case that the parameter can't take.
 *
 * @since 0.1
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ForEach {

    /**
     * Names files: {@code classpath:} and a path, or a path relative to the folder of the module. Its last part may have the
     * wildcards {@code *}, {@code ?}, {@code [...]} and <code>{a,b}</code>. Files are taken in the order of their names, which
     * are what reports call the cases.
     *
     * <p>The parameter may be a {@link String}, which is the text in UTF-8; a {@link java.nio.file.Path}; a
     * {@link tools.jackson.databind.JsonNode}; an {@link dev.storypact.story.message.EventBusMessage}, whose metadata the file may
     * leave out; or any type that {@link dev.storypact.story.message.StoryJson} reads.
     */
    String value() default "";

    /**
     * Names a method without parameters that gives a {@link java.util.stream.Stream}, an {@link Iterable} or an array, each element
     * a case. It is a method of the test class, or a static one of a class around it; an instance method where the tests of the
     * class share an instance.
     *
     * <p>Reports call a case by the element's text, or by what {@link org.junit.jupiter.api.Named} says.
     */
    String method() default "";
}
