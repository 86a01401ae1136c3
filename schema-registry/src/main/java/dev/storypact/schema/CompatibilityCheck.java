package dev.storypact.schema;

import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks that a version of a schema keeps what its subject promises to those who read and write the other versions.
 *
 * <p>What a level asks is {@linkplain Containment containment}, in the contract reading: a publisher sends what its schema
 * declares. {@code BACKWARD} asks whether every message of the earlier version is accepted by the new one, {@code FORWARD}
 * whether every message of the new version is accepted by the earlier one, {@code FULL} both. The plain levels compare with
 * the latest earlier version, the transitive ones with each, and each that breaks is a finding of its own. Versions of
 * another major number are not compared: a new major version is how a change is published that breaks.
 *
 * <p>The rule's id names the direction and the keyword that refuses, such as {@code CMP-BACKWARD-REQUIRED} or
 * {@code CMP-FORWARD-ADDITIONAL-PROPERTIES}; {@code CMP-BACKWARD-UNDECIDED} says that it could be neither proved nor refuted.
 * Ids are stable; {@link RefusingKeyword} lists them. Pure and thread-safe.
 *
 * @since 0.1
 */
public final class CompatibilityCheck {

    /** Who reads whose messages. */
    private enum Direction {
        BACKWARD,
        FORWARD;

        String id(RefusingKeyword refusing) {
            return this == BACKWARD ? refusing.backwardId() : refusing.forwardId();
        }
    }

    private final SchemaVersion candidate;

    private CompatibilityCheck(SchemaVersion candidate) {
        this.candidate = candidate;
    }

    /**
     * Compares a version with those before.
     *
     * @param level what is promised
     * @param candidate the version to check
     * @param others versions of the same subject, in any order; later ones are left out
     * @return what breaks the promise, by the oldest version first; nothing where it is kept
     */
    public static List<Finding> of(Compatibility level, SchemaVersion candidate, List<SchemaVersion> others) {
        var check = new CompatibilityCheck(candidate);
        var earlier =
                others.stream().filter(check::isBefore).sorted(byVersion()).toList();
        var compared =
                level.isTransitive() ? earlier : earlier.subList(Math.max(0, earlier.size() - 1), earlier.size());
        var findings = new ArrayList<Finding>();
        for (var version : compared) {
            for (var direction : directions(level)) {
                check.compare(direction, version).ifPresent(findings::add);
            }
        }
        return List.copyOf(findings);
    }

    /** {@return what breaks the promise between a version and what it was before, when it was a draft} */
    static List<Finding> ofDraft(Compatibility level, SchemaVersion candidate, SchemaVersion before) {
        var check = new CompatibilityCheck(candidate);
        return directions(level).stream()
                .flatMap(direction -> check.compare(direction, before).stream())
                .toList();
    }

    private boolean isBefore(SchemaVersion other) {
        return other.version().major() == candidate.version().major()
                && other.version().compareTo(candidate.version()) < 0;
    }

    private static Comparator<SchemaVersion> byVersion() {
        return Comparator.comparing(SchemaVersion::version);
    }

    private static List<Direction> directions(Compatibility level) {
        return switch (level) {
            case NONE -> List.of();
            case BACKWARD, BACKWARD_TRANSITIVE -> List.of(Direction.BACKWARD);
            case FORWARD, FORWARD_TRANSITIVE -> List.of(Direction.FORWARD);
            case FULL, FULL_TRANSITIVE -> List.of(Direction.BACKWARD, Direction.FORWARD);
        };
    }

    private Optional<Finding> compare(Direction direction, SchemaVersion earlier) {
        var writer = direction == Direction.BACKWARD ? earlier : candidate;
        var reader = direction == Direction.BACKWARD ? candidate : earlier;
        var result = Containment.check(writer.schema(), reader.schema(), ContainmentOptions.contract());
        if (result instanceof NotContained broken) {
            return Optional.of(broken(direction, writer, reader, broken));
        }
        return result instanceof Unknown unknown
                ? Optional.of(undecided(direction, writer, reader, unknown))
                : Optional.empty();
    }

    private Finding broken(Direction direction, SchemaVersion writer, SchemaVersion reader, NotContained broken) {
        var pointer = direction == Direction.BACKWARD ? broken.subscriberPointer() : broken.publisherPointer();
        var message = broken.counterexample();
        var blamed = reader.violations(message).stream()
                .findFirst()
                .map(SchemaViolation::instancePointer)
                .orElse("");
        return new Finding(
                direction.id(RefusingKeyword.of(broken.keyword())),
                Severity.ERROR,
                candidate.locate(pointer),
                "A reader of " + name(reader) + " refuses a message of " + name(writer) + " of " + candidate.subject(),
                broken.explanation() + "\nthe publisher is " + name(writer) + ", the subscriber is " + name(reader),
                Optional.of(new Counterexample(message, blamed)),
                "make the change so that both read it, publish it as "
                        + (candidate.version().major() + 1) + ".0, or let subject.json promise less");
    }

    private Finding undecided(Direction direction, SchemaVersion writer, SchemaVersion reader, Unknown unknown) {
        return new Finding(
                direction.id(RefusingKeyword.UNDECIDED),
                Severity.ERROR,
                candidate.locate(""),
                "Whether a reader of " + name(reader) + " accepts every message of " + name(writer) + " of "
                        + candidate.subject() + " could not be decided",
                unknown.reason() + ", at #" + unknown.pointer(),
                Optional.empty(),
                "write that part with simpler keywords, on the side that the reason names");
    }

    // A draft and what it was before have one number.
    private String name(SchemaVersion version) {
        var isBefore = version != candidate && version.version().equals(candidate.version());
        return version.version() + (isBefore ? " as it was" : "");
    }
}
