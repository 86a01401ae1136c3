package dev.storypact.schema.containment.internal;

import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.reading.Closing;
import dev.storypact.schema.containment.internal.reading.PlainExistence;
import dev.storypact.schema.containment.internal.reading.SchemaReader;
import dev.storypact.schema.containment.internal.reading.UnreadableSchemaException;
import dev.storypact.schema.containment.internal.search.Budget;
import dev.storypact.schema.containment.internal.search.Outcome;
import dev.storypact.schema.containment.internal.search.Search;

/**
 * Whether there is a message at all, without which a proof that each is accepted says nothing.
 *
 * <p>A publisher that can send nothing is contained in everything, which is true and no news. In the contract reading it is a
 * mistake that must not pass, so there a proof counts only beside a message that the publisher can send.
 */
final class Existence {

    private final Side publisher;
    private final Settings settings;

    Existence(Side publisher, Settings settings) {
        this.publisher = publisher;
        this.settings = settings;
    }

    /** {@return what is proved by a publisher of which each message is accepted} */
    Verdict verdict() {
        if (isPlain()) {
            return new Verdict.Proved();
        }
        var formulas = new Formulas();
        Formula sent;
        try {
            sent = new SchemaReader(
                            publisher.name(),
                            publisher.schema(),
                            publisher.references(),
                            formulas,
                            settings.isFormatAsserted())
                    .read(settings.isPublisherClosed());
        } catch (UnreadableSchemaException e) {
            return publisher.unusable(e.pointer());
        }
        return proved(new Search(formulas, new Closing(formulas), new Budget(settings.budget())), sent);
    }

    /** {@return what is proved where each message is accepted} */
    Verdict proved(Search search, Formula sent) {
        return !settings.isPublisherClosed() || isPlain() ? new Verdict.Proved() : proved(search.find(sent));
    }

    private boolean isPlain() {
        return settings.isPublisherClosed() && PlainExistence.isShown(publisher.schema(), publisher.references());
    }

    private static Verdict proved(Outcome message) {
        if (message instanceof Outcome.Witness) {
            return new Verdict.Proved();
        }
        if (message instanceof Outcome.Unclear unclear) {
            return new Verdict.Undecided(
                    "no message was found that the publisher can send (" + unclear.reason() + ")", unclear.pointer());
        }
        return new Verdict.Silent("the publisher can't send any message: nothing satisfies its schema");
    }
}
