package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.SchemaRegistryException;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.fixture.Scopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCheckTests {

    private static final String PLACE = "classpath:schemas";

    private static final Story<Done> TOO_DEAR = Story.of(ask -> ask.eventBusSendMessage(
            "order-events",
            EventBusMessage.of("ORDER_PLACED", Map.of("total", 101)).withMetadata("version", "1.0")));

    private final StoryTester tester = Scopes.withSchemas(PLACE).tester();

    @Test
    void a_message_as_its_schema_says_is_published() {
        var run = tester.tell(Orders.place("tea"));

        assertThat(run).succeeded();
        assertThat(run).publishedTo("order-events").exactlyOneMessage().conformsToSchema();
    }

    @Test
    void a_message_that_its_schema_refuses_fails_the_action_as_in_production() {
        var run = tester.tell(TOO_DEAR);

        assertThat(run).failedWith(EventBusSendMessages.INVALID_MESSAGE).publishedNothing();
        assertThat(run.error().message()).startsWith("""
                        /total of ORDER_PLACED 1.0 on 'order-events' is refused by its schema
                          where:    classpath:schemas/order-events/ORDER_PLACED/1.0.schema.json:6:33\
                          #/properties/total/maximum
                          found:    101
                          allowed:  a number of at most 100
                        """);
    }

    @Test
    void an_answer_of_the_test_does_not_hide_that_a_message_is_refused() {
        tester.answerNothing(eventBusSendMessages("order-events"));

        assertThat(tester.tell(TOO_DEAR)).failedWith(EventBusSendMessages.INVALID_MESSAGE);
    }

    @Test
    void a_bus_that_only_the_test_knows_is_found_where_the_test_answers_for_it() {
        tester.answerNothing(eventBusSendMessages("health"));

        assertThat(tester.tell(Orders.ping())).succeeded().publishedTo("health").exactlyOneMessage();
    }

    @Test
    void a_bus_that_the_registry_does_not_know_is_not_found() {
        var run = tester.tell(Story.of(ask -> ask.eventBusSendMessage("order-event", EventBusMessage.of("A", 1))));

        assertThat(run).failedWith(EventBusSendMessages.BUS_NOT_FOUND);
        assertThat(run.error().message())
                .isEqualTo("the schema registry has no event bus 'order-event', it has [order-events, user-events]:"
                        + " did you mean 'order-events'?");
    }

    @Test
    void a_stepped_story_can_not_publish_what_its_schema_refuses() {
        var sending = tester.step(TOO_DEAR).asks(contextList()).answer(Map.of()).asks(eventBusSendMessages());

        assertThatThrownBy(sending::answerNothing)
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("""
                        the story can't publish what the test answers as published
                          found:    EventBus::SendMessages/InvalidMessage:""")
                .hasMessageEndingWith(
                        "to mend:  correct the story, or let the step fail with that error as it does in production");
    }

    @Test
    void a_stepped_story_may_publish_to_a_bus_that_only_the_test_knows() {
        tester.step(Orders.ping())
                .asks(contextList())
                .answer(Map.of())
                .asks(eventBusSendMessages("health"))
                .answerNothing()
                .returnsNothing();
    }

    @Test
    void a_message_to_a_bus_that_only_the_test_knows_conforms_to_nothing() {
        var run = tester.step(Orders.ping()).next().next(Map.of()).next().run();

        assertThatThrownBy(() -> assertThat(run)
                        .publishedTo("health")
                        .exactlyOneMessage()
                        .conformsToSchema())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        the message PING to 'health' does not conform to its schema
                          found:    The schema registry has no bus 'health'
                                      where:    classpath:schemas
                                      found:    the bus 'health'
                                      allowed:  the buses user-events, order-events
                                      to mend:  publish to a bus that the registry knows, or register a schema on this one
                          message:  {
                                      "type" : "PING",
                                      "data" : {
                                        "beat" : 1
                                      },
                                      "metadata" : {
                                        "eventId" : "event-1",
                                        "timestamp" : "2026-01-01T00:00:00Z",
                                        "correlationId" : "correlation-1"
                                      }
                                    }
                          steps:      1  Context::List -> {}
                                    > 2  EventBus::SendMessages {"eventBusName":"health","eventBusMessages":[{"type":\
                        "PING","data":{"beat":1},"metadata":{}}],"context":{}} -> nothing""");
    }

    @Test
    void a_schema_that_is_no_json_is_an_error_of_the_test_told_once(@TempDir Path folder) throws IOException {
        var file = folder.resolve("order-events/ORDER_PLACED/1.0.schema.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\n  \"type\": object\n}\n");
        var scope = Scopes.withSchemas(folder.toString());

        assertThatThrownBy(() -> scope.tester().tell(TOO_DEAR))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        %1$s/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON
                          where:    %1$s/order-events/ORDER_PLACED/1.0.schema.json:2:11
                          found:    Unrecognized token 'object': was expecting (JSON String, Number, Array, Object or token\
                         'null', 'true' or 'false')
                          allowed:  one JSON value, each name once in its object, at most 200 levels deep
                          to mend:  correct the file at this place""".formatted(folder.getFileName()));
        assertThatThrownBy(scope::verify).isInstanceOf(StoryTestError.class).hasNoSuppressedExceptions();
    }

    @Test
    void a_registry_that_is_named_must_be_there() {
        assertThatThrownBy(() -> Scopes.withSchemas("no-such-folder"))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("no-such-folder");
    }
}
