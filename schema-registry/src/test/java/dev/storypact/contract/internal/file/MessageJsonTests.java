package dev.storypact.contract.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

class MessageJsonTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data': {'a': 1}, 'metadata': {}}",
                "{'data': [1, 2.50], 'metadata': {'version': '1.0', 'eventId': 'e-1'}, 'type': 'PLACED', 'source': 'orders'}",
                "{'data': 'text', 'metadata': {'tries': 3, 'at': {'x': [1.5]}}, 'type': 'PLACED'}",
                "{'data': true, 'metadata': {'version': '1.0'}, 'groupId': 'g', 'deduplicationId': 'd'}",
                "{'data': {}, 'metadata': {}, 'type': null}"
            })
    void a_message_is_read_as_stories_read_it(String message) {
        var tree = StoryJson.parse(message.replace('\'', '"'));

        assertThat(MessageJson.read(tree))
                .isEqualTo(StoryJson.fromTree(tree, new TypeReference<EventBusMessage<JsonNode>>() {}.getType()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'data': null, 'metadata': {}}",
                "{'metadata': {}}",
                "{'data': {}}",
                "{'data': {}, 'metadata': []}",
                "{'data': {}, 'metadata': {}, 'type': []}"
            })
    void what_is_no_message_is_refused(String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageJson.read(StoryJson.parse(message.replace('\'', '"'))))
                .withMessageStartingWith("a message: ");
    }
}
