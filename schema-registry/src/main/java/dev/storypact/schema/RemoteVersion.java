package dev.storypact.schema;

import dev.storypact.story.message.EventVersion;
import java.util.Objects;

/**
 * A version that a schema is registered as at a server.
 *
 * @param subject of which subject
 * @param version which version of it
 * @since 0.1
 */
public record RemoteVersion(Subject subject, EventVersion version) {

    public RemoteVersion {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(version, "version");
    }
}
