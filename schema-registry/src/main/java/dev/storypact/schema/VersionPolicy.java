package dev.storypact.schema;

/**
 * Which version a message has that names none: the {@code versionPolicy} in its {@code subject.json}.
 *
 * @since 0.1
 */
public enum VersionPolicy {

    /** The subject's only version; where it has several, the message is refused. The default. */
    ONLY_VERSION,

    /** The newest release; where nothing is released, the newest draft. */
    LATEST,

    /** None: every message must name its version. */
    REFUSE
}
