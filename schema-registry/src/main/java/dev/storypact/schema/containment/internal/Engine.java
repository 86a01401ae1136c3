package dev.storypact.schema.containment.internal;

import dev.storypact.schema.containment.internal.language.AutomataBudget;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import dev.storypact.schema.containment.internal.reading.Remainder;
import dev.storypact.schema.containment.internal.reading.UnreadableSchemaException;
import dev.storypact.schema.containment.internal.search.OutOfBudgetException;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Compares a publisher's schema with those of subscribers, each within limits of its own.
 *
 * <p>The law for a subscriber that asks nothing beyond the publisher: it accepts all messages, so all that is left is whether there
 * is one, which the publisher alone decides, and once. Thread-safe.
 */
public final class Engine {

    private static final long UNITS_PER_STATE = 20;

    private final Side publisher;
    private final Settings settings;
    private Optional<Verdict> alone = Optional.empty();

    /** Compares a publisher's schema under these settings. */
    public Engine(JsonNode publisher, Settings settings) {
        this.publisher = Side.ofPublisher(publisher, settings);
        this.settings = settings;
    }

    /** {@return the verdict} */
    public Verdict decide(Side subscriber) {
        return publisher.problem().or(subscriber::problem).orElseGet(() -> decideUsable(subscriber));
    }

    private Verdict decideUsable(Side subscriber) {
        var remainder =
                Remainder.of(publisher.schema(), publisher.references(), subscriber.schema(), subscriber.references());
        return Remainder.isNothing(remainder)
                ? alone()
                : limited(subscriber, () -> new Comparison(publisher, subscriber, settings).decide(remainder));
    }

    private synchronized Verdict alone() {
        if (alone.isEmpty()) {
            alone = Optional.of(limited(publisher, () -> new Existence(publisher, settings).verdict()));
        }
        return alone.get();
    }

    private Verdict limited(Side other, Supplier<Verdict> work) {
        try {
            return AutomataBudget.within(settings.budget() / UNITS_PER_STATE, work);
        } catch (OutOfBudgetException e) {
            return new Verdict.Undecided("the comparison needs " + e.getMessage(), "");
        } catch (UnreadableSchemaException e) {
            // In a part that is only read when it is met, on whichever side.
            return (SchemaOracle.problems(publisher.schema()).isEmpty() ? other : publisher).unusable(e.pointer());
        } catch (UntranslatableException e) {
            return new Verdict.Undecided("a place needs " + e.getMessage(), "");
        }
    }
}
