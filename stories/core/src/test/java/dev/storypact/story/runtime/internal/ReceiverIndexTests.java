package dev.storypact.story.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StorySession;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiverIndexTests {

    private final ReceiverIndex index = new ReceiverIndex();

    private static Receiver receiver(String bus, EventFilter filter) {
        return new Receiver(
                new ReceiverKey(ReceivingTelling.of(StorySession.startedBy("correlation")), bus, filter), 10);
    }

    private Receiver added(String bus, EventFilter filter) {
        var receiver = receiver(bus, filter);
        index.add(receiver);
        return receiver;
    }

    private static PublishedMessage published(String bus, String type) {
        return new PublishedMessage(bus, EventBusMessage.of(type, StoryJson.parse("{}")), Map.of(), 1);
    }

    private static PublishedMessage untyped(String bus) {
        return new PublishedMessage(bus, EventBusMessage.of(StoryJson.parse("{}")), Map.of(), 1);
    }

    @Test
    void a_message_is_offered_to_receivers_of_its_type_and_of_any_and_to_no_other_however_many_there_are() {
        IntStream.range(0, 1_000).forEach(i -> added("news", EventFilter.type("OTHER_" + i)));
        var ofTwoTypes = added("news", EventFilter.types("NEWS", "OLDS"));
        var ofTypesThatBeginSo = added("news", EventFilter.types("NEW*"));
        var ofAnyType = added("news", EventFilter.source("desk"));
        added("other-bus", EventFilter.type("NEWS"));

        assertThat(index.candidates(published("news", "NEWS")))
                .containsExactlyInAnyOrder(ofTwoTypes, ofTypesThatBeginSo, ofAnyType);
        assertThat(index.candidates(published("news", "OLDS")))
                .containsExactlyInAnyOrder(ofTwoTypes, ofTypesThatBeginSo, ofAnyType);
        assertThat(index.candidates(untyped("news"))).containsExactlyInAnyOrder(ofTypesThatBeginSo, ofAnyType);
    }

    @Test
    void a_receiver_that_is_removed_is_offered_nothing() {
        var first = added("news", EventFilter.types("NEWS", "OLDS"));
        var second = added("news", EventFilter.type("NEWS"));

        index.remove(first);

        assertThat(index.candidates(published("news", "NEWS"))).containsExactly(second);
        assertThat(index.candidates(published("news", "OLDS"))).isEmpty();
    }
}
