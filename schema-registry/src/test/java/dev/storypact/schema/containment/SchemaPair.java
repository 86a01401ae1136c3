package dev.storypact.schema.containment;

import dev.storypact.schema.containment.plain.PlainSchema;
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
        try {
            return judged(Containment.check(publisher, subscriber, options));
        } catch (RuntimeException | StackOverflowError e) {
            return new Trial(new Unknown("threw", ""), Optional.of("threw " + e));
        }
    }

    private Trial judged(ContainmentResult result) {
        if (result instanceof Contained) {
            return new Trial(result, refutation().map(value -> "contained, yet this shows the contrary: " + value));
        }
        if (result instanceof NotContained refuted && !refutes(refuted.counterexample())) {
            return new Trial(result, Optional.of("not contained, by what shows nothing: " + refuted.counterexample()));
        }
        return new Trial(result, Optional.empty());
    }

    // Each place is closed by itself here: it is what a proof is of.
    private Optional<JsonNode> refutation() {
        var sent = PlainSchema.of(publisher);
        var asRead = options.isPublisherClosed() ? PlainSchema.closed(publisher) : sent;
        var accepted = PlainSchema.of(subscriber);
        return SmallValues.ALL.stream()
                .filter(value -> sent.accepts(value) && !accepted.accepts(value) && asRead.accepts(value))
                .findFirst();
    }

    /** {@return whether the publisher may send one of the small values} */
    boolean hasSmallMessage() {
        var sent = PlainSchema.of(publisher);
        var asRead = publisherAsRead();
        return SmallValues.ALL.stream().anyMatch(value -> sent.accepts(value) && asRead.test(value));
    }

    /** {@return whether the publisher may send the value, and the subscriber refuses it} */
    boolean refutes(JsonNode value) {
        return PlainSchema.of(publisher).accepts(value)
                && !PlainSchema.of(subscriber).accepts(value)
                && publisherAsRead().test(value);
    }

    private Predicate<JsonNode> publisherAsRead() {
        return options.isPublisherClosed() ? SentMessages.closed(publisher) : value -> true;
    }

    @Override
    public String toString() {
        return "{\"publisher\": %s,%n \"subscriber\": %s,%n \"reading\": \"%s\"}"
                .formatted(publisher, subscriber, options);
    }
}
