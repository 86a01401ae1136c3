package dev.storypact.schema.containment.internal;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.reading.Closing;
import dev.storypact.schema.containment.internal.reading.Remainder;
import dev.storypact.schema.containment.internal.reading.SchemaReader;
import dev.storypact.schema.containment.internal.reading.UnreadableSchemaException;
import dev.storypact.schema.containment.internal.search.Answer;
import dev.storypact.schema.containment.internal.search.Budget;
import dev.storypact.schema.containment.internal.search.Evaluator;
import dev.storypact.schema.containment.internal.search.Outcome;
import dev.storypact.schema.containment.internal.search.Search;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaNotCompiledException;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The search for a counterexample, and what is made of what it finds. */
final class Comparison {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    private static final int MOST_WITNESSES = 5;

    private final Side publisher;
    private final Side subscriber;
    private final Formulas formulas = new Formulas();
    private final Settings settings;

    Comparison(Side publisher, Side subscriber, Settings settings) {
        this.publisher = publisher;
        this.subscriber = subscriber;
        this.settings = settings;
    }

    Verdict decide() {
        var publisherReader = reader(publisher);
        Formula sent;
        try {
            sent = publisherReader.read(settings.isPublisherClosed());
        } catch (UnreadableSchemaException e) {
            return publisher.unusable(e.pointer());
        }
        Formula refused;
        try {
            refused = formulas.not(reader(subscriber)
                    .readRemainder(Remainder.of(
                            publisher.schema(), publisher.references(), subscriber.schema(), subscriber.references())));
        } catch (UnreadableSchemaException e) {
            return subscriber.unusable(e.pointer());
        }
        var closing = new Closing(formulas);
        var search = new Search(formulas, closing, new Budget(settings.budget()));
        var found = search.find(List.of(sent, refused));
        if (found instanceof Outcome.Empty) {
            return proved(search.find(sent));
        }
        return refuted(found, sent, refused, search, new Evaluator(formulas, closing));
    }

    private SchemaReader reader(Side side) {
        return new SchemaReader(side.name(), side.schema(), side.references(), formulas, settings.isFormatAsserted());
    }

    // A publisher that can send nothing is contained in everything, which is true and no news. In the contract reading
    // it
    // is a mistake that must not pass, so there a proof counts only beside a message that the publisher can send.
    private Verdict proved(Outcome message) {
        if (!settings.isPublisherClosed() || message instanceof Outcome.Witness) {
            return new Verdict.Proved();
        }
        if (message instanceof Outcome.Unclear unclear) {
            return new Verdict.Undecided(
                    "no message was found that the publisher can send (" + unclear.reason() + ")", unclear.pointer());
        }
        return new Verdict.Undecided("the publisher can't send any message: nothing satisfies its schema", "");
    }

    private Verdict refuted(Outcome first, Formula sent, Formula refused, Search search, Evaluator evaluator) {
        if (first.candidate().isEmpty()) {
            return undecided((Outcome.Unclear) first);
        }
        var found = first;
        var tried = new LinkedHashSet<JsonNode>();
        while (found.candidate().isPresent()
                && tried.size() < (first instanceof Outcome.Witness ? MOST_WITNESSES : 1)) {
            var message = found.candidate().get();
            Judge judge;
            try {
                judge = judge(message);
            } catch (SchemaNotCompiledException e) {
                return new Verdict.Undecided("json-schema-validator can't compile a schema: " + e.getMessage(), "");
            }
            if (judge.refutes(message)
                    && evaluator.has(message, sent) != Answer.NO
                    && evaluator.has(message, refused) != Answer.NO) {
                return refuted(message, judge);
            }
            tried.add(message);
            var others = formulas.of(new Content.Values(Set.copyOf(tried), false));
            found = search.find(List.of(sent, refused, others));
        }
        if (first instanceof Outcome.Unclear unclear) {
            return undecided(unclear);
        }
        LOG.error(
                "json-schema-validator doesn't confirm {} as a counterexample to {} in {}",
                tried,
                publisher.schema(),
                subscriber.schema());
        return new Verdict.Undecided(
                "json-schema-validator doesn't confirm the counterexample "
                        + tried.iterator().next(),
                "");
    }

    private Verdict undecided(Outcome.Unclear unclear) {
        return new Verdict.Undecided(unclear.reason(), unclear.pointer());
    }

    private Judge judge(JsonNode message) {
        var sent = RelevantPart.of(publisher.schema(), publisher.references(), message);
        var reading = new ArrayList<CompiledSchema>();
        reading.add(SchemaOracle.compile(sent));
        if (settings.isPublisherClosed()) {
            reading.add(SchemaOracle.compile(ClosedReading.of(sent, publisher.dialect())));
        }
        var accepted = RelevantPart.of(subscriber.schema(), subscriber.references(), message);
        return new Judge(reading, SchemaOracle.compile(accepted));
    }

    private Verdict refuted(JsonNode message, Judge judge) {
        var refusal = judge.refusal(message);
        return new Verdict.Refuted(
                message,
                new SpeakingPart(publisher.schema(), publisher.references())
                        .pointer(message, refusal.instancePointer()),
                refusal.schemaPointer(),
                refusal.keyword(),
                Explanation.of(refusal));
    }
}
