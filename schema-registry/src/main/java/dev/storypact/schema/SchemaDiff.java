package dev.storypact.schema;

import dev.storypact.finding.internal.MarkedJson;
import dev.storypact.finding.internal.TextBlock;
import dev.storypact.schema.containment.Contained;
import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.ContainmentResult;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import dev.storypact.schema.internal.content.JsonDifference;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.oracle.SchemaNotCompiledException;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What changed from one schema to another, and whom that can break.
 *
 * <p>In the contract reading: a publisher sends what its schema declares. Immutable and thread-safe.
 *
 * @param changes each place that differs, such as {@code #/properties/total/type was "number", is "string"}
 * @param backward whether a reader of the new schema accepts every message of the old one
 * @param forward whether a reader of the old schema accepts every message of the new one
 * @since 0.1
 */
public record SchemaDiff(List<String> changes, Direction backward, Direction forward) {

    /**
     * What one side sends and the other reads.
     *
     * @param result whether all of it is accepted
     * @param refused the JSON pointer in the counterexample to what the reader refuses; empty for the whole, or where there is none
     */
    public record Direction(ContainmentResult result, String refused) {

        public Direction {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(refused, "refused");
        }

        /** {@return whether all that is sent is proved to be accepted} */
        public boolean isSafe() {
            return result instanceof Contained;
        }

        private static Direction of(JsonNode publisher, JsonNode subscriber) {
            var result = Containment.check(publisher, subscriber, ContainmentOptions.contract());
            return new Direction(result, result instanceof NotContained broken ? refused(subscriber, broken) : "");
        }

        private static String refused(JsonNode subscriber, NotContained broken) {
            try {
                return SchemaOracle.compile(subscriber).errors(broken.counterexample()).stream()
                        .findFirst()
                        .map(error -> error.instancePointer())
                        .orElse("");
            } catch (SchemaNotCompiledException e) {
                throw new IllegalStateException("a schema that refused a message can't be compiled", e);
            }
        }

        private void describe(TextBlock block, String label, String reader, String sent, String level) {
            var whose = "a reader of the " + reader + " schema ";
            if (result instanceof NotContained broken) {
                block.row(label, whose + "refuses " + sent + " messages (not " + level + ")\n" + broken.explanation())
                        .lines("message", MarkedJson.lines(broken.counterexample(), refused));
            } else if (result instanceof Unknown unknown) {
                block.row(
                        label,
                        "whether " + whose + "accepts " + sent + " messages could not be decided (not proved " + level
                                + ")\n" + unknown.reason() + ", at #" + unknown.pointer());
            } else {
                block.row(label, whose + "accepts all " + sent + " messages (" + level + ")");
            }
        }
    }

    public SchemaDiff {
        changes = List.copyOf(changes);
        Objects.requireNonNull(backward, "backward");
        Objects.requireNonNull(forward, "forward");
    }

    /** {@return what changed between two schemas, each an object or a boolean; they are left as they are} */
    public static SchemaDiff between(JsonNode was, JsonNode is) {
        var changes = JsonDifference.between(was, is).stream()
                .map(JsonDifference::toString)
                .toList();
        return new SchemaDiff(changes, Direction.of(was, is), Direction.of(is, was));
    }

    /**
     * {@return what changed between the schemas in two files, JSON or YAML} A file that stands in a registry, as
     * {@code <bus>/<TYPE>/1.0.schema.json}, may refer to others of it.
     *
     * @throws SchemaRegistryException if one of them can't be read, or is no valid schema
     */
    public static SchemaDiff betweenFiles(Path was, Path is) {
        try {
            return between(SchemaFile.read(was), SchemaFile.read(is));
        } catch (SchemaFault fault) {
            throw new SchemaRegistryException(fault);
        }
    }

    /** {@return whether the change keeps what that level promises between one version and the next} */
    public boolean keeps(Compatibility level) {
        return switch (level) {
            case NONE -> true;
            case BACKWARD, BACKWARD_TRANSITIVE -> backward.isSafe();
            case FORWARD, FORWARD_TRANSITIVE -> forward.isSafe();
            case FULL, FULL_TRANSITIVE -> backward.isSafe() && forward.isSafe();
        };
    }

    /** {@return a block of lines for people: the places that changed, and both directions} */
    public String text(String headline) {
        var block = TextBlock.headed(headline)
                .row("changes", changes.isEmpty() ? "none" : changes.stream().collect(Collectors.joining("\n")));
        backward.describe(block, "old", "new", "old", Compatibility.BACKWARD.name());
        forward.describe(block, "new", "old", "new", Compatibility.FORWARD.name());
        return block.toString();
    }
}
