package dev.storypact.testkit.internal.execution;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.TestInstantiationException;

/** Makes instances of one test class by its constructor, which discovery has found to be usable. */
final class Instantiation {

    private final Constructor<?> constructor;
    private final Arguments arguments;

    Instantiation(Class<?> testClass, Arguments arguments) {
        this.constructor = Stream.of(testClass.getDeclaredConstructors())
                .filter(candidate -> !candidate.isSynthetic())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(testClass.getName() + " has no constructor"));
        this.arguments = arguments;
    }

    /** {@return the outer instances and a new one inside the last of them} */
    TestInstances inside(TestInstances outer) throws Throwable {
        List<Object> values = Stream.concat(
                        outer.all().isEmpty() ? Stream.of() : Stream.of(outer.innermost()), arguments.values().stream())
                .toList();
        return outer.with(make(new Arguments(values).of(constructor)));
    }

    private Object make(Object[] values) throws Throwable {
        if (!constructor.trySetAccessible()) {
            throw new TestInstantiationException("the constructor " + constructor.toGenericString()
                    + " is not accessible: open its package to the module of the test kit");
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }
}
