package dev.storypact.schema.containment.internal;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.reading.Closing;
import dev.storypact.schema.containment.internal.reading.SchemaReader;
import dev.storypact.schema.containment.internal.reading.UnreadableSchemaException;
import dev.storypact.schema.containment.internal.search.Answer;
import dev.storypact.schema.containment.internal.search.Budget;
import dev.storypact.schema.containment.internal.search.Evaluator;
import dev.storypact.schema.containment.internal.search.Outcome;
import dev.storypact.schema.containment.internal.search.Search;
import dev.storypact.schema.internal.oracle.SchemaNotCompiledException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The search for a counterexample, and what is made of what it finds. */
final class Comparison {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    private static final int MOST_WITNESSES = 5;
    private static final int MOST_ATTEMPTS = 40;
    private static final int LOOKS = 6_000;
    private static final long MOST_CONFIRMED = 20_000_000;

    private final Side publisher;
    private final Side subscriber;
    private final Formulas formulas = new Formulas();
    private final Settings settings;

    Comparison(Side publisher, Side subscriber, Settings settings) {
        this.publisher = publisher;
        this.subscriber = subscriber;
        this.settings = settings;
    }

    /**
     * {@return the verdict}
     *
     * @param remainder what the subscriber asks beyond the publisher
     */
    Verdict decide(JsonNode remainder) {
        Formula sent;
        try {
            sent = reader(publisher).read(settings.isPublisherClosed());
        } catch (UnreadableSchemaException e) {
            return publisher.unusable(e.pointer());
        }
        Formula refused;
        try {
            refused = formulas.not(reader(subscriber).readRemainder(remainder));
        } catch (UnreadableSchemaException e) {
            return subscriber.unusable(e.pointer());
        }
        var closing = new Closing(formulas);
        var search = new Search(formulas, closing, new Budget(settings.budget()));
        var found = search.find(List.of(sent, refused));
        if (found instanceof Outcome.Empty) {
            return new Existence(publisher, settings).proved(search, sent);
        }
        return refuted(found, sent, refused, search, search.evaluator());
    }

    private SchemaReader reader(Side side) {
        return new SchemaReader(side.name(), side.schema(), side.references(), formulas, settings.isFormatAsserted());
    }

    private Verdict refuted(Outcome first, Formula sent, Formula refused, Search search, Evaluator evaluator) {
        if (first.candidate().isEmpty()) {
            return undecided((Outcome.Unclear) first);
        }
        Predicate<JsonNode> isPossible =
                message -> evaluator.has(message, sent) != Answer.NO && evaluator.has(message, refused) != Answer.NO;
        var confirmation = new Confirmation(publisher, subscriber, settings);
        var found = first;
        var tried = new LinkedHashSet<JsonNode>();
        while (found.candidate().isPresent()
                && tried.size() < (first instanceof Outcome.Witness ? MOST_WITNESSES : 1)) {
            var message = found.candidate().get();
            if (confirmation.work(message) > MOST_CONFIRMED) {
                return new Verdict.Undecided("to confirm a counterexample by json-schema-validator takes too long", "");
            }
            try {
                var refuted = refuted(message, isPossible, confirmation, found instanceof Outcome.Witness);
                if (refuted.isPresent()) {
                    return refuted.get();
                }
            } catch (SchemaNotCompiledException e) {
                return new Verdict.Undecided("json-schema-validator can't compile a schema: " + e.getMessage(), "");
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

    // What is too short to be confirmed is shown as it was found. Large schemas leave no time for many attempts.
    private Optional<Verdict> refuted(
            JsonNode message, Predicate<JsonNode> isPossible, Confirmation confirmation, boolean isSure) {
        if (!isPossible.test(message)) {
            return Optional.empty();
        }
        var attempts = isSure ? Math.min(MOST_ATTEMPTS, LOOKS / formulas.size()) : 0;
        var reduced = new Reduction(publisher.schema(), isPossible, attempts).of(message);
        var illustrated = new Illustration(subscriber.schema(), publisher.schema(), isPossible, attempts).of(reduced);
        return Stream.of(illustrated, reduced, message)
                .distinct()
                .flatMap(shown -> confirmation.of(shown).stream())
                .findFirst();
    }

    private Verdict undecided(Outcome.Unclear unclear) {
        return new Verdict.Undecided(unclear.reason(), unclear.pointer());
    }
}
