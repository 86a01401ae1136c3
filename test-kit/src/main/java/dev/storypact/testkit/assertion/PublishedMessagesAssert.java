package dev.storypact.testkit.assertion;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.internal.message.Origin;
import dev.storypact.testkit.internal.message.PublicationFailures;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Assertions on the messages that a story, or a world of services, published to an event bus.
 *
 * @param <O> the assertions on what published them, to which {@link #and} leads back
 * @since 0.1
 */
public class PublishedMessagesAssert<O> extends AbstractAssert<PublishedMessagesAssert<O>, List<PublishedMessage>> {

    /** Stands in for a message that soft assertions did not find. */
    private static final PublishedMessage NONE =
            new PublishedMessage("none", EventBusMessage.<JsonNode>of(NullNode.getInstance()), Map.of(), 1);

    private final WayBack<Place<O>> place = new WayBack<>();

    /**
     * Where a chain of assertions has come to.
     *
     * @param which tells the messages of this assertion from others, such as {@code to 'orders'}
     */
    record Place<O>(O origin, Publisher publisher, String which, ChainFailures failures) {

        Place<O> of(String kind, ChainFailures next) {
            return new Place<>(origin, publisher, kind + " " + which, next);
        }
    }

    /** For AssertJ, which makes a subclass for soft assertions; a test calls {@code assertThat(run).publishedTo(bus)}. */
    protected PublishedMessagesAssert(List<PublishedMessage> messages) {
        super(messages, PublishedMessagesAssert.class);
    }

    static <O> PublishedMessagesAssert<O> at(Place<O> place, List<PublishedMessage> messages) {
        PublishedMessagesAssert<O> made =
                place.failures().on(messages, List.class, PublishedMessagesAssert.class, PublishedMessagesAssert::new);
        made.place.to(place);
        return made;
    }

    /**
     * Verifies that there is one message and no other.
     *
     * @return assertions on the message
     */
    public final PublishedMessageAssert<O> exactlyOneMessage() {
        return led(() -> {
            sized(1);
            return actual.get(0);
        });
    }

    /** Verifies that there are exactly so many messages. */
    public PublishedMessagesAssert<O> hasSize(int count) {
        sized(count);
        return this;
    }

    private void sized(int count) {
        if (actual.size() != count) {
            throw failing(PublicationFailures.otherNumber(origin(), count, which(), actual));
        }
    }

    /**
     * Verifies that there is a message at that place.
     *
     * @param index from 0, the oldest
     * @return assertions on the message
     */
    public final PublishedMessageAssert<O> message(int index) {
        return led(() -> {
            if (index < 0 || index >= actual.size()) {
                throw failing(PublicationFailures.noMessageAt(origin(), index, which(), actual));
            }
            return actual.get(index);
        });
    }

    private PublishedMessageAssert<O> led(Supplier<PublishedMessage> found) {
        return failures().lead(found, NONE, this::asserted);
    }

    private PublishedMessageAssert<O> asserted(ChainFailures next, PublishedMessage message) {
        return PublishedMessageAssert.of(this, message, next).describedAs(info.description());
    }

    /** {@return assertions on a message whose failures are thrown, for requirements that are tried} */
    PublishedMessageAssert<O> tried(int index) {
        return asserted(ChainFailures.THROWN, actual.get(index));
    }

    /**
     * Verifies that there are messages of that type.
     *
     * @return assertions on those messages
     */
    public final PublishedMessagesAssert<O> ofType(String type) {
        return failures()
                .<List<PublishedMessage>, PublishedMessagesAssert<O>>lead(
                        () -> typed(type),
                        List.of(),
                        (next, messages) -> at(place.get().of("of type '" + type + "'", next), messages)
                                .describedAs(info.description()));
    }

    private List<PublishedMessage> typed(String type) {
        var ofType = actual.stream()
                .filter(published ->
                        published.message().type().filter(type::equals).isPresent())
                .toList();
        if (ofType.isEmpty()) {
            throw failing(PublicationFailures.noneOfType(origin(), type, which(), actual));
        }
        return ofType;
    }

    /** Verifies that the messages are of these types, in that order, and no others are there. */
    public PublishedMessagesAssert<O> inOrder(String... types) {
        var found = actual.stream()
                .map(published -> published.message().type().orElse(""))
                .toList();
        if (!found.equals(List.of(types))) {
            throw failureWithActualExpected(
                    found,
                    List.of(types),
                    "%s",
                    PublicationFailures.otherTypes(origin(), List.of(types), which(), actual));
        }
        return this;
    }

    /** Verifies each message by the requirement at its place, from the oldest; there are as many as requirements. */
    @SafeVarargs
    public final PublishedMessagesAssert<O> satisfiesExactly(Consumer<PublishedMessageAssert<O>>... requirements) {
        failures().check(() -> {
            sized(requirements.length);
            for (int i = 0; i < requirements.length; i++) {
                requirements[i].accept(tried(i));
            }
        });
        return this;
    }

    /** Verifies that each requirement is met by a message of its own, whatever the order, and no message is left over. */
    @SafeVarargs
    public final PublishedMessagesAssert<O> satisfiesExactlyInAnyOrder(
            Consumer<PublishedMessageAssert<O>>... requirements) {
        failures().check(() -> {
            sized(requirements.length);
            var matching = new RequirementMatching<>(this);
            for (var requirement : requirements) {
                matching.add(requirement);
            }
            matching.firstUnmet().ifPresent(unmet -> {
                throw failing(
                        PublicationFailures.unmet(origin(), unmet + 1, which(), actual, matching.problems(unmet)));
            });
        });
        return this;
    }

    /** {@return the number of messages} */
    int size() {
        return actual.size();
    }

    /** {@return the assertions on what published the messages again} */
    public final O and() {
        return place.get().origin();
    }

    Publisher publisher() {
        return place.get().publisher();
    }

    private Origin origin() {
        return publisher().origin();
    }

    private String which() {
        return place.get().which();
    }

    private ChainFailures failures() {
        return place.get().failures();
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
