package dev.storypact.schema.containment;

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
 * {@link Unknown}: schemas that aren't valid, the rare keywords and patterns that aren't understood, more work than the
 * budget allows, and in the contract reading a publisher that can send no message.
 *
 * <p>Pure and thread-safe; the schemas aren't changed.
 *
 * @since 0.1
 */
public final class Containment {

    private Containment() {}

    /**
     * Compares two schemas. Where several subscribers are compared with one publisher, a {@link PreparedPublisher} saves work.
     *
     * @param publisher the schema of what may be sent
     * @param subscriber the schema of what is accepted
     * @param options how they are read
     */
    public static ContainmentResult check(JsonNode publisher, JsonNode subscriber, ContainmentOptions options) {
        return PreparedPublisher.of(publisher, options).check(subscriber);
    }

    /**
     * {@return whether it is proved that no message at all satisfies a publisher's schema} Where that can't be told, the answer
     * is no.
     *
     * @param publisher the schema of what may be sent
     * @param options how it is read
     */
    public static boolean isEmpty(JsonNode publisher, ContainmentOptions options) {
        return PreparedPublisher.of(publisher, options).isEmpty();
    }
}
