package dev.storypact.contract.internal.need;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The needs of the types that are one JSON value.
 *
 * <p>The ranges of {@code byte}, {@code short} and {@code int} are part of the need, as an ordinary number can exceed
 * them; those of {@code long} and {@code double} are not. Where no format of JSON Schema means exactly what the Java
 * type reads, a pattern says it.
 */
final class ScalarNeeds {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
    private static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String DURATION =
            "P([0-9]{1,9}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?";

    private static final Map<Class<?>, Supplier<ObjectNode>> BY_TYPE = new HashMap<>();

    static {
        put(() -> typed("string"), String.class, CharSequence.class);
        put(() -> typed("string").put("minLength", 1).put("maxLength", 1), char.class, Character.class);
        put(() -> typed("boolean"), boolean.class, Boolean.class);
        put(() -> integer(Byte.MIN_VALUE, 255), byte.class, Byte.class);
        put(() -> integer(Short.MIN_VALUE, Short.MAX_VALUE), short.class, Short.class);
        put(() -> integer(Integer.MIN_VALUE, Integer.MAX_VALUE), int.class, Integer.class, OptionalInt.class);
        put(() -> typed("integer"), long.class, Long.class, OptionalLong.class, BigInteger.class);
        put(() -> typed("number"), OptionalDouble.class);
        put(() -> typed("number"), float.class, Float.class, double.class, Double.class);
        put(() -> typed("number"), BigDecimal.class, Number.class);
        put(() -> formatted("date-time"), Instant.class, OffsetDateTime.class, ZonedDateTime.class);
        put(() -> formatted("date"), LocalDate.class);
        put(() -> formatted("uuid"), UUID.class);
        put(() -> formatted("uri-reference"), URI.class);
        put(() -> patterned(TIME), LocalTime.class);
        put(() -> patterned(DATE + "T" + TIME), LocalDateTime.class);
        put(() -> patterned("(?!P$)" + DURATION), Duration.class);
    }

    private ScalarNeeds() {}

    /** {@return what the type needs, if it is one of these} */
    static Optional<ObjectNode> of(Class<?> type) {
        if (JsonNode.class.isAssignableFrom(type)) {
            return type == JsonNode.class ? Optional.of(JsonNodeFactory.instance.objectNode()) : Optional.empty();
        }
        return Optional.ofNullable(BY_TYPE.get(type)).map(Supplier::get);
    }

    static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode integer(long minimum, long maximum) {
        return typed("integer").put("minimum", minimum).put("maximum", maximum);
    }

    private static ObjectNode formatted(String format) {
        return typed("string").put("format", format);
    }

    private static ObjectNode patterned(String pattern) {
        return typed("string").put("pattern", "^" + pattern + "$");
    }

    private static void put(Supplier<ObjectNode> need, Class<?>... types) {
        for (var type : types) {
            BY_TYPE.put(type, need);
        }
    }
}
