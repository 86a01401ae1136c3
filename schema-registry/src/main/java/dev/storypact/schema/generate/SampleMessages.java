package dev.storypact.schema.generate;

import dev.storypact.schema.SchemaVersion;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Messages that a schema accepts: a minimal one, a full one, and edge cases for its keywords.
 *
 * <pre>{@code
 * for (var sample : SampleMessages.of(version, 42).edgeCases()) {
 *     handler.tell(sample.data());
 * }
 * }</pre>
 *
 * <p>Every message was checked by json-schema-validator before it is given. The same schema and seed give the same
 * messages. They are found by the search behind {@link dev.storypact.schema.containment.Containment}; what it can't find is
 * named in {@link #gaps()}, never passed over. Immutable and thread-safe; making the samples costs some milliseconds a
 * keyword.
 *
 * @since 0.1
 */
public final class SampleMessages {

    private final Optional<JsonNode> minimal;
    private final Optional<JsonNode> full;
    private final List<SampleMessage> edgeCases;
    private final List<String> gaps;

    private SampleMessages(JsonNode schema, SchemaDialect dialect, long seed) {
        var witnesses = new Witnesses(schema);
        var variation = new Variation(seed, witnesses::accepts);
        var places = Places.of(schema, dialect);
        var missing = new ArrayList<String>();
        var smallest = smallest(witnesses, missing);
        this.minimal = smallest.map(variation::of);
        this.full = smallest.map(start -> variation.of(full(witnesses, places, start)));
        this.edgeCases = minimal.isEmpty() ? List.of() : edgeCases(witnesses, places, missing);
        this.gaps = List.copyOf(missing);
    }

    /** {@return samples of a version of a registry} */
    public static SampleMessages of(SchemaVersion version, long seed) {
        return of(version.schema(), seed);
    }

    /**
     * {@return samples of a schema}
     *
     * @throws IllegalArgumentException if it is no valid schema
     */
    public static SampleMessages of(JsonNode schema, long seed) {
        var problems = SchemaOracle.problems(schema);
        if (!problems.isEmpty()) {
            var first = problems.get(0);
            throw new IllegalArgumentException("no valid JSON Schema: at '" + first.pointer() + "' it has "
                    + first.found() + ", allowed is " + first.allowed());
        }
        return new SampleMessages(schema, SchemaDialect.of(schema).orElseThrow(), seed);
    }

    private static Optional<JsonNode> smallest(Witnesses witnesses, List<String> missing) {
        var found = witnesses.search(Demand.nothing());
        if (found instanceof NotContained message) {
            return Optional.of(new Shrinking(witnesses::accepts).of(message.counterexample()));
        }
        missing.add(
                found instanceof Unknown unknown
                        ? "no message was found: " + unknown.reason()
                        : "there is no message: nothing satisfies the schema");
        return Optional.empty();
    }

    // Where all doesn't go together, what is demanded grows by one at a time, as long as a message shows it all.
    private static JsonNode full(Witnesses witnesses, List<Place> places, JsonNode start) {
        var wanted = places.stream()
                .filter(place -> !place.steps().isEmpty())
                .map(place -> place.from(Demand.nothing()).schema())
                .distinct()
                .toList();
        var everything = witnesses.find(together(wanted));
        if (everything.isPresent()) {
            return everything.get();
        }
        var demands = new ArrayList<JsonNode>();
        var best = start;
        for (var more : wanted) {
            demands.add(more);
            var found = witnesses.find(together(demands));
            best = found.orElse(best);
            if (found.isEmpty()) {
                demands.remove(more);
            }
        }
        return best;
    }

    private static Demand together(List<JsonNode> demands) {
        var all = Demand.object();
        if (!demands.isEmpty()) {
            demands.forEach(all.putArray("allOf")::add);
        }
        return new Demand("all", all);
    }

    private static List<SampleMessage> edgeCases(Witnesses witnesses, List<Place> places, List<String> missing) {
        var found = new LinkedHashMap<JsonNode, SampleMessage>();
        for (var place : places) {
            for (var demand : EdgeCases.of(place)) {
                witnesses
                        .find(place.from(demand))
                        .ifPresentOrElse(
                                message -> found.merge(
                                        message,
                                        new SampleMessage(demand.what(), message),
                                        (one, other) -> new SampleMessage(one.what() + "; " + other.what(), message)),
                                () -> missing.add("no message was found for: " + demand.what()));
            }
        }
        return List.copyOf(found.values());
    }

    /** {@return a message from which nothing can be left out; nothing where the schema has none, or none was found} */
    public Optional<JsonNode> minimal() {
        return minimal.map(JsonNode::deepCopy);
    }

    /** {@return a message with as many of the declared properties and elements as go together} */
    public Optional<JsonNode> full() {
        return full.map(JsonNode::deepCopy);
    }

    /** {@return messages at the bounds of the schema's keywords, each once, with what it shows} */
    public List<SampleMessage> edgeCases() {
        return edgeCases;
    }

    /** {@return what no message was found for, and why: a bound that another keyword forbids, or a search that is too long} */
    public List<String> gaps() {
        return gaps;
    }
}
