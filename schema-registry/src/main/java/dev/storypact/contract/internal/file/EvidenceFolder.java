package dev.storypact.contract.internal.file;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.ContractRule;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.contract.TestEvidence;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Joins the evidence that the JVMs of one build left in a folder. */
public final class EvidenceFolder {

    private static final String RULE = ContractRule.TOP_NOT_CHECKED.id();
    private static final String PREFIX = "evidence-";
    private static final String SUFFIX = ".json";

    // A file server's clock and the machine's may differ a little.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Path folder;
    private final String service;
    private final ClassesDigest present;
    private final List<RecordedMessage> messages = new ArrayList<>();
    private final List<HandledMessage> handled = new ArrayList<>();
    private final Instant since;
    private final List<Path> leftOver = new ArrayList<>();
    private final List<Path> used = new ArrayList<>();
    private final List<Path> stale = new ArrayList<>();
    private final List<Path> early = new ArrayList<>();
    private final List<Finding> foreign = new ArrayList<>();

    private EvidenceFolder(Path folder, String service, ClassesDigest present, Instant since) {
        this.folder = folder;
        this.service = service;
        this.present = present;
        this.since = since;
    }

    /** {@return what the folder's files, those written since that time, say of the present classes} */
    public static TestEvidence read(Path folder, String service, ClassesDigest present, Instant since) {
        var read = new EvidenceFolder(folder, service, present, since);
        for (var file : files(folder)) {
            var written = AtomicFile.writtenAt(file);
            if (written.isBefore(since)) {
                read.leftOver.add(file);
            } else if (written.isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
                read.early.add(file);
            } else {
                read.add(file, EvidenceFormat.read(AtomicFile.read(file)));
            }
        }
        return read.joined();
    }

    /** {@return the folder's evidence files, by name; none where there is no such folder} */
    public static List<Path> files(Path folder) {
        return AtomicFile.list(folder, name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX));
    }

    /** {@return a name that no other file has} */
    public static String newFileName() {
        return PREFIX + UUID.randomUUID().toString().replace("-", "") + SUFFIX;
    }

    private void add(Path file, Evidence evidence) {
        if (!evidence.classesDigest().equals(present)) {
            stale.add(file);
        } else if (evidence.service().filter(name -> !name.equals(service)).isPresent()) {
            foreign.add(ofAnotherService(file, evidence.service().get()));
        } else {
            used.add(file);
            messages.addAll(evidence.published());
            handled.addAll(evidence.handled());
        }
    }

    private TestEvidence joined() {
        if (!foreign.isEmpty()) {
            return new TestEvidence.Unusable(foreign);
        }
        if (!used.isEmpty()) {
            return new TestEvidence.Recorded(
                    messages,
                    handled,
                    Stream.concat(
                                    stale.stream()
                                            .map(file -> "refused " + file
                                                    + ": it is evidence of other classes than the present ones"),
                                    early.stream()
                                            .map(file -> "refused " + file + ": it was written at "
                                                    + AtomicFile.writtenAt(file) + ", which is yet to come"))
                            .toList());
        }
        var refused = Stream.concat(
                        stale.stream().map(this::ofOtherClasses), early.stream().map(this::ofTheFuture))
                .toList();
        return new TestEvidence.Unusable(refused.isEmpty() ? List.of(missing()) : refused);
    }

    private Finding missing() {
        return finding(
                folder,
                "There is no evidence of the tests of '" + service + "'",
                (leftOver.isEmpty()
                                ? "found no evidence-*.json"
                                : "found only evidence from before this build began, at " + since
                                        + ": the last was written at "
                                        + leftOver.stream()
                                                .map(AtomicFile::writtenAt)
                                                .max(Comparator.naturalOrder())
                                                .orElseThrow())
                        + "; what the service publishes was not checked",
                "run the tests in the same build, with storypact-test-kit on their classpath;"
                        + " where there is nothing to run, say so with -DskipTests");
    }

    private Finding ofOtherClasses(Path file) {
        return finding(
                file,
                "The evidence of the tests of '" + service + "' is of other classes",
                "it was recorded with other classes than the present ones (" + present + ")",
                "run the tests again in this build");
    }

    private Finding ofTheFuture(Path file) {
        return finding(
                file,
                "The evidence of the tests of '" + service + "' is from the future",
                "it was written at " + AtomicFile.writtenAt(file)
                        + ", which is yet to come, so that nobody knows by which build",
                "set the clocks of the machine and of its file server, remove the file, and run the tests again in this build");
    }

    private Finding ofAnotherService(Path file, String other) {
        return finding(
                file,
                "The evidence is of '" + other + "', not of '" + service + "'",
                "it names the service '" + other + "', allowed is '" + service + "'",
                "give both the tests and the plugin the same storypact.service, and each module its own folder");
    }

    private static Finding finding(Path path, String what, String why, String fix) {
        return new Finding(RULE, Severity.ERROR, Location.ofFile(path.toString()), what, why, Optional.empty(), fix);
    }
}
