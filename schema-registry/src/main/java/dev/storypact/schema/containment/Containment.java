package dev.storypact.schema.containment;

import dev.storypact.schema.containment.internal.Engine;
import dev.storypact.schema.containment.internal.Settings;
import dev.storypact.schema.containment.internal.Verdict;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether every message that a publisher's schema allows is accepted by a subscriber's schema.
 *
 * <pre>{@code
 * var result = Containment.check(publisherSchema, subscriberSchema, ContainmentOptions.contract());
 * }</pre>
 *
 * <p>It is never wrong: {@link Contained} is claimed only where a proof closes, {@link NotContained} only with a message
 * that json-schema-validator accepts under the publisher's schema and refuses under the subscriber's. Everything else is
 * {@link Unknown}: keywords that aren't understood yet, schemas that aren't valid, and a publisher for which no possible
 * message was found.
 *
 * <p>Pure and thread-safe; the schemas aren't changed.
 *
 * @since 0.1
 */
public final class Containment {

    private Containment() {}

    /**
     * Compares two schemas.
     *
     * @param publisher the schema of what may be sent
     * @param subscriber the schema of what is accepted
     * @param options how they are read
     */
    public static ContainmentResult check(JsonNode publisher, JsonNode subscriber, ContainmentOptions options) {
        var settings = new Settings(
                options.isPublisherClosed(),
                options.isFormatAsserted(),
                Optional.empty(),
                Optional.empty(),
                options.budget());
        return result(new Engine(publisher, subscriber, settings).decide());
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
        if (verdict instanceof Verdict.Undecided undecided) {
            return new Unknown(undecided.reason(), undecided.pointer());
        }
        return new Contained();
    }
}
