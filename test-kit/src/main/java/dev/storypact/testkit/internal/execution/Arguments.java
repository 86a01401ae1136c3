package dev.storypact.testkit.internal.execution;

import dev.storypact.testkit.internal.cases.CaseParameters;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values that a method can ask for by the type of a parameter.
 *
 * @param values what there is
 * @param dataCase the case that a test runs for, if it takes one: for the parameter that is for nothing else
 */
record Arguments(List<Object> values, Optional<Object> dataCase) {

    Arguments {
        values = List.copyOf(values);
        Objects.requireNonNull(dataCase, "dataCase");
    }

    Arguments(List<Object> values) {
        this(values, Optional.empty());
    }

    /** {@return these values and that case, if there is one} */
    Arguments with(Optional<Object> addedCase) {
        return new Arguments(values, addedCase);
    }

    /** {@return one value a parameter, in the parameters' order} */
    Object[] of(Executable executable) {
        return Stream.of(executable.getParameterTypes())
                .map(type -> valueFor(type, executable))
                .toArray();
    }

    private Object valueFor(Class<?> type, Executable executable) {
        if (dataCase.isPresent() && !CaseParameters.isGiven(type)) {
            return dataCase.get();
        }
        return values.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + type.getName() + " for a parameter of "
                        + executable.toGenericString() + " at this point of a test's life"));
    }
}
