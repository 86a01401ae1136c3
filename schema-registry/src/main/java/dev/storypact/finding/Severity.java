package dev.storypact.finding;

/**
 * How bad a finding is: whether it fails the build.
 *
 * @since 0.1
 */
public enum Severity {

    /** Fails the build. */
    ERROR,

    /** Is shown, and lets the build pass. */
    WARNING;

    /** {@return the name as it is shown to people, such as {@code error}} */
    public String label() {
        return this == ERROR ? "error" : "warning";
    }
}
