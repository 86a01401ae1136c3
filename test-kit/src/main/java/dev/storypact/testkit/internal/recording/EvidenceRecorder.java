package dev.storypact.testkit.internal.recording;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.testkit.internal.configuration.BaseFolder;
import dev.storypact.testkit.internal.configuration.BuildFolder;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what the passing story tests of this virtual machine published and fed to handlers, until it is written. Thread-safe. */
final class EvidenceRecorder {

    /** The one that tests record to. */
    static final EvidenceRecorder OF_THIS_JVM = new EvidenceRecorder();

    /** Where evidence belongs: tests that are configured alike write one file. */
    private record Destination(BaseFolder base, Path evidence, String service) {

        Path folder() {
            return base.resolve(evidence);
        }
    }

    private final Map<Destination, RecordedTests> recorded = new LinkedHashMap<>();

    /** Records that a story test ran, whether it passed or not. */
    synchronized void ran(StorypactConfiguration configuration) {
        at(configuration);
    }

    /** Records what a passing test published, and what it fed to handlers. */
    synchronized void passed(
            StorypactConfiguration configuration, List<RecordedMessage> published, List<HandledMessage> handled) {
        var tests = at(configuration);
        published.forEach(tests::add);
        handled.forEach(tests::add);
    }

    private RecordedTests at(StorypactConfiguration configuration) {
        return recorded.computeIfAbsent(destination(configuration), key -> new RecordedTests());
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
        recorded.forEach((destination, tests) ->
                files.add(ContractFiles.writeEvidence(destination.folder(), evidence(destination, tests))));
        recorded.clear();
        return files;
    }

    private static Evidence evidence(Destination destination, RecordedTests tests) {
        var service = Optional.of(destination.service()).filter(name -> !name.isEmpty());
        return new Evidence(service, digest(destination.base()), tests.published(), tests.handled());
    }

    private static ClassesDigest digest(BaseFolder base) {
        try {
            var build = BuildFolder.current();
            return ClassesDigest.of(base.resolve(build.classes()), base.resolve(build.testClasses()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the evidence needs the digest of the classes under " + base.path() + ", which can't be read", e);
        }
    }
}
