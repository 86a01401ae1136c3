package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.explore.ExploreFaults;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Recognizes classes and methods that mean to be story tests, well declared or not. */
final class StoryTests {

    private StoryTests() {}

    static boolean isStoryTest(Method method) {
        return AnnotationSupport.isAnnotated(method, StoryTest.class)
                || AnnotationSupport.isAnnotated(method, ExploreFaults.class)
                || AnnotationSupport.isAnnotated(method, ForEach.class);
    }

    /** {@return the story tests of a class, inherited ones and defaults of interfaces included} */
    static List<Method> methodsOf(Class<?> testClass) {
        return ReflectionSupport.findMethods(testClass, StoryTests::isStoryTest, HierarchyTraversalMode.TOP_DOWN);
    }

    /** {@return the nested classes of a class that have story tests themselves or in classes nested in them} */
    static List<Class<?>> nestedIn(Class<?> testClass) {
        return ReflectionSupport.findNestedClasses(testClass, StoryTests::isNested).stream()
                .filter(StoryTests::hasStoryTests)
                .toList();
    }

    static boolean hasStoryTests(Class<?> candidate) {
        return hasStoryTests(candidate, new HashSet<>());
    }

    /** A class can be nested in itself, by way of what it extends. */
    private static boolean hasStoryTests(Class<?> candidate, Set<Class<?>> seen) {
        return seen.add(candidate)
                && (ReflectionSupport.streamMethods(candidate, StoryTests::isStoryTest, HierarchyTraversalMode.TOP_DOWN)
                                .findAny()
                                .isPresent()
                        || ReflectionSupport.findNestedClasses(candidate, StoryTests::isNested).stream()
                                .anyMatch(nested -> hasStoryTests(nested, seen)));
    }

    static boolean isNested(Class<?> candidate) {
        return AnnotationSupport.isAnnotated(candidate, Nested.class);
    }

    static boolean isAbstract(Class<?> candidate) {
        return Modifier.isAbstract(candidate.getModifiers());
    }

    static boolean isInner(Class<?> candidate) {
        return candidate.isMemberClass() && !Modifier.isStatic(candidate.getModifiers());
    }
}
