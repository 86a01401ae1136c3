package dev.storypact.schema.containment.internal;

import dev.storypact.schema.containment.internal.language.AutomataBudget;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import dev.storypact.schema.containment.internal.search.OutOfBudgetException;
import tools.jackson.databind.JsonNode;

/** Decides one pair of schemas, within limits. */
public final class Engine {

    private static final long UNITS_PER_STATE = 20;

    private final Side publisher;
    private final Side subscriber;
    private final Settings settings;

    /** Compares two schemas under these settings. */
    public Engine(JsonNode publisher, JsonNode subscriber, Settings settings) {
        this.publisher = new Side("publisher", publisher, settings.publisherDialect(), settings.resolver());
        this.subscriber = new Side("subscriber", subscriber, settings.subscriberDialect(), settings.resolver());
        this.settings = settings;
    }

    /** {@return the verdict} */
    public Verdict decide() {
        return publisher.problem().or(subscriber::problem).orElseGet(this::decideUsable);
    }

    private Verdict decideUsable() {
        try {
            var comparison = new Comparison(publisher, subscriber, settings);
            return AutomataBudget.within(settings.budget() / UNITS_PER_STATE, comparison::decide);
        } catch (OutOfBudgetException e) {
            return new Verdict.Undecided("the comparison needs " + e.getMessage(), "");
        } catch (UntranslatableException e) {
            return new Verdict.Undecided("a place needs " + e.getMessage(), "");
        }
    }
}
