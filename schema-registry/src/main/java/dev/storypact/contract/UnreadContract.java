package dev.storypact.contract;

import java.util.Objects;

/**
 * A contract that should be among the inputs and isn't, or couldn't be read.
 *
 * @param name the artifact or file as people know it
 * @param problem why it isn't there
 * @param fix what to do about it
 * @since 0.1
 */
public record UnreadContract(String name, String problem, String fix) {

    public UnreadContract {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(fix, "fix");
    }

    /** A contract that is missing where it is expected, as its module wasn't built. */
    public UnreadContract(String name, String problem) {
        this(
                name,
                problem,
                "build the service's module up to the package phase in the same build, or install it first;"
                        + " where the contract is a file, give the one that contract:publish wrote");
    }
}
