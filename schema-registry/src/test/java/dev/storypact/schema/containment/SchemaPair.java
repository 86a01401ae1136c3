package dev.storypact.schema.containment;

import dev.storypact.schema.containment.plain.PlainSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A publisher's schema and a subscriber's in a reading, whose verdict brute force tries to refute. */
record SchemaPair(JsonNode publisher, JsonNode subscriber, ContainmentOptions options) {

    /** What became of a pair. */
    record Trial(ContainmentResult result, Optional<String> fault) {

        boolean isDecided() {
            return !(result instanceof Unknown);
        }
    }

    /** {@return the verdict, and what is wrong with it} */
    Trial tried() {
        return tried(SmallValues.ALL);
    }

    /** {@return the verdict, and what one of these values shows to be wrong with it} */
    Trial tried(List<JsonNode> values) {
        try {
            return judged(Containment.check(publisher, subscriber, options), values);
        } catch (RuntimeException | StackOverflowError e) {
            return new Trial(new Unknown("threw", ""), Optional.of("threw " + e));
        }
    }

    private Trial judged(ContainmentResult result, List<JsonNode> values) {
        if (result instanceof Contained) {
            return new Trial(
                    result, refutation(values).map(value -> "contained, yet this shows the contrary: " + value));
        }
        if (result instanceof NotContained refuted && !refutes(refuted.counterexample())) {
            return new Trial(result, Optional.of("not contained, by what shows nothing: " + refuted.counterexample()));
        }
        return new Trial(result, Optional.empty());
    }

    private Optional<JsonNode> refutation(List<JsonNode> values) {
        return values.stream().filter(counterexamples()).findFirst();
    }

    /** {@return whether the publisher may send one of these values} */
    boolean hasMessage(List<JsonNode> values) {
        return values.stream().anyMatch(sent());
    }

    /** {@return whether the publisher may send the value, and the subscriber refuses it} */
    boolean refutes(JsonNode value) {
        return counterexamples().test(value);
    }

    private Predicate<JsonNode> counterexamples() {
        var accepted = PlainSchema.of(subscriber);
        Predicate<JsonNode> refused = value -> !accepted.accepts(value);
        return refused.and(sent());
    }

    private Predicate<JsonNode> sent() {
        var sent = PlainSchema.of(publisher);
        return options.isPublisherClosed() ? sent::sends : sent::accepts;
    }

    @Override
    public String toString() {
        return "{\"publisher\": %s,%n \"subscriber\": %s,%n \"reading\": \"%s\"}"
                .formatted(publisher, subscriber, options);
    }
}
