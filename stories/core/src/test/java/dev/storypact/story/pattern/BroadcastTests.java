package dev.storypact.story.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BroadcastTests {

    private final SimulatedServices services = new SimulatedServices();

    @Test
    void one_message_for_each_channel_in_the_order_of_the_channels() {
        services.told(
                Broadcast.of("news", List.of("sms", "email", "sms"), channel -> EventBusMessage.of(channel, "hi")));

        assertThat(services.typesOn("news")).containsExactly("sms", "email", "sms");
    }

    @Test
    void without_channels_nothing_is_asked() {
        var result = services.run(Broadcast.of("news", List.of(), channel -> EventBusMessage.of(channel, "hi")));

        assertThat(result.outcome().isSuccess()).isTrue();
        assertThat(result.trace().steps()).isEmpty();
    }
}
