package dev.storypact.testkit.assertion;

import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.action.WebSocketSendMessage;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.assertj.core.api.AssertProvider;
import tools.jackson.databind.JsonNode;

/**
 * A simulated world as stories left it: what is in its stores and queues, and what its clock says.
 *
 * <p>AssertJ's own {@code assertThat(world)} gives the assertions, a {@link StoryWorldAssert}.
 *
 * @since 0.1
 */
public interface StoryWorld extends AssertProvider<StoryWorldAssert> {

    /** {@return the items of a key-value store as JSON, by key} */
    NavigableMap<String, JsonNode> stored(String keyValueStoreName);

    /** {@return the names of the key-value stores that have an item} */
    Set<String> keyValueStoreNames();

    /** {@return the messages that wait in a queue, delayed ones too, in the order in which they were sent} */
    List<QueueMessage<JsonNode>> queued(String queueName);

    /** {@return the names of the queues in which a message waits} */
    Set<String> queueNames();

    /** {@return the web socket messages that stories sent, oldest first} */
    List<WebSocketSendMessage> webSocketMessages();

    /** {@return the stories of this world so far, told, stepped, or made for delivered messages, oldest first} */
    List<StorySteps> stories();

    /** {@return the time of the world's clock} */
    Instant now();

    /** {@return the assertions on this world} */
    @Override
    default StoryWorldAssert assertThat() {
        return new StoryWorldAssert(this);
    }
}
