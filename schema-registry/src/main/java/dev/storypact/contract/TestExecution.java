package dev.storypact.contract;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Whether a service's tests ran before its contract was packaged.
 *
 * @since 0.1
 */
public enum TestExecution {

    /** The tests ran, and the rules that need their evidence were checked. */
    RUN("run"),

    /** The tests were skipped, and the rules that need their evidence were not checked. */
    SKIPPED("skipped");

    private final String label;

    TestExecution(String label) {
        this.label = label;
    }

    /** {@return the name as it stands in a contract's file, such as {@code skipped}} */
    public String label() {
        return label;
    }

    /**
     * {@return what the label stands for}
     *
     * @param label such as {@code skipped}
     * @throws IllegalArgumentException if nothing has that label, saying which there are
     */
    public static TestExecution parse(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(values())
                        .map(value -> "\"" + value.label + "\"")
                        .collect(Collectors.joining(" or "))));
    }
}
