package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.jupiter.StoryExtension;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tells which annotations of JUnit Jupiter the engine honours, and finds those that it doesn't. */
final class JupiterAnnotations {

    private static final String JUPITER = "org.junit.jupiter.";

    private static final Set<String> HONOURED = Set.of(
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

    /** What is behind an annotation is the same wherever it stands, and the same few stand everywhere. */
    private static final ClassValue<List<Class<?>>> UNHONOURED_BEHIND = new ClassValue<>() {
        @Override
        protected List<Class<?>> computeValue(Class<?> type) {
            return behind(type, new HashSet<>()).toList();
        }
    };

    private JupiterAnnotations() {}

    /** {@return the names of those among the annotations that are not honoured, or that have one behind them} */
    static Stream<String> unhonoured(Annotation... annotations) {
        return Stream.of(annotations)
                .filter(annotation -> !isOurExtension(annotation))
                .map(Annotation::annotationType)
                .flatMap(type -> UNHONOURED_BEHIND.get(type).stream()
                        .map(found -> found == type ? name(type) : name(found) + " (through " + name(type) + ")"));
    }

    /** The same for annotations of a class, where an {@code @Order} has no effect: classes have no order of ours. */
    static Stream<String> unhonouredOnClass(Annotation... annotations) {
        Stream<String> order = Stream.of(annotations)
                .filter(Order.class::isInstance)
                .map(annotation -> name(annotation.annotationType()));
        return Stream.concat(unhonoured(annotations), order);
    }

    private static Stream<Class<?>> behind(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type) || type.getName().startsWith("java.")) {
            return Stream.empty();
        }
        if (type.getName().startsWith(JUPITER)) {
            return isHonoured(type) ? Stream.empty() : Stream.of(type);
        }
        return Stream.of(type.getAnnotations()).flatMap(meta -> behind(meta.annotationType(), seen));
    }

    /** {@return whether the engine does as that annotation of JUnit Jupiter says} */
    static boolean isHonoured(Class<?> type) {
        return HONOURED.contains(type.getSimpleName());
    }

    /** What that extension gives to tests of Jupiter, a story test has anyway. */
    private static boolean isOurExtension(Annotation annotation) {
        return annotation instanceof ExtendWith extended
                && Stream.of(extended.value()).allMatch(StoryExtension.class::equals);
    }

    private static String name(Class<?> type) {
        return "@" + type.getSimpleName();
    }
}
