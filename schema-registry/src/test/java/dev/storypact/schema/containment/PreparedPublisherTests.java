package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PreparedPublisherTests {

    private static final String EMPTY = "{\"type\": \"object\", \"required\": [\"a\"]}";

    private record Key(JsonNode publisher, ContainmentOptions options) {}

    @Test
    void answers_each_subscriber_as_if_it_were_the_only_one() {
        Map<Key, PreparedPublisher> prepared = new HashMap<>();

        assertThat(LabelledPair.all().parallelStream().filter(pair -> {
                    PreparedPublisher publisher;
                    synchronized (prepared) {
                        publisher = prepared.computeIfAbsent(
                                new Key(pair.publisher(), pair.options()),
                                key -> PreparedPublisher.of(key.publisher(), key.options()));
                    }
                    return !publisher
                            .check(pair.subscriber())
                            .equals(Containment.check(pair.publisher(), pair.subscriber(), pair.options()));
                }))
                .isEmpty();
    }

    @Test
    void says_of_a_publisher_without_messages_so_to_every_subscriber() {
        var publisher = PreparedPublisher.of(StoryJson.parse(EMPTY), ContainmentOptions.contract());

        assertThat(publisher.isEmpty()).isTrue();
        assertThat(List.of(publisher.check(StoryJson.parse("true")), publisher.check(StoryJson.parse(EMPTY))))
                .containsOnly(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
    }

    @Test
    void says_of_a_publisher_that_can_not_be_read_so_to_every_subscriber() {
        var publisher = PreparedPublisher.of(StoryJson.parse("{\"minimum\": \"a\"}"), ContainmentOptions.strict());

        assertThat(publisher.isEmpty()).isFalse();
        assertThat(List.of(
                        publisher.check(StoryJson.parse("true")),
                        publisher.check(StoryJson.parse("{\"type\": \"null\"}"))))
                .allSatisfy(result -> assertThat(result).isInstanceOf(Unknown.class));
    }
}
