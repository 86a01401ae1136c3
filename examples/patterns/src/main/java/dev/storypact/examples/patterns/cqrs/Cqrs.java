package dev.storypact.examples.patterns.cqrs;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A command side that writes, and a query side that reads what it published. */
public final class Cqrs {

    public record Command(String id, String type, String orderId) {}

    public record CommandCompleted(String commandId, String result, Instant timestamp) {}

    public record OrderCreated(String orderId, String customerName, BigDecimal total) {}

    public record OrderShipped(String orderId, Instant timestamp) {}

    public record OrderProjection(String orderId, String status, String customerName, BigDecimal total) {}

    static final StoryErrorType INVALID_COMMAND = StoryErrorType.permanent("Orders/InvalidCommand");

    // Command side - writes trigger events
    @Publishes(bus = "domain-events", type = "PLACE_ORDER_COMPLETED")
    public static Story<String> executeCommand(Command command) {
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

    private static Story<Done> validateCommand(Command command) {
        return Story.of(ask -> {
            if (command.orderId().isBlank()) {
                throw ask.errorThrow(INVALID_COMMAND, "an order needs an id");
            }
        });
    }

    private static Story<String> processCommand(Command command) {
        return ask -> {
            ask.keyValueStoreUpsert("orders", Map.of("id", command.orderId()));
            return "accepted " + command.orderId();
        };
    }

    // Query side - subscribes to events
    @Subscribes(bus = "domain-events", type = "ORDER_CREATED", name = "project-created")
    @Subscribes(bus = "domain-events", type = "ORDER_SHIPPED", name = "project-shipped")
    public static Story<Done> updateReadModel(EventBusMessage<JsonNode> event) {
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

    private Cqrs() {}
}
