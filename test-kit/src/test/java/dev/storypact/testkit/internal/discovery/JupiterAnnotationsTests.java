package dev.storypact.testkit.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.ReflectionSupport;

/** Looks at each annotation that JUnit Jupiter has in the version that we build with. */
class JupiterAnnotationsTests {

    private static final Set<ElementType> PLACES =
            Set.of(ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER);

    @Test
    void these_are_honoured_and_no_others() throws Exception {
        assertThat(annotationsOfJupiter().filter(JupiterAnnotations::isHonoured).map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "AfterAll",
                        "AfterEach",
                        "BeforeAll",
                        "BeforeEach",
                        "Disabled",
                        "DisplayName",
                        "DisplayNameGeneration",
                        "Execution",
                        "IndicativeSentencesGeneration",
                        "Isolated",
                        "Nested",
                        "Order",
                        "ReadsDefaultLocale",
                        "ReadsDefaultTimeZone",
                        "ReadsSystemProperty",
                        "ResourceLock",
                        "ResourceLocks",
                        "SentenceFragment",
                        "Tag",
                        "Tags",
                        "TestInstance",
                        "TestMethodOrder",
                        "Timeout",
                        "WritesDefaultLocale",
                        "WritesDefaultTimeZone",
                        "WritesSystemProperty");
    }

    @Test
    void all_of_jupiter_is_looked_at() throws Exception {
        assertThat(annotationsOfJupiter().map(Class::getSimpleName))
                .hasSizeGreaterThan(70)
                .contains(
                        "Test", "ExtendWith", "TempDir", "EnabledIf", "ParameterizedTest", "ValueSource", "AutoClose");
    }

    private static Stream<Class<?>> annotationsOfJupiter() throws Exception {
        return Stream.of(Test.class, ParameterizedTest.class)
                .map(JupiterAnnotationsTests::jarOf)
                .flatMap(jar -> classesIn(jar).stream())
                .filter(type -> type.isAnnotation() && type.getName().startsWith("org.junit.jupiter."))
                .filter(type -> type.getAnnotation(Target.class) == null
                        || Arrays.stream(type.getAnnotation(Target.class).value())
                                .anyMatch(PLACES::contains));
    }

    private static List<Class<?>> classesIn(Path jar) {
        return ReflectionSupport.findAllClassesInClasspathRoot(jar.toUri(), type -> true, name -> true);
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
