package dev.storypact.testkit.assertion;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.UndeliveredMessage;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AssertProvider;

/**
 * The messages that went through a world of services, and who handled them.
 *
 * <p>AssertJ's own {@code assertThat(world)} gives the assertions, a {@link MessageFlowAssert}.
 *
 * @since 0.1
 */
public interface MessageFlow extends AssertProvider<MessageFlowAssert> {

    /** {@return all messages that were published, dead letters too, oldest first} */
    List<PublishedMessage> published();

    /** {@return each attempt to handle a message, oldest first} */
    List<HandledMessage> handled();

    /** {@return the messages that subscriptions want and that are neither handled nor given up yet: settling delivers them} */
    List<UndeliveredMessage> undelivered();

    /** {@return the last attempts at messages that were given up without a dead letter} They count as looked at. */
    List<HandledMessage> lost();

    /** {@return the last attempts of one subscription at messages that it gave up without a dead letter} They count as looked at. */
    List<HandledMessage> lost(String subscription);

    /** {@return the schema registry that the test is configured with, if it is} */
    Optional<SchemaRegistry> schemas();

    /** {@return the stories of all services so far, told, stepped, or made for delivered messages, oldest first} */
    List<StorySteps> stories();

    /** {@return which message led to which} */
    CausalChain chain();

    /** {@return the assertions on this flow} */
    @Override
    default MessageFlowAssert assertThat() {
        return new MessageFlowAssert(this);
    }
}
