package dev.storypact.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the passing tests of one JVM proved of a service: which messages its stories published, and which ones its handlers
 * were fed.
 *
 * <p>It belongs to the compiled classes that it was recorded with, named by their digest: evidence of other classes
 * proves nothing.
 *
 * @param service the service's name, where the tests knew it
 * @param classesDigest the digest of the service's classes, as {@link ClassesDigest} prints it
 * @param published what was published, in the order of recording
 * @param handled what handlers were fed, in the order of recording
 * @since 0.1
 */
public record Evidence(
        Optional<String> service,
        ClassesDigest classesDigest,
        List<RecordedMessage> published,
        List<HandledMessage> handled) {

    public Evidence {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(classesDigest, "classesDigest");
        published = List.copyOf(published);
        handled = List.copyOf(handled);
    }
}
