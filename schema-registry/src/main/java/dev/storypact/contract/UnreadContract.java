package dev.storypact.contract;

import java.util.Objects;

/**
 * A contract that should be among the inputs and couldn't be read.
 *
 * @param name the artifact or file as people know it
 * @param problem why it couldn't be read
 * @since 0.1
 */
public record UnreadContract(String name, String problem) {

    public UnreadContract {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(problem, "problem");
    }
}
