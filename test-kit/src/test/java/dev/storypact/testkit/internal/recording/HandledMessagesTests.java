package dev.storypact.testkit.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.SecretMask;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.assertion.StoryAssertions;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import dev.storypact.testkit.matcher.StoryActions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class HandledMessagesTests {

    record Placed(String id, int total) {}

    /** Falls back to nothing where the store can't be reached. */
    static final class Inventory {

        @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
        static Story<Done> reserve(EventBusMessage<Placed> event) {
            return Story.of(ask -> {
                ask.attempt(
                        inner -> inner.keyValueStoreGet("stock", event.data().id(), Placed.class));
                ask.keyValueStoreUpsert("reservations", event.data());
            });
        }

        private Inventory() {}
    }

    private static final EventFilter FILTER = EventFilter.type("ORDER_PLACED").and(EventFilter.versions("1.x"));

    private static final EventBusMessage<Placed> PLACED =
            EventBusMessage.of("ORDER_PLACED", new Placed("o-1", 3)).withMetadata("version", "1.0");

    private final EvidenceRecorder recorder = new EvidenceRecorder();

    @TempDir
    private Path folder;

    private void run(String test, boolean passed, Consumer<StoryTester> body) {
        var scope = TesterScope.open(
                new TestIdentity(test, "ItTests", "it", "it"),
                new StorypactConfiguration(
                        List.of(), false, "", folder.resolve("evidence"), SecretMask.DEFAULT_NAMES, true),
                FaultPlan.none(),
                recorder);
        body.accept(scope.tester());
        scope.close(passed);
    }

    private List<HandledMessage> written() {
        return recorder.write().stream()
                .map(ContractFiles::readEvidence)
                .flatMap(evidence -> evidence.handled().stream())
                .toList();
    }

    @Test
    void what_a_passing_test_delivers_is_written_with_the_filter_in_code() {
        run("[test:first]", true, tester -> tester.deliver(Inventory.class, PLACED));

        assertThat(written()).singleElement().satisfies(handled -> {
            assertThat(handled.bus()).isEqualTo("order-events");
            assertThat(handled.subscription()).isEqualTo("reserve");
            assertThat(handled.filter()).isEqualTo(FILTER);
            assertThat(handled.test()).isEqualTo("[test:first]");
            assertThat(handled.errors()).isEmpty();
            assertThat(handled.message().eventId()).contains("given-event-1");
            assertThat(handled.message().data()).isEqualTo(StoryJson.toTree(Map.of("id", "o-1", "total", 3)));
        });
    }

    @Test
    void what_a_failing_test_delivers_is_not_written() {
        run("[test:first]", false, tester -> tester.deliver(Inventory.class, PLACED));

        assertThat(written()).isEmpty();
    }

    @Test
    void what_a_world_delivers_is_written_each_message_once_however_often_it_was_tried() {
        var retrying = Subscription.on("order-events")
                .named("retrying")
                .where(FILTER)
                .handle(
                        Placed.class,
                        event -> Story.of(ask -> {
                            if (ask.keyValueStoreGet("tries", "one", Placed.class)
                                    .isEmpty()) {
                                ask.keyValueStoreUpsert("tries", Map.of("id", "one", "total", 1));
                                throw new IllegalStateException("not yet");
                            }
                        }))
                .retrying(RetryPolicy.exponential(3, Duration.ofSeconds(1)));

        run("[test:world]", true, tester -> {
            var world = tester.world().subscribe("inventory", Inventory.class).subscribe("other", retrying);
            world.service("orders").tell(Story.of(ask -> ask.eventBusSendMessage("order-events", PLACED)));
            world.settle();
        });

        assertThat(written())
                .extracting(HandledMessage::subscription, HandledMessage::errors)
                .containsExactlyInAnyOrder(tuple("reserve", List.of()), tuple("retrying", List.of("Story/Defect")));
    }

    @Test
    void the_errors_that_a_handler_caught_or_ended_with_are_written() {
        run("[test:caught]", true, tester -> {
            tester.failing(StoryActions.keyValueStoreGet("stock", "o-1"), KeyValueStoreGet.SERVICE_UNAVAILABLE);
            tester.deliver(Inventory.class, PLACED);
        });

        assertThat(written())
                .singleElement()
                .extracting(HandledMessage::errors)
                .isEqualTo(List.of("KeyValueStore::Get/ServiceUnavailable"));
    }

    @Test
    void a_message_whose_data_the_handler_refuses_ends_with_a_defect() {
        run("[test:refused]", true, tester -> {
            var run = tester.deliver(
                    Inventory.class,
                    EventBusMessage.of("ORDER_PLACED", Map.of("id", 1)).withMetadata("version", "1.0"));
            StoryAssertions.assertThat(run).failedWith("Story/Defect");
        });

        assertThat(written()).singleElement().extracting(HandledMessage::errors).isEqualTo(List.of("Story/Defect"));
    }

    @Test
    void an_equal_message_is_written_once_with_all_errors_that_were_seen() {
        run("[test:first]", true, tester -> tester.deliver(Inventory.class, PLACED));
        run("[test:second]", true, tester -> {
            tester.failing(StoryActions.keyValueStoreGet("stock", "o-1"), KeyValueStoreGet.SERVICE_UNAVAILABLE);
            tester.deliver(Inventory.class, PLACED);
        });

        assertThat(written()).singleElement().satisfies(handled -> {
            assertThat(handled.test()).isEqualTo("[test:first]");
            assertThat(handled.errors()).containsExactly("KeyValueStore::Get/ServiceUnavailable");
        });
    }

    @Test
    void what_a_handler_does_to_its_data_is_not_taken_for_what_it_was_fed() {
        var changing = Subscription.on("order-events").named("changing").handle(event -> {
            ((ObjectNode) event.data()).put("total", 99);
            return Story.of(ask -> {});
        });

        run("[test:changing]", true, tester -> tester.deliver(changing, PLACED));

        assertThat(written())
                .singleElement()
                .extracting(handled -> handled.message().data().path("total").asInt())
                .isEqualTo(3);
    }

    @Test
    void a_filter_that_is_nested_too_deep_for_a_file_leaves_no_evidence_and_fails_nothing() {
        var filter = EventFilter.all();
        for (int i = 0; i < 60; i++) {
            filter = filter.or(EventFilter.type("T" + i));
        }
        var deep = Subscription.on("order-events").named("deep").where(filter).handle(event -> Story.of(ask -> {}));

        run("[test:deep]", true, tester -> tester.deliver(deep, PLACED));

        assertThat(written()).isEmpty();
    }
}
