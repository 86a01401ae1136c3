package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaNotCompiledException;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Decides one pair of schemas: reads both, compares them, and settles each doubt by checked messages. */
public final class Engine {

    private static final int DEEPEST = 200;
    private static final int CANDIDATES_A_DOUBT = 40;
    private static final int WITNESSES = 100;

    private final JsonNode publisher;
    private final JsonNode subscriber;
    private final boolean closed;

    /** Compares with the publisher read as closed, if that is wanted. */
    public Engine(JsonNode publisher, JsonNode subscriber, boolean closed) {
        this.publisher = publisher;
        this.subscriber = subscriber;
        this.closed = closed;
    }

    /** {@return the verdict} */
    public Verdict decide() {
        return unusable("publisher", publisher)
                .or(() -> unusable("subscriber", subscriber))
                .orElseGet(this::decideUsable);
    }

    private static Optional<Verdict> unusable(String side, JsonNode schema) {
        if (!schema.isObject() && !schema.isBoolean()) {
            return undecided("the " + side + "'s schema is neither an object nor a boolean", "");
        }
        if (isTooDeep(schema)) {
            return undecided("the " + side + "'s schema is more than " + DEEPEST + " levels deep", "");
        }
        var problems = SchemaOracle.problems(schema);
        if (!problems.isEmpty()) {
            var first = problems.get(0);
            return undecided(
                    "the " + side + "'s schema isn't usable: found " + first.found() + ", allowed " + first.allowed(),
                    first.pointer());
        }
        // In draft 4 1.0 is no integer, and exclusiveMinimum is a flag.
        return SchemaDialect.of(schema).filter(SchemaDialect.DRAFT_4::equals).isPresent()
                ? undecided("the " + side + "'s schema is of draft 4, which isn't understood yet", "/$schema")
                : Optional.empty();
    }

    private static Optional<Verdict> undecided(String reason, String pointer) {
        return Optional.of(new Verdict.Undecided(reason, pointer));
    }

    // Not by recursion: it is what keeps the recursive readers from overflowing the stack.
    private static boolean isTooDeep(JsonNode schema) {
        var level = List.of(schema);
        for (var depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) {
                return true;
            }
            level = level.stream().flatMap(JsonNode::valueStream).toList();
        }
        return false;
    }

    private Verdict decideUsable() {
        var publisherDialect = SchemaDialect.of(publisher).orElseThrow();
        var subscriberDialect = SchemaDialect.of(subscriber).orElseThrow();
        try {
            var reading = new ArrayList<CompiledSchema>();
            reading.add(SchemaOracle.compile(publisher));
            if (closed) {
                reading.add(SchemaOracle.compile(ClosedReading.of(publisher, publisherDialect)));
            }
            var judge = new Judge(reading, SchemaOracle.compile(subscriber));
            return decide(judge, publisherDialect, subscriberDialect);
        } catch (SchemaNotCompiledException e) {
            return new Verdict.Undecided("json-schema-validator can't compile a schema: " + e.getMessage(), "");
        }
    }

    private Verdict decide(Judge judge, SchemaDialect publisherDialect, SchemaDialect subscriberDialect) {
        var reader = new ShapeReader(publisher, publisherDialect, closed);
        var sent = reader.read();
        var accepted = new ShapeReader(subscriber, subscriberDialect, false).read();
        var inPublisher = new Membership(publisherDialect);
        var inSubscriber = new Membership(subscriberDialect);
        var samples = new Samples(inPublisher);
        var planting = new Planting(sent, samples);
        var sameSource = new SameSource(publisherDialect == subscriberDialect, closed);
        var doubts = publisher.equals(subscriber) && (!closed || Keywords.isMonotone(publisher))
                ? List.<Doubt>of()
                : new Comparison(samples, inSubscriber, sameSource).doubts(sent, accepted);
        for (var doubt : doubts) {
            var counterexample = messages(doubt, planting)
                    .filter(judge::refutes)
                    .filter(message -> inPublisher.of(message, sent) != Membership.Answer.NO)
                    .filter(message -> inSubscriber.of(message, accepted) != Membership.Answer.YES)
                    .findFirst();
            if (counterexample.isPresent()) {
                return refuted(counterexample.get(), doubt, judge);
            }
        }
        if (!doubts.isEmpty()) {
            return open(doubts, reader.gaps());
        }
        return proved(sent, reader.gaps(), samples, judge);
    }

    private static Stream<JsonNode> messages(Doubt doubt, Planting planting) {
        return doubt.candidates().get().stream()
                .limit(CANDIDATES_A_DOUBT)
                .flatMap(value -> planting.messages(doubt.place(), value));
    }

    private static Verdict refuted(JsonNode counterexample, Doubt doubt, Judge judge) {
        var refusal = judge.refusal(counterexample, doubt.place());
        return new Verdict.Refuted(
                counterexample,
                doubt.publisher().pointer(),
                refusal.schemaPointer(),
                refusal.keyword(),
                Explanation.of(refusal));
    }

    // What isn't understood is the better reason; a doubt that no message shows may well be due to it.
    private static Verdict open(List<Doubt> doubts, List<Gap> publisherGaps) {
        var subscriberGap =
                doubts.stream().filter(doubt -> doubt.gap().isPresent()).findFirst();
        if (subscriberGap.isPresent()) {
            return new Verdict.Undecided(
                    subscriberGap.get().reason(), subscriberGap.get().subscriberPointer());
        }
        if (!publisherGaps.isEmpty()) {
            var gap = publisherGaps.get(0);
            return new Verdict.Undecided(
                    "the publisher's schema has " + gap.what() + ", which isn't understood yet", gap.pointer());
        }
        var first = doubts.get(0);
        return new Verdict.Undecided(
                first.reason() + "; no message was found that shows it", first.subscriberPointer());
    }

    // A publisher that can send nothing is contained in everything, which is true and no news. In the contract reading
    // it
    // is a mistake that must not pass, so there a proof counts only beside a message that the publisher can send.
    private Verdict proved(Shape sent, List<Gap> gaps, Samples samples, Judge judge) {
        if (!closed || samples.of(sent).stream().limit(WITNESSES).anyMatch(judge::isSent)) {
            return new Verdict.Proved();
        }
        if (sent.isNothing()) {
            return new Verdict.Undecided("the publisher can't send any message: nothing satisfies its schema", "");
        }
        var why = gaps.isEmpty() ? "" : " (its schema has " + gaps.get(0).what() + ", which isn't understood yet)";
        return new Verdict.Undecided(
                "no message was found that the publisher can send" + why,
                gaps.isEmpty() ? "" : gaps.get(0).pointer());
    }
}
