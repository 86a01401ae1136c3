package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MaskedExamplesTests {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.inMemory(Map.of(
            "logins/LOGGED_IN/1.0.schema.json",
            "{\"type\": \"object\", \"properties\": {\"tokenType\": {\"enum\": [\"BEARER\", \"BASIC\"]}}}"));

    private static RecordedMessage published(String tokenType, List<String> masked) {
        EventBusMessage<JsonNode> message = EventBusMessage.of(
                        "LOGGED_IN", StoryJson.parse("{\"tokenType\": \"" + tokenType + "\"}"))
                .withMetadata("version", "1.0");
        return new RecordedMessage("logins", message, "[test]", Optional.of(EventVersion.parse("1.0")), masked);
    }

    @Test
    void a_message_whose_secrets_are_hidden_is_no_example_of_what_is_sent() {
        var declared = new DeclaredPublication("logins", "LOGGED_IN", EventVersion.parse("1.0"), "com.acme.Logins#in");

        var verification = ContractVerifier.verifyService(new ServiceInputs(
                "logins",
                new ContractDeclarations(List.of(declared), List.of(), List.of()),
                () -> REGISTRY,
                new TestEvidence.Recorded(
                        List.of(published("***", List.of("/data/tokenType")), published("BASIC", List.of())),
                        List.of(),
                        List.of())));

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.contract().orElseThrow().publications())
                .singleElement()
                .satisfies(publication -> assertThat(publication.examples())
                        .extracting(EventBusMessage::data)
                        .containsExactly(StoryJson.parse("{\"tokenType\": \"BASIC\"}")));
    }
}
