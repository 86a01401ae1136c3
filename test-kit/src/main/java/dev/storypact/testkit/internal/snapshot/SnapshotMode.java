package dev.storypact.testkit.internal.snapshot;

import dev.storypact.testkit.internal.message.FailureText;
import org.jspecify.annotations.Nullable;

/** Whether snapshots are compared, or written. */
enum SnapshotMode {
    CHECK,
    UPDATE;

    /** The system property that lets snapshots be written. */
    static final String PROPERTY = "storypact.snapshots";

    private static final String UPDATING = "update";

    /**
     * {@return the mode that this virtual machine is started in}
     *
     * @throws AssertionError if snapshots are to be written where nobody looks at them, or the property says something else
     */
    static SnapshotMode current() {
        return of(System.getProperty(PROPERTY), System.getenv("CI"));
    }

    /**
     * {@return the mode}
     *
     * @param property the value of the system property, if it is set
     * @param ci the value of the variable {@code CI} of the environment, which build servers set
     */
    static SnapshotMode of(@Nullable String property, @Nullable String ci) {
        if (property == null || property.isBlank()) {
            return CHECK;
        }
        if (!property.strip().equals(UPDATING)) {
            throw new AssertionError(FailureText.headed("the system property " + PROPERTY + " says what nobody knows")
                    .row("found", "'" + property + "'")
                    .row("allowed", "'" + UPDATING + "', or not to be set")
                    .toString());
        }
        if (ci != null && !ci.isBlank() && !ci.equalsIgnoreCase("false")) {
            throw new AssertionError(FailureText.headed("snapshots are not written on a build server")
                    .row("found", "-D" + PROPERTY + "=" + UPDATING + ", and CI=" + ci + " in the environment")
                    .row("to mend", "write them on your own machine, look at them, and commit them")
                    .toString());
        }
        return UPDATE;
    }
}
