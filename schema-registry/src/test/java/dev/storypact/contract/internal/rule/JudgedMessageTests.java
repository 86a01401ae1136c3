package dev.storypact.contract.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.RecordedMessage;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JudgedMessageTests {

    private static final EventBusMessage<JsonNode> MASKED = EventBusMessage.of(
                    "SIGNED_UP", StoryJson.parse("{\"email\": \"***\"}"))
            .withMetadata("version", "1.0");

    @TempDir
    private Path folder;

    @BeforeEach
    void has_a_schema_that_the_masked_message_does_not_meet() throws IOException {
        var subject = Files.createDirectories(folder.resolve("users/SIGNED_UP"));
        Files.writeString(subject.resolve("1.0.schema.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                 "properties": {"email": {"type": "string", "minLength": 5}}}
                """);
    }

    private JudgedMessage judged(Optional<EventVersion> validVersion, List<String> masked) {
        return JudgedMessage.of(
                new RecordedMessage("users", MASKED, "[test]", validVersion, masked), SchemaRegistry.open(folder));
    }

    @Test
    void a_masked_message_is_judged_as_the_test_did() {
        assertThat(judged(Optional.of(EventVersion.parse("1.0")), List.of("/data/email"))
                        .result()
                        .isValid())
                .isTrue();
    }

    @Test
    void a_masked_message_whose_version_the_registry_does_not_have_is_judged_as_it_is() {
        assertThat(judged(Optional.of(EventVersion.parse("1.1")), List.of("/data/email"))
                        .result()
                        .isValid())
                .isFalse();
    }

    @Test
    void a_masked_message_that_no_test_judged_is_judged_as_it_is() {
        assertThat(judged(Optional.empty(), List.of("/data/email")).result().isValid())
                .isFalse();
    }

    @Test
    void a_message_without_secrets_is_judged_by_the_present_schemas_whatever_the_test_said() {
        assertThat(judged(Optional.of(EventVersion.parse("1.0")), List.of())
                        .result()
                        .isValid())
                .isFalse();
    }
}
