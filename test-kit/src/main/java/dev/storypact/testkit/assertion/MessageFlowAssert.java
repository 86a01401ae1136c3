package dev.storypact.testkit.assertion;

import dev.storypact.story.message.ProcessingFailed;
import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.assertion.PublishedMessagesAssert.Place;
import dev.storypact.testkit.internal.message.FlowFailures;
import dev.storypact.testkit.internal.message.PublicationFailures;
import dev.storypact.testkit.internal.message.ToldWorld;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the messages that went through a world of services; they are exact, nothing waits.
 *
 * <pre>{@code
 * assertThat(world).deliveredTo("create-invoice").neverDeliveredTo("send-reminder").deadLetteredNothing();
 * assertThat(world).caused("ORDER_PLACED", "INVENTORY_RESERVED");
 * assertThat(world).publishedTo("inventory-events").exactlyOneMessage().conformsToSchema();
 * assertThat(world).deadLettered("send-mail").exactlyOne().hasError(NetworkRequest.CONNECTION_FAILED).hasAttempts(3);
 * }</pre>
 *
 * <p>What did not happen, and what happened exactly so often, is known only of a world that has settled: while a message is
 * still to be delivered, such an assertion fails and says so. A failure shows the causal chain.
 *
 * @since 0.1
 */
public class MessageFlowAssert extends AbstractAssert<MessageFlowAssert, MessageFlow> {

    private ChainFailures failures = ChainFailures.THROWN;

    /** For AssertJ, which makes a subclass for soft assertions; a test calls {@code assertThat(world)}. */
    protected MessageFlowAssert(MessageFlow flow) {
        super(flow, MessageFlowAssert.class);
    }

    /** Lets the failures behind a navigation be collected too. */
    MessageFlowAssert collecting(ChainFailures collected) {
        failures = collected;
        return this;
    }

    /** Verifies that a subscription handled at least one message. */
    public MessageFlowAssert deliveredTo(String subscription) {
        if (handledBy(subscription) == 0) {
            settled();
            throw failing(
                    FlowFailures.notDelivered(subscription, "at least one message handled", subscriptions(), told()));
        }
        return this;
    }

    /** Verifies that a subscription handled exactly so many messages. */
    public MessageFlowAssert deliveredTo(String subscription, int messages) {
        var found = handledBy(subscription);
        settled();
        if (found != messages) {
            throw failureWithActualExpected(
                    found,
                    (long) messages,
                    "%s",
                    FlowFailures.deliveredOtherwise(subscription, messages, found, told()));
        }
        return this;
    }

    /** Verifies that no message was delivered to a subscription, not even in vain. */
    public MessageFlowAssert neverDeliveredTo(String subscription) {
        var attempts = of(subscription).size();
        if (attempts == 0) {
            settled();
        } else {
            throw failing(FlowFailures.delivered(subscription, attempts, told()));
        }
        return this;
    }

    /**
     * Verifies that a message of a subscription was given up and sent to its dead-letter bus.
     *
     * @return assertions on the dead letters; their {@code and()} leads back here
     */
    public final DeadLettersAssert deadLettered(String subscription) {
        return failures.<List<PublishedMessage>, DeadLettersAssert>lead(
                () -> lettersOf(subscription),
                List.of(),
                (next, letters) ->
                        DeadLettersAssert.of(this, subscription, letters, next).describedAs(info.description()));
    }

    private List<PublishedMessage> lettersOf(String subscription) {
        known(subscription);
        var letters =
                letters().stream().filter(letter -> isOf(letter, subscription)).toList();
        if (letters.isEmpty()) {
            settled();
            throw failing(FlowFailures.notDeadLettered(subscription, told()));
        }
        return letters;
    }

    /**
     * Verifies that somebody published to that event bus.
     *
     * @return assertions on the messages, of all services and of the test; their {@code and()} leads back here
     */
    public final PublishedMessagesAssert<MessageFlowAssert> publishedTo(String eventBusName) {
        return failures.<List<PublishedMessage>, PublishedMessagesAssert<MessageFlowAssert>>lead(
                () -> messagesTo(eventBusName),
                List.of(),
                (next, messages) -> PublishedMessagesAssert.at(
                                new Place<>(this, publisher(), "to '" + eventBusName + "'", next), messages)
                        .describedAs(info.description()));
    }

    private List<PublishedMessage> messagesTo(String eventBusName) {
        settled();
        var messages = actual.published().stream()
                .filter(message -> message.eventBusName().equals(eventBusName))
                .toList();
        if (messages.isEmpty()) {
            throw failing(PublicationFailures.nothingTo(
                    publisher().origin(), eventBusName, actual.published(), Optional.empty()));
        }
        return messages;
    }

    Publisher publisher() {
        return new Publisher(told(), actual.schemas());
    }

    MessageFlow flow() {
        return actual;
    }

    /** Verifies that there is no dead letter. */
    public MessageFlowAssert deadLetteredNothing() {
        if (!letters().isEmpty()) {
            throw failing(FlowFailures.deadLettered(letters(), told()));
        }
        settled();
        return this;
    }

    /** Verifies that a message of a subscription was given up without a dead letter. */
    public MessageFlowAssert lost(String subscription) {
        known(subscription);
        if (actual.lost(subscription).isEmpty()) {
            settled();
            throw failing(FlowFailures.notLost(subscription, told()));
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
            throw failureWithActualExpected(
                    found, List.of(types), "%s", FlowFailures.otherTypes(List.of(types), found, told()));
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
            throw failing(FlowFailures.notCaused(cause, effect, effects.size(), causes, types(), told()));
        }
        return this;
    }

    private Set<String> types() {
        return actual.published().stream()
                .flatMap(message -> message.message().type().stream())
                .collect(Collectors.toSet());
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
    void settled() {
        if (!actual.undelivered().isEmpty()) {
            throw failing(FlowFailures.unsettled(actual.undelivered(), told()));
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

    ToldWorld told() {
        return new ToldWorld(() -> actual.chain().toString(), () -> ShownStories.of(actual.stories()));
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
