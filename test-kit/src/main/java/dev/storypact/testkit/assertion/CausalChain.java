package dev.storypact.testkit.assertion;

import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.UndeliveredMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which message led to which, through the services that handled them.
 *
 * <p>{@link #toString} prints it as an indented text, {@link #toMermaid} as a Mermaid sequence diagram.
 *
 * @param published all messages, oldest first
 * @param handled all attempts to handle one, oldest first
 * @param undelivered what subscriptions want and have neither handled nor given up yet
 * @param publishers the service that published a message, by the message's event id
 * @param subscribers the service that a subscription belongs to, by the subscription's name
 * @since 0.1
 */
public record CausalChain(
        List<PublishedMessage> published,
        List<HandledMessage> handled,
        List<UndeliveredMessage> undelivered,
        Map<String, String> publishers,
        Map<String, String> subscribers) {

    /** The publisher of messages that no service of the world published. */
    static final String OUTSIDE = "test";

    public CausalChain {
        published = List.copyOf(published);
        handled = List.copyOf(handled);
        undelivered = List.copyOf(undelivered);
        publishers = Map.copyOf(publishers);
        subscribers = Map.copyOf(subscribers);
    }

    /** {@return the messages that no other message led to, oldest first} */
    public List<PublishedMessage> beginnings() {
        return published.stream().filter(message -> cause(message).isEmpty()).toList();
    }

    /** {@return the messages that the handling of this one led to at once, oldest first} */
    public List<PublishedMessage> effects(PublishedMessage message) {
        return published.stream()
                .filter(effect -> cause(effect).filter(message::equals).isPresent())
                .toList();
    }

    /** {@return the message whose handling led to this one at once} */
    public Optional<PublishedMessage> cause(PublishedMessage message) {
        return message.message()
                .metadataText(MessageMetadata.CAUSATION_ID)
                .flatMap(id -> published.stream()
                        .filter(other ->
                                other.message().eventId().filter(id::equals).isPresent())
                        .findFirst());
    }

    /** {@return all messages that led to this one, the first of the chain first} */
    public List<PublishedMessage> causes(PublishedMessage message) {
        var causes = new ArrayList<PublishedMessage>();
        var cause = cause(message);
        while (cause.isPresent() && !causes.contains(cause.get())) {
            causes.add(0, cause.get());
            cause = cause(cause.get());
        }
        return List.copyOf(causes);
    }

    /** {@return the attempts to handle a message, oldest first} */
    public List<HandledMessage> attempts(PublishedMessage message) {
        return handled.stream()
                .filter(attempt -> attempt.message().equals(message))
                .toList();
    }

    /** {@return the deliveries of a message that are still to be made} */
    public List<UndeliveredMessage> undelivered(PublishedMessage message) {
        return undelivered.stream()
                .filter(delivery -> delivery.message().equals(message))
                .toList();
    }

    /** {@return the service that published a message; {@code test} where none of the world's services did} */
    public String publisher(PublishedMessage message) {
        return message.message()
                .eventId()
                .flatMap(id -> Optional.ofNullable(publishers.get(id)))
                .orElse(OUTSIDE);
    }

    /** {@return the service that a subscription belongs to} */
    public String subscriber(String subscription) {
        return Objects.requireNonNull(
                subscribers.get(subscription), () -> "no service has the subscription '" + subscription + "'");
    }

    /** {@return a Mermaid sequence diagram: services as participants, deliveries as arrows, failed ones crossed, those to come dashed} */
    public String toMermaid() {
        return MermaidText.of(this);
    }

    @Override
    public String toString() {
        return ChainText.of(this);
    }
}
