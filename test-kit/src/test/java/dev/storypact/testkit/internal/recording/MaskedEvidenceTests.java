package dev.storypact.testkit.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.SecretMask;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MaskedEvidenceTests {

    private static final EventBusMessage<JsonNode> SIGNED_UP = EventBusMessage.of(
                    "SIGNED_UP",
                    StoryJson.parse("{\"email\": \"ada@example.com\", \"password\": \"hush\", \"plan\": \"free\"}"))
            .withMetadata("version", "1.0");

    @TempDir
    private Path folder;

    @BeforeEach
    void has_a_schema_that_what_hides_a_secret_does_not_meet() throws IOException {
        var subject = Files.createDirectories(folder.resolve("schemas/users/SIGNED_UP"));
        Files.writeString(subject.resolve("subject.json"), "{\"secret\": [\"/email\"]}");
        Files.writeString(subject.resolve("1.0.schema.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                 "properties": {"email": {"type": "string", "minLength": 5}, "password": {"type": "string"},
                                "plan": {"type": "string"}}}
                """);
    }

    private Evidence run(Set<String> secrets, Consumer<StoryTester> body) {
        var recorder = new EvidenceRecorder();
        var scope = TesterScope.open(
                new TestIdentity("[test:it]", "ItTests", "it", "it"),
                new StorypactConfiguration(
                        List.of(folder.resolve("schemas").toString()),
                        true,
                        "",
                        folder.resolve("evidence"),
                        secrets,
                        true),
                FaultPlan.none(),
                recorder);
        body.accept(scope.tester());
        scope.close(true);
        return ContractFiles.readEvidence(recorder.write().get(0));
    }

    @Test
    void a_published_message_is_judged_before_its_secrets_are_hidden() {
        var evidence = run(
                SecretMask.DEFAULT_NAMES,
                tester -> tester.tell(Story.of(ask -> ask.eventBusSendMessage("users", SIGNED_UP))));

        assertThat(evidence.published()).singleElement().satisfies(published -> {
            assertThat(published.message().data())
                    .isEqualTo(StoryJson.parse("{\"email\": \"***\", \"password\": \"***\", \"plan\": \"free\"}"));
            assertThat(published.validVersion()).contains(EventVersion.parse("1.0"));
            assertThat(published.masked()).containsExactly("/data/email", "/data/password");
        });
    }

    @Test
    void what_handlers_are_fed_is_hidden_too_and_the_handler_is_told_again_with_the_true_values() {
        var subscription = Subscription.on("users")
                .named("greet")
                .handle(event -> Story.of(ask -> {
                    if (event.data().path("email").asString("").equals("ada@example.com")) {
                        ask.keyValueStoreUpsert("greeted", Map.of("id", "ada"));
                    }
                }));

        var evidence = run(SecretMask.DEFAULT_NAMES, tester -> tester.deliver(subscription, SIGNED_UP));

        assertThat(evidence.handled()).singleElement().satisfies(handled -> {
            assertThat(handled.message().data().path("email").asString()).isEqualTo("***");
            assertThat(handled.needs().soft()).containsExactly("/email");
        });
    }

    @Test
    void what_handlers_are_fed_is_judged_before_its_secrets_are_hidden() {
        var subscription = Subscription.on("users").named("greet").handle(event -> Story.of(ask -> ask.guidNew()));
        var refused = SIGNED_UP.withData(StoryJson.parse("{\"email\": \"ada\", \"plan\": \"free\"}"));

        var evidence = run(SecretMask.DEFAULT_NAMES, tester -> {
            tester.deliver(subscription, SIGNED_UP);
            tester.deliver(subscription, refused);
        });

        assertThat(evidence.handled())
                .extracting(handled -> handled.recorded().validVersion())
                .containsExactly(Optional.of(EventVersion.parse("1.0")), Optional.empty());
        assertThat(evidence.handled())
                .extracting(handled -> handled.recorded().masked())
                .containsExactly(List.of("/data/email", "/data/password"), List.of("/data/email"));
    }

    @Test
    void other_names_may_be_hidden() {
        var evidence = run(
                Set.of("plan"), tester -> tester.tell(Story.of(ask -> ask.eventBusSendMessage("users", SIGNED_UP))));

        assertThat(evidence.published().get(0).masked()).containsExactly("/data/email", "/data/plan");
    }
}
