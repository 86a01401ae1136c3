package dev.storypact.schema.internal.store.remote;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is reached, and how what it holds is seen.
 *
 * @param base the address of its API, without a slash at the end
 * @param access who we are
 * @param timing how long we wait, and how often we try
 * @param names how the server calls our subjects
 * @param reading how its answers are read
 */
public record RemoteSettings(URI base, Access access, Timing timing, ServerNames names, Reading reading) {

    /**
     * How the server's answers are read.
     *
     * @param pageSize how many names are asked for at once
     * @param cache the folder where answers are kept
     * @param unset what a subject promises whose level at the server is NONE
     */
    public record Reading(int pageSize, Optional<Path> cache, String unset) {

        Reading withoutCache() {
            return new Reading(pageSize, Optional.empty(), unset);
        }
    }

    RemoteSettings withoutCache() {
        return new RemoteSettings(base, access, timing, names, reading.withoutCache());
    }
}
