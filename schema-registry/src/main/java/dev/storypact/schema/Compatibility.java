package dev.storypact.schema;

/**
 * What a subject promises from one version to the next: the level in its {@code subject.json}.
 *
 * <p>The plain levels compare a version with the one before, the transitive ones with every earlier one of the same major
 * number; {@link CompatibilityCheck} does it.
 *
 * @since 0.1
 */
public enum Compatibility {

    /** Nothing is promised. */
    NONE,

    /** A reader of the new version can read every message of the version before. */
    BACKWARD,

    /** A reader of the new version can read every message of all versions before. */
    BACKWARD_TRANSITIVE,

    /** A reader of the version before can read every message of the new one. */
    FORWARD,

    /** Readers of all versions before can read every message of the new one. */
    FORWARD_TRANSITIVE,

    /** Both {@link #BACKWARD} and {@link #FORWARD}. */
    FULL,

    /** Both {@link #BACKWARD_TRANSITIVE} and {@link #FORWARD_TRANSITIVE}. */
    FULL_TRANSITIVE;

    /** {@return whether each version is compared with all earlier ones of its major number, not with the last alone} */
    public boolean isTransitive() {
        return this == BACKWARD_TRANSITIVE || this == FORWARD_TRANSITIVE || this == FULL_TRANSITIVE;
    }

    /** {@return whether readers of earlier versions must read the messages of later ones} */
    public boolean isForward() {
        return this != NONE && this != BACKWARD && this != BACKWARD_TRANSITIVE;
    }
}
