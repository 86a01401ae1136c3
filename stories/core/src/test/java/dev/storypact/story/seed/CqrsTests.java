package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.dataOf;
import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.Subscription;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page's section "CQRS Pattern". */
class CqrsTests {

    record Command(String id, String type, String orderId) {}

    record CommandCompleted(String commandId, String result, Instant timestamp) {}

    record OrderCreated(String orderId, String customerName, BigDecimal total) {}

    record OrderShipped(String orderId, Instant timestamp) {}

    record OrderProjection(String orderId, String status, String customerName, BigDecimal total) {}

    // Command side - writes trigger events

    static Story<String> executeCommand(Command command) {
        return ask -> {
            // Validate command
            ask.tell(validateCommand(command));

            // Execute business logic
            var result = ask.tell(processCommand(command));

            // Publish events for read side
            ask.eventBusSendMessage(
                    "domain-events",
                    EventBusMessage.of(
                            command.type() + "_COMPLETED", new CommandCompleted(command.id(), result, ask.dateNow())));

            return result;
        };
    }

    static Story<Done> validateCommand(Command command) {
        return Story.of(ask -> {
            if (command.orderId().isBlank()) {
                throw new StoryException(StoryError.of("Orders/InvalidCommand", "an order needs an id"));
            }
        });
    }

    static Story<String> processCommand(Command command) {
        return ask -> {
            ask.keyValueStoreUpsert("orders", Map.of("id", command.orderId()));
            return "accepted " + command.orderId();
        };
    }

    // Query side - subscribes to events

    static Story<Done> updateReadModel(EventBusMessage<JsonNode> event) {
        return Story.of(ask -> {
            switch (event.type().orElse("")) {
                case "ORDER_CREATED" -> {
                    var data = StoryJson.fromTree(event.data(), OrderCreated.class);
                    ask.keyValueStoreUpsert(
                            "order-projections",
                            new OrderProjection(data.orderId(), "pending", data.customerName(), data.total()));
                }
                case "ORDER_SHIPPED" -> {
                    var data = StoryJson.fromTree(event.data(), OrderShipped.class);
                    ask.keyValueStoreUpdate(
                            "order-projections",
                            data.orderId(),
                            Map.of("status", "shipped", "shippedAt", data.timestamp()),
                            OrderProjection.class);
                }
                default -> {
                    // Other events don't concern the projection
                }
            }
        });
    }

    private final SimulatedServices services = new SimulatedServices(Map.of("order-projections", "orderId"))
            .subscribe(
                    Subscription.on("order-events").named("update-read-model").handle(CqrsTests::updateReadModel));

    @Test
    void a_command_is_executed_and_its_completion_published_for_the_read_side() {
        var result = services.told(executeCommand(new Command("cmd-1", "PLACE_ORDER", "o-1")));

        assertThat(result).isEqualTo("accepted o-1");
        assertThat(services.items("orders")).containsExactly(json("{'id':'o-1'}"));
        var published = services.onlyMessageOn("domain-events");
        assertThat(published.message().type()).contains("PLACE_ORDER_COMPLETED");
        assertThat(dataOf(published))
                .isEqualTo(json("{'commandId':'cmd-1','result':'accepted o-1','timestamp':'2026-01-01T00:00:00Z'}"));
    }

    @Test
    void an_invalid_command_changes_and_publishes_nothing() {
        var outcome = services.run(executeCommand(new Command("cmd-1", "PLACE_ORDER", "")))
                .outcome();

        assertThat(outcome.isSuccess()).isFalse();
        assertThat(services.items("orders")).isEmpty();
        assertThat(services.published("domain-events")).isEmpty();
    }

    @Test
    void the_read_model_follows_the_events() {
        services.told(Story.of(ask -> {
            ask.eventBusSendMessage(
                    "order-events",
                    EventBusMessage.of("ORDER_CREATED", new OrderCreated("o-1", "Ada", new BigDecimal("12.50"))));
            ask.eventBusSendMessage(
                    "order-events",
                    EventBusMessage.of("ORDER_CREATED", new OrderCreated("o-2", "Bob", new BigDecimal("3.00"))));
            ask.eventBusSendMessage(
                    "order-events", EventBusMessage.of("ORDER_SHIPPED", new OrderShipped("o-1", ask.dateNow())));
            ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_ADMIRED", Map.of("orderId", "o-2")));
        }));

        var handled = services.deliver();

        assertThat(handled).hasSize(4).allMatch(result -> result.outcome().isSuccess());
        assertThat(services.items("order-projections"))
                .containsExactly(
                        json("{'orderId':'o-1','status':'shipped','customerName':'Ada','total':12.50,"
                                + "'shippedAt':'2026-01-01T00:00:00Z'}"),
                        json("{'orderId':'o-2','status':'pending','customerName':'Bob','total':3.00}"));
    }
}
