package dev.storypact.contract;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** The stories that golden cases name, for what a line of text can't declare. */
final class GoldenStories {

    private static final Story<Done> NOTHING = Story.of(ask -> {});

    private GoldenStories() {}

    static Class<?> named(String name) {
        return Arrays.stream(GoldenStories.class.getDeclaredClasses())
                .filter(declared -> declared.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no golden story '" + name + "'"));
    }

    record Paid(String orderId) {}

    static final class PublishingWithoutStory {

        @Publishes(bus = "order-events", type = "ORDER_PLACED")
        static void place() {}
    }

    static final class SubscribingTwoMessages {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x")
        static Story<Done> settle(EventBusMessage<Paid> first, EventBusMessage<Paid> second) {
            return NOTHING;
        }
    }

    static final class SettlingLargeSums {

        @Subscribes(
                bus = "payments",
                type = "PAID",
                versions = "1.x",
                name = "settle",
                filter = "{\"data\": \"amount\", \"condition\": {\"atLeast\": 1000}}")
        static Story<Done> settle(EventBusMessage<Paid> event) {
            return NOTHING;
        }
    }

    static final class SettlingInTwoWays {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", name = "settle")
        @Subscribes(bus = "payments", type = "REFUNDED", versions = "1.x", name = "settle")
        static Story<Done> settle(EventBusMessage<Paid> event) {
            return NOTHING;
        }
    }

    static final class SubscribingByNoPointer {

        @Subscribes(bus = "payments", type = "PAID", needs = "orderId")
        static Story<Done> settle(EventBusMessage<Paid> event) {
            return NOTHING;
        }
    }

    static final class Settling {

        @Publishes(bus = "order-events", type = "ORDER_PLACED")
        @Subscribes(bus = "payments", type = "PAID", versions = "1.x")
        static Story<Done> settle(EventBusMessage<Paid> event) {
            return NOTHING;
        }
    }

    static final class SettlingBySchema {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", needsSchema = "needs/paid.schema.json")
        static Story<Done> settle(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    static final class SettlingBySchemaAndType {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", needsSchema = "needs/paid.schema.json")
        static Story<Done> settle(EventBusMessage<Paid> event) {
            return NOTHING;
        }
    }

    static final class SettlingBySchemaAndPointers {

        @Subscribes(
                bus = "payments",
                type = "PAID",
                versions = "1.x",
                needsSchema = "needs/paid.schema.json",
                needs = "/orderId")
        static Story<Done> settle(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    static final class SettlingByAbsentSchema {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", needsSchema = "needs/payed.schema.json")
        static Story<Done> settle(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    static final class SettlingBySchemaElsewhere {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", needsSchema = "../needs/paid.schema.json")
        static Story<Done> settle(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    static final class SettlingByBrokenSchema {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", needsSchema = "needs/broken.schema.json")
        static Story<Done> settle(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    static final class SettlingByWrongSchema {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", needsSchema = "needs/wrong.schema.json")
        static Story<Done> settle(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    static final class SettlingBySchemaOfOldDraft {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", needsSchema = "needs/draft-7.schema.json")
        static Story<Done> settle(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    static final class SettlingByFarSchema {

        @Subscribes(bus = "payments", type = "PAID", versions = "1.x", needsSchema = "needs/far.schema.json")
        static Story<Done> settle(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }
}
