package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Decides what a class and its methods are called in reports. */
final class DisplayNames {

    private static final DisplayNameGenerator STANDARD = new DisplayNameGenerator.Standard();

    private final Class<?> testClass;
    private final List<Class<?>> enclosing;
    private final DisplayNameGenerator generator;

    private DisplayNames(Class<?> testClass, List<Class<?>> enclosing, DisplayNameGenerator generator) {
        this.testClass = testClass;
        this.enclosing = enclosing;
        this.generator = generator;
    }

    /** {@return the names in a class that lies in those classes, the outermost first} */
    static DisplayNames in(Class<?> testClass, List<Class<?>> enclosing, EngineParameters parameters) {
        return new DisplayNames(testClass, enclosing, generator(testClass, enclosing, parameters));
    }

    /** {@return the name of the class} */
    String ofClass() {
        return named(
                testClass,
                () -> enclosing.isEmpty()
                        ? generator.generateDisplayNameForClass(testClass)
                        : generator.generateDisplayNameForNestedClass(enclosing, testClass));
    }

    /** {@return the name of a method of the class} */
    String of(Method method) {
        return named(
                method,
                () -> withoutParameters(generator.generateDisplayNameForMethod(enclosing, testClass, method), method));
    }

    /** Every story test takes a tester, which is no news: the name is that of a method without parameters. */
    private static String withoutParameters(String name, Method method) {
        String parameters = DisplayNameGenerator.parameterTypesAsString(method);
        if (name.endsWith(" " + parameters)) {
            return name.substring(0, name.length() - parameters.length()).strip();
        }
        return name.endsWith(parameters) ? name.substring(0, name.length() - parameters.length()) + "()" : name;
    }

    private static DisplayNameGenerator generator(
            Class<?> testClass, List<Class<?>> enclosing, EngineParameters parameters) {
        return AnnotationSupport.findAnnotation(testClass, DisplayNameGeneration.class, enclosing)
                .map(DisplayNameGeneration::value)
                .<DisplayNameGenerator>map(ReflectionSupport::newInstance)
                .or(parameters::defaultDisplayNames)
                .orElse(STANDARD);
    }

    private static String named(AnnotatedElement element, Supplier<String> generated) {
        return AnnotationSupport.findAnnotation(element, DisplayName.class)
                .map(DisplayName::value)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseGet(generated);
    }
}
