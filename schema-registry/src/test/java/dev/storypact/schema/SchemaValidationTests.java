package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaValidationTests {

    private static final EventBusMessage<?> GOOD =
            EventBusMessage.of("ORDER_PLACED", Map.of("orderId", "o-1", "total", 1));
    private static final EventBusMessage<?> BAD =
            EventBusMessage.of("ORDER_PLACED", Map.of("orderId", "o-2", "total", "1"));

    private final List<Object> delivered = new CopyOnWriteArrayList<>();

    @TempDir
    private Path temporary;

    @Test
    void hands_on_messages_that_are_as_their_schemas_say() {
        var outcome = publish(GOOD);

        assertThat(outcome).isEqualTo(new Outcome.Success<>(Done.DONE));
        assertThat(delivered).hasSize(1);
    }

    @Test
    void refuses_a_message_that_is_not_with_file_line_and_column() {
        var outcome = publish(BAD);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failure.class, failure -> {
            assertThat(failure.error().type()).isEqualTo("EventBus::SendMessages/InvalidMessage");
            assertThat(failure.error().message()).isEqualTo("""
                            /total of ORDER_PLACED 1.0 on 'order-events' is refused by its schema
                              where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:5:15  #/properties/total/type
                              found:    "1"
                              allowed:  number
                              to mend:  publish what the schema allows, or register a version that allows this""");
        });
    }

    @Test
    void sends_none_of_the_messages_where_one_is_refused() {
        publish(GOOD, BAD);

        assertThat(delivered).isEmpty();
    }

    @Test
    void reports_what_it_would_refuse_and_sends_it() {
        var reported = new CopyOnWriteArrayList<ValidationResult.Refused>();

        var outcome = publish(SchemaValidation.reporting(registry(), reported::add), GOOD, BAD, BAD);

        assertThat(outcome).isEqualTo(new Outcome.Success<>(Done.DONE));
        assertThat(delivered).hasSize(3);
        assertThat(reported)
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.text()).isEqualTo("""
                                /total of ORDER_PLACED 1.0 on 'order-events' is refused by its schema
                                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:5:15  #/properties/total/type
                                  found:    "1"
                                  allowed:  number
                                  to mend:  publish what the schema allows, or register a version that allows this"""));
    }

    @Test
    void what_the_report_throws_fails_the_action() {
        var reporting = SchemaValidation.reporting(registry(), refused -> {
            throw new IllegalStateException(refused.violations().get(0).instancePointer());
        });

        var outcome = publish(reporting, GOOD, BAD);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error().message()).contains("/total"));
        assertThat(delivered).isEmpty();
    }

    private Outcome<Done> publish(EventBusMessage<?>... messages) {
        return publish(SchemaValidation.of(registry()), messages);
    }

    private SchemaRegistry registry() {
        return RegistryFolder.in(temporary).withOrderPlaced().open();
    }

    private Outcome<Done> publish(SchemaValidation validation, EventBusMessage<?>... messages) {
        var subscription = Subscription.on("order-events")
                .named("collect")
                .handle(Object.class, message -> Story.of(ask -> delivered.add(message.data())));
        try (var runtime = StoryRuntime.localBuilder()
                .subscribe(subscription)
                .intercept(validation)
                .build()) {
            return runtime.run(Story.of(ask -> ask.eventBusSendMessages("order-events", List.of(messages))))
                    .outcome();
        }
    }
}
