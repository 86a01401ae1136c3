package dev.storypact.schema.containment;

import dev.storypact.schema.containment.internal.Engine;
import dev.storypact.schema.containment.internal.Side;
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
    private final ContainmentOptions options;

    private PreparedPublisher(Engine engine, ContainmentOptions options) {
        this.engine = engine;
        this.options = options;
    }

    /** {@return a publisher's schema, to be read in that way} */
    public static PreparedPublisher of(JsonNode publisher, ContainmentOptions options) {
        return new PreparedPublisher(new Engine(publisher, options.settings()), options);
    }

    /** {@return whether that schema accepts every message of the publisher} */
    public ContainmentResult check(JsonNode subscriber) {
        return check(PreparedSubscriber.of(subscriber, options));
    }

    /** {@return whether that schema, which is prepared with the same options, accepts every message of the publisher} */
    public ContainmentResult check(PreparedSubscriber subscriber) {
        return result(engine.decide(subscriber.side()));
    }

    /** {@return whether it is proved that no message at all satisfies the schema} Where that can't be told, the answer is no. */
    public boolean isEmpty() {
        var verdict = engine.decide(Side.ofSubscriber(BooleanNode.FALSE, options.settings()));
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
