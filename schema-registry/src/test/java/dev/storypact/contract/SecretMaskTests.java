package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SecretMaskTests {

    private static EventBusMessage<JsonNode> message(String data) {
        return EventBusMessage.of("IT", StoryJson.parse(data));
    }

    private static final SecretMask MASK = SecretMask.of(SecretMask.DEFAULT_NAMES);

    @Test
    void values_at_the_places_of_a_subject_are_hidden_by_ones_of_their_kind() {
        var masked = SecretMask.of(Set.of())
                .mask(
                        message("""
                                {"customer": {"email": "ada@example.com", "age": 36, "vip": true, "name": "Ada"},
                                 "cards": [{"number": "4111", "bank": "x"}, {"number": 4222}], "a/b": "c"}
                                """),
                        List.of(
                                "/customer/email",
                                "/customer/age",
                                "/customer/vip",
                                "/cards/*/number",
                                "/a~1b",
                                "/none"));

        assertThat(masked.message().data()).isEqualTo(StoryJson.parse("""
                {"customer": {"email": "***", "age": 0, "vip": false, "name": "Ada"},
                 "cards": [{"number": "***", "bank": "x"}, {"number": 0}], "a/b": "***"}
                """));
        assertThat(masked.masked())
                .containsExactly(
                        "/data/customer/email",
                        "/data/customer/age",
                        "/data/customer/vip",
                        "/data/cards/0/number",
                        "/data/cards/1/number",
                        "/data/a~1b");
    }

    @Test
    void all_within_a_place_is_hidden_its_form_kept() {
        var masked =
                MASK.mask(message("{\"person\": {\"names\": [\"Ada\", null], \"empty\": {}}}"), List.of("/person"));

        assertThat(masked.message().data())
                .isEqualTo(StoryJson.parse("{\"person\": {\"names\": [\"***\", null], \"empty\": {}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "newPassword",
                "access_token",
                "X-Token",
                "apiKey",
                "apikey",
                "API-KEY",
                "clientSecretText"
            })
    void a_property_is_hidden_by_the_words_of_its_name(String name) {
        var masked = MASK.mask(message("{\"inner\": [{\"" + name + "\": \"hush\"}]}"), List.of());

        assertThat(masked.message().data().at("/inner/0/" + name).asString()).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary", "tokens", "key", "api", "passwordless"})
    void a_property_with_other_words_is_left_alone(String name) {
        var message = message("{\"" + name + "\": \"open\"}");

        assertThat(MASK.mask(message, List.of())).isEqualTo(new MaskedMessage(message, List.of()));
    }

    @Test
    void metadata_is_hidden_by_its_names() {
        var masked = MASK.mask(
                message("{}").withMetadata("authorization", "Bearer x").withMetadata("tenant", "acme"),
                List.of("/tenant"));

        assertThat(masked.message())
                .isEqualTo(message("{}").withMetadata("authorization", "***").withMetadata("tenant", "acme"));
        assertThat(masked.masked()).containsExactly("/metadata/authorization");
    }
}
