package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationCopyTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private record Item(String key, int count) {}

    /** Asks for all that a world has of its own. */
    private static final Story<List<String>> EVERYTHING = ask -> {
        var seen = new ArrayList<String>();
        seen.add(ask.guidNew());
        seen.add(ask.guidNewSortable());
        seen.add(String.valueOf(ask.mathRandomNumber()));
        seen.add(ask.dateNow().toString());
        seen.add(String.valueOf(ask.keyValueStoreGet("items", "a", Item.class)));
        seen.add(ask.configGetParameter("region"));
        ask.keyValueStoreUpsert("items", new Item("a", 2));
        ask.queueSendMessages("work", List.of(QueueMessage.of("more")));
        ask.eventBusSendMessage("events", EventBusMessage.of("DONE", Map.of("id", 1)));
        ask.platformDelay(Duration.ofHours(1));
        ask.eventBusReceiveMessages("events", EventFilter.all(), 10, Duration.ZERO)
                .forEach(message -> seen.add(message.toString()));
        return seen;
    };

    private final Simulation world = Simulation.startingAt(START, Map.of("items", "key"), 7);

    private static List<String> tellIn(Simulation simulation) {
        return StoryRuntime.simulated(simulation.processors(), simulation.clock(), List.of())
                .run(EVERYTHING, StorySession.startedBy("it"))
                .outcome()
                .orThrow();
    }

    @Test
    void a_story_meets_in_a_copy_what_it_would_meet_in_the_world() {
        world.configure(StoryConfig.none().withParameter("region", "eu"));
        world.store("items", new Item("a", 1));
        tellIn(world);

        var copy = world.copyOn(VirtualClock.at(world.clock().now()));

        assertThat(tellIn(copy)).isEqualTo(tellIn(world));
        assertThat(copy.items("items")).isEqualTo(world.items("items"));
        assertThat(copy.queues().messages("work"))
                .isEqualTo(world.queues().messages("work"))
                .hasSize(2);
        assertThat(copy.published()).isEqualTo(world.published()).hasSize(2);
    }

    @Test
    void what_happens_in_a_copy_leaves_the_world_as_it_is() {
        world.configure(StoryConfig.none().withParameter("region", "eu"));
        world.store("items", new Item("a", 1));
        var copy = world.copyOn(VirtualClock.at(START));

        tellIn(copy);

        assertThat(world.items("items").values())
                .extracting(item -> item.path("count").asInt())
                .containsExactly(1);
        assertThat(world.queues().messages("work")).isEmpty();
        assertThat(world.published()).isEmpty();
        assertThat(world.clock().now()).isEqualTo(START);
    }

    @Test
    void a_copy_delivers_to_nobody() {
        world.subscribe(
                Subscription.on("events").named("it").handle(message -> Story.of(ask -> {})),
                StoryRuntime.simulated(world.processors(), world.clock(), List.of())::run);
        world.configure(StoryConfig.none().withParameter("region", "eu"));

        var copy = world.copyOn(VirtualClock.at(START));
        tellIn(copy);
        copy.settle();

        assertThat(copy.handled()).isEmpty();
        assertThat(world.handled()).isEmpty();
    }
}
