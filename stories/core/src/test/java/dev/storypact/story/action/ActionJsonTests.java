package dev.storypact.story.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionJsonTests {

    private static final ContextKey<String> USER = ContextKey.of("user", String.class);

    record User(String id) {}

    @Test
    void has_the_type_and_a_payload_of_the_components() {
        var action = new EventBusSendMessages(
                "user-events",
                List.of(EventBusMessage.of("USER_CREATED", new User("u-1")).withMetadata("version", "1.0")),
                Map.of("user", "ada"));

        assertThat(json(action))
                .isEqualTo("{\"type\":\"EventBus::SendMessages\",\"payload\":{\"eventBusName\":\"user-events\","
                        + "\"eventBusMessages\":[{\"type\":\"USER_CREATED\",\"data\":{\"id\":\"u-1\"},"
                        + "\"metadata\":{\"version\":\"1.0\"}}],\"context\":{\"user\":\"ada\"}}}");
    }

    @Test
    void of_an_action_without_components_has_an_empty_payload() {
        assertThat(json(new DateNow())).isEqualTo("{\"type\":\"Date::Now\",\"payload\":{}}");
    }

    @Test
    void never_holds_a_class_name() {
        assertThat(json(new ContextRead(USER)))
                .isEqualTo("{\"type\":\"Context::Read\",\"payload\":{\"contextKey\":\"user\"}}");
        assertThat(json(new ContextProvide(USER, "ada")))
                .isEqualTo("{\"type\":\"Context::Provide\",\"payload\":{\"contextKey\":\"user\",\"value\":\"ada\"}}");
        assertThat(json(new KeyValueStoreGet("users", "u-1", User.class)))
                .isEqualTo(
                        "{\"type\":\"KeyValueStore::Get\",\"payload\":{\"keyValueStoreName\":\"users\",\"key\":\"u-1\"}}");
        assertThat(json(new KeyValueStoreUpdate("users", "u-1", Map.of("name", "Ada"), User.class)))
                .isEqualTo(
                        "{\"type\":\"KeyValueStore::Update\",\"payload\":{\"keyValueStoreName\":\"users\",\"key\":\"u-1\","
                                + "\"updates\":{\"name\":\"Ada\"}}}");
        assertThat(json(new KeyValueStoreQuery(
                        "users", KeyValueQuery.where("name").isEqualTo("Ada").ascendingBy("id"), User.class)))
                .isEqualTo("{\"type\":\"KeyValueStore::Query\",\"payload\":{\"keyValueStoreName\":\"users\",\"query\":{"
                        + "\"conditions\":[{\"key\":\"name\",\"operation\":\"EQUAL\",\"valueA\":\"Ada\"}],"
                        + "\"sort\":{\"key\":\"id\",\"direction\":\"ASCENDING\"},\"limit\":1000}}}");
        assertThat(json(new LogCreate(LogLevel.WARN, "odd", Optional.empty())))
                .isEqualTo("{\"type\":\"Log::Create\",\"payload\":{\"level\":\"WARN\",\"text\":\"odd\"}}");
    }

    private static String json(Action<?> action) {
        return StoryJson.write(ActionJson.toTree(action));
    }
}
