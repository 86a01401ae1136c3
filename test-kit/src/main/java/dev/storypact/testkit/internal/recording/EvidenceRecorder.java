package dev.storypact.testkit.internal.recording;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.internal.configuration.BaseFolder;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Collects what the passing story tests of this virtual machine published, until it is written. Thread-safe. */
final class EvidenceRecorder {

    /** The one that tests record to. */
    static final EvidenceRecorder OF_THIS_JVM = new EvidenceRecorder();

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    /** Where evidence belongs: tests that are configured alike write one file. */
    private record Destination(BaseFolder base, Path evidence, String service) {

        Path folder() {
            return base.resolve(evidence);
        }
    }

    /** What is published again and again by many tests, or by one test in many explored cases, is recorded once. */
    private record Publication(String bus, EventBusMessage<JsonNode> message) {}

    private final Map<Destination, Map<Publication, RecordedMessage>> recorded = new LinkedHashMap<>();

    /** Records that a story test ran, whether it passed or not. */
    synchronized void ran(StorypactConfiguration configuration) {
        recorded.computeIfAbsent(destination(configuration), key -> new LinkedHashMap<>());
    }

    /** Records what a passing test published. */
    synchronized void passed(
            TestIdentity test, StorypactConfiguration configuration, List<PublishedMessage> published) {
        var messages = recorded.computeIfAbsent(destination(configuration), key -> new LinkedHashMap<>());
        for (var one : published) {
            messages.putIfAbsent(
                    new Publication(one.eventBusName(), one.message()),
                    new RecordedMessage(one.eventBusName(), one.message(), test.uniqueId()));
        }
    }

    private static Destination destination(StorypactConfiguration configuration) {
        return new Destination(BaseFolder.current(), configuration.evidence(), configuration.service());
    }

    /**
     * Writes and forgets what was recorded: one file for all tests that are configured alike, none if no story test ran.
     *
     * @return the files
     */
    synchronized List<Path> write() {
        var files = new ArrayList<Path>();
        recorded.forEach((destination, messages) ->
                files.add(ContractFiles.writeEvidence(destination.folder(), evidence(destination, messages))));
        recorded.clear();
        return files;
    }

    private static Evidence evidence(Destination destination, Map<Publication, RecordedMessage> messages) {
        var service = Optional.of(destination.service()).filter(name -> !name.isEmpty());
        return new Evidence(service, digest(destination.base()), List.copyOf(messages.values()), List.of());
    }

    private static ClassesDigest digest(BaseFolder base) {
        try {
            return ClassesDigest.of(base.resolve(CLASSES), base.resolve(TEST_CLASSES));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the evidence needs the digest of the classes under " + base.path() + ", which can't be read", e);
        }
    }
}
