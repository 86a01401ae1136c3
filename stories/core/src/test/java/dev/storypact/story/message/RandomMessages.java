package dev.storypact.story.message;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Messages over a small vocabulary, so that random filters often meet what they ask for. */
final class RandomMessages {

    static final List<String> TYPES = List.of("ORDER_PLACED", "ORDER_SHIPPED", "INVOICE_SENT", "ab:cd");
    static final List<String> SOURCES = List.of("orders", "orders-eu", "billing", "10.0.0.1");
    static final List<String> NAMES = List.of("a", "b", "items", "sku", "prefix");
    static final List<String> TEXTS = List.of(
            "",
            "x",
            "xy",
            "yx",
            "X",
            "5",
            "5.0",
            "true",
            "null",
            "10.0.0.1",
            "10.00.0.1",
            "::1",
            "0:0:0:0:0:0:0:1",
            "é",
            "😀x",
            "\"x",
            "x\\",
            "x*",
            "*");
    static final List<BigDecimal> NUMBERS = List.of(
            new BigDecimal("5"),
            new BigDecimal("5.0"),
            new BigDecimal("-1"),
            new BigDecimal("0"),
            new BigDecimal("0.1"),
            new BigDecimal("-0.25"),
            new BigDecimal("1000"),
            new BigDecimal("1e3"),
            new BigDecimal("4999999999.999999"));
    private static final List<BigDecimal> LONG_NUMBERS =
            List.of(new BigDecimal("12345678901234567890"), new BigDecimal("0.12345678901234567890123"));
    private static final List<String> VERSIONS =
            List.of("1.0", "1.0.0", "1.2", "1.2.3", "1.2.4", "2.0", "0.9", "0.0", "10.4.999999", "banana", "1");

    private final Random random;

    RandomMessages(Random random) {
        this.random = random;
    }

    EventBusMessage<JsonNode> next() {
        var metadata = new LinkedHashMap<String, Object>();
        if (random.nextInt(4) > 0) {
            metadata.put("version", random.nextInt(10) == 0 ? (Object) 7 : pick(VERSIONS));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            metadata.put(pick(NAMES), value(2));
        }
        return new EventBusMessage<>(
                maybe(SOURCES), maybe(TYPES), value(0), metadata, Optional.empty(), Optional.empty());
    }

    private Optional<String> maybe(List<String> texts) {
        return random.nextInt(8) == 0 ? Optional.empty() : Optional.of(pick(texts));
    }

    private JsonNode value(int depth) {
        var kind = random.nextInt(depth == 0 ? 3 : 10);
        if (kind < 3 && depth < 4) {
            return random.nextInt(3) == 0 ? array(depth) : object(depth);
        }
        return kind == 3 && depth < 4 ? array(depth) : scalar();
    }

    private JsonNode object(int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set(pick(NAMES), value(depth + 1));
        }
        return object;
    }

    private JsonNode array(int depth) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private JsonNode scalar() {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(10)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(pick(LONG_NUMBERS));
            case 3, 4, 5 -> nodes.numberNode(pick(NUMBERS));
            default -> nodes.stringNode(pick(TEXTS));
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
