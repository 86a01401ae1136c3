package dev.storypact.testkit.assertion;

import dev.storypact.story.message.ProcessingFailed;
import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.internal.message.FlowFailures;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the messages that went through a world of services; they are exact, nothing waits.
 *
 * <pre>{@code
 * assertThat(world).deliveredTo("create-invoice").neverDeliveredTo("send-reminder").deadLetteredNothing();
 * assertThat(world).caused("ORDER_PLACED", "INVENTORY_RESERVED");
 * }</pre>
 *
 * <p>What did not happen, and what happened exactly so often, is known only of a world that has settled: while a message is
 * still to be delivered, such an assertion fails and says so. A failure shows the causal chain.
 *
 * @since 0.1
 */
public final class MessageFlowAssert extends AbstractAssert<MessageFlowAssert, MessageFlow> {

    MessageFlowAssert(MessageFlow flow) {
        super(flow, MessageFlowAssert.class);
    }

    /** Verifies that a subscription handled at least one message. */
    public MessageFlowAssert deliveredTo(String subscription) {
        if (handledBy(subscription) == 0) {
            settled();
            throw failing(
                    FlowFailures.notDelivered(subscription, "at least one message handled", subscriptions(), chain()));
        }
        return this;
    }

    /** Verifies that a subscription handled exactly so many messages. */
    public MessageFlowAssert deliveredTo(String subscription, int messages) {
        var found = handledBy(subscription);
        settled();
        if (found != messages) {
            throw failing(FlowFailures.deliveredOtherwise(subscription, messages, found, chain()));
        }
        return this;
    }

    /** Verifies that no message was delivered to a subscription, not even in vain. */
    public MessageFlowAssert neverDeliveredTo(String subscription) {
        var attempts = of(subscription).size();
        if (attempts == 0) {
            settled();
        } else {
            throw failing(FlowFailures.delivered(subscription, attempts, chain()));
        }
        return this;
    }

    /** Verifies that a message of a subscription was given up and sent to its dead-letter bus. */
    public MessageFlowAssert deadLettered(String subscription) {
        known(subscription);
        if (letters().stream().noneMatch(letter -> isOf(letter, subscription))) {
            settled();
            throw failing(FlowFailures.notDeadLettered(subscription, chain()));
        }
        return this;
    }

    /** Verifies that there is no dead letter. */
    public MessageFlowAssert deadLetteredNothing() {
        if (!letters().isEmpty()) {
            throw failing(FlowFailures.deadLettered(letters(), chain()));
        }
        settled();
        return this;
    }

    /** Verifies that a message of a subscription was given up without a dead letter. */
    public MessageFlowAssert lost(String subscription) {
        known(subscription);
        if (actual.lost(subscription).isEmpty()) {
            settled();
            throw failing(FlowFailures.notLost(subscription, chain()));
        }
        return this;
    }

    /** Verifies that messages of these types were published, in that order, and no others. */
    public MessageFlowAssert publishedInOrder(String... types) {
        settled();
        var found = actual.published().stream()
                .map(message -> message.message().type().orElse(""))
                .toList();
        if (!found.equals(List.of(types))) {
            throw failing(FlowFailures.otherTypes(List.of(types), found, chain()));
        }
        return this;
    }

    /** Verifies that the handling of a message of the first type led at once to one of the second. */
    public MessageFlowAssert caused(String cause, String effect) {
        var chain = actual.chain();
        var effects = actual.published().stream()
                .filter(message -> isOfType(message, effect))
                .toList();
        if (effects.stream()
                .noneMatch(message -> chain.cause(message)
                        .filter(found -> isOfType(found, cause))
                        .isPresent())) {
            settled();
            var causes = effects.stream()
                    .map(chain::cause)
                    .flatMap(Optional::stream)
                    .map(found -> found.message().type().orElse("a message without type"))
                    .distinct()
                    .toList();
            throw failing(FlowFailures.notCaused(cause, effect, effects.size(), causes, chain()));
        }
        return this;
    }

    private static boolean isOfType(PublishedMessage message, String type) {
        return message.message().type().filter(type::equals).isPresent();
    }

    private static boolean isOf(PublishedMessage letter, String subscription) {
        return letter.message().source().filter(subscription::equals).isPresent();
    }

    private List<PublishedMessage> letters() {
        return actual.published().stream()
                .filter(message -> isOfType(message, ProcessingFailed.TYPE))
                .toList();
    }

    private long handledBy(String subscription) {
        return of(subscription).stream().filter(HandledMessage::succeeded).count();
    }

    private List<HandledMessage> of(String subscription) {
        known(subscription);
        return actual.handled().stream()
                .filter(attempt -> attempt.subscription().name().equals(subscription))
                .toList();
    }

    /** What did not happen, and what happened exactly, is known only when nothing is left to deliver. */
    private void settled() {
        if (!actual.undelivered().isEmpty()) {
            throw failing(FlowFailures.unsettled(actual.undelivered(), chain()));
        }
    }

    private void known(String subscription) {
        if (!actual.chain().subscribers().containsKey(subscription)) {
            throw failing(FlowFailures.noSubscription(
                    subscription, actual.chain().subscribers().keySet()));
        }
    }

    private List<String> subscriptions() {
        return actual.handled().stream()
                .filter(HandledMessage::succeeded)
                .map(attempt -> attempt.subscription().name())
                .distinct()
                .toList();
    }

    private String chain() {
        return actual.chain().toString();
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
