package dev.storypact.schema.containment;

import dev.storypact.schema.containment.internal.Engine;
import dev.storypact.schema.containment.internal.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * A publisher's schema that is compared with those of several subscribers: what concerns it alone is found out once.
 *
 * <pre>{@code
 * var publisher = PreparedPublisher.of(orderPlaced, ContainmentOptions.contract());
 * var billing = publisher.check(whatBillingNeeds);
 * var inventory = publisher.check(whatInventoryNeeds);
 * }</pre>
 *
 * <p>Each answer is the one that {@link Containment#check} gives. Thread-safe; the schemas aren't changed, and must not be.
 *
 * @since 0.1
 */
public final class PreparedPublisher {

    private final Engine engine;

    private PreparedPublisher(Engine engine) {
        this.engine = engine;
    }

    /** {@return a publisher's schema, to be read in that way} */
    public static PreparedPublisher of(JsonNode publisher, ContainmentOptions options) {
        return new PreparedPublisher(new Engine(publisher, options.settings()));
    }

    /** {@return whether that schema accepts every message of the publisher} */
    public ContainmentResult check(JsonNode subscriber) {
        return result(engine.decide(subscriber));
    }

    /** {@return whether it is proved that no message at all satisfies the schema} Where that can't be told, the answer is no. */
    public boolean isEmpty() {
        var verdict = engine.decide(BooleanNode.FALSE);
        return verdict instanceof Verdict.Silent || verdict instanceof Verdict.Proved;
    }

    private static ContainmentResult result(Verdict verdict) {
        if (verdict instanceof Verdict.Refuted refuted) {
            return new NotContained(
                    refuted.counterexample(),
                    refuted.publisherPointer(),
                    refuted.subscriberPointer(),
                    refuted.keyword(),
                    refuted.explanation());
        }
        if (verdict instanceof Verdict.Silent silent) {
            return new Unknown(silent.reason(), "");
        }
        if (verdict instanceof Verdict.Undecided undecided) {
            return new Unknown(undecided.reason(), undecided.pointer());
        }
        return new Contained();
    }
}
