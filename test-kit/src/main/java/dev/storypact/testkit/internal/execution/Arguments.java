package dev.storypact.testkit.internal.execution;

import java.lang.reflect.Executable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values that a method can ask for by the type of a parameter.
 *
 * @param values what there is
 */
record Arguments(List<Object> values) {

    Arguments {
        values = List.copyOf(values);
    }

    /** {@return one value a parameter, in the parameters' order} */
    Object[] of(Executable executable) {
        return Stream.of(executable.getParameterTypes())
                .map(type -> valueFor(type, executable))
                .toArray();
    }

    private Object valueFor(Class<?> type, Executable executable) {
        return values.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + type.getName() + " for a parameter of "
                        + executable.toGenericString() + " at this point of a test's life"));
    }
}
