package dev.storypact.schema.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.StoryJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RecordSchemaTests {

    enum State {
        NEW,
        @JsonProperty("paid-up")
        PAID,
        SENT {
            @Override
            public String toString() {
                return "under way";
            }
        }
    }

    record Money(BigDecimal amount, String currency) {}

    record Line(String sku, int count, Optional<Money> price) {}

    record Order(
            String orderId,
            Money total,
            List<Line> lines,
            State state,
            Optional<String> note,
            @Nullable Instant paidAt) {}

    record Times(
            Instant a,
            OffsetDateTime b,
            ZonedDateTime c,
            LocalDateTime d,
            LocalDate e,
            LocalTime f,
            Duration g,
            Period h,
            YearMonth i,
            ZoneId j) {}

    record Scalars(
            byte a,
            short b,
            long c,
            float d,
            double e,
            boolean f,
            char g,
            BigInteger h,
            UUID i,
            URI j,
            Locale k,
            Currency l,
            Integer m,
            Character n,
            Boolean o) {}

    record Optionals(OptionalInt a, OptionalLong b, OptionalDouble c, Optional<List<String>> d, Optional<State> e) {}

    @SuppressWarnings("ArrayRecordComponent") // events have them
    record Containers(
            Map<String, Money> a,
            Set<State> b,
            List<List<Integer>> c,
            int[] d,
            Line[] e,
            Map<State, Integer> f,
            byte[] g) {}

    record Tree(String name, List<Tree> children, Optional<Tree> parent) {}

    record Box<T>(T content) {}

    record Boxes(Box<Integer> number, Box<List<String>> texts) {}

    record Named(
            @JsonProperty("order-id") String orderId,
            @JsonIgnore String secret) {}

    record Anything(Object value, JsonNode tree) {}

    record Empty() {}

    @Test
    void a_record_is_an_object_of_its_components() {
        assertThat(RecordSchema.of(Order.class)).isEqualTo(StoryJson.parse("""
                {"$schema": "https://json-schema.org/draft/2020-12/schema",
                 "$defs": {
                   "Money": {"type": "object", "required": ["amount", "currency"],
                     "properties": {"amount": {"type": "number"}, "currency": {"type": "string"}}}},
                 "type": "object",
                 "properties": {
                   "orderId": {"type": "string"},
                   "total": {"$ref": "#/$defs/Money"},
                   "lines": {"type": "array", "items": {"type": "object", "required": ["sku", "count"],
                     "properties": {"sku": {"type": "string"}, "count": {"type": "integer"},
                       "price": {"$ref": "#/$defs/Money"}}}},
                   "state": {"enum": ["NEW", "paid-up", "under way"]},
                   "note": {"type": "string"},
                   "paidAt": {"type": "string", "format": "date-time"}},
                 "required": ["orderId", "total", "lines", "state"]}"""));
    }

    static Stream<Record> records() {
        var money = new Money(new BigDecimal("12.50"), "EUR");
        var line = new Line("a", 1, Optional.of(money));
        var now = Instant.parse("2026-01-01T00:00:00.123456789Z");
        return Stream.of(
                new Order("o", money, List.of(line), State.PAID, Optional.of("n"), now),
                new Order("o", money, List.of(), State.SENT, Optional.empty(), null),
                new Times(
                        now,
                        OffsetDateTime.parse("2026-01-01T00:00:00+02:00"),
                        ZonedDateTime.parse("2026-01-01T00:00:00+01:00[Europe/Berlin]"),
                        LocalDateTime.parse("2026-01-01T00:00"),
                        LocalDate.parse("2026-01-01"),
                        LocalTime.parse("10:15"),
                        Duration.ofMillis(-90_001),
                        Period.of(1, 2, 3),
                        YearMonth.of(2026, 1),
                        ZoneId.of("Europe/Berlin")),
                new Times(
                        Instant.parse("9999-12-31T23:59:59Z"),
                        OffsetDateTime.parse("2026-01-01T00:00Z"),
                        ZonedDateTime.parse("2026-01-01T00:00Z"),
                        LocalDateTime.MIN.withYear(1),
                        LocalDate.parse("1970-12-31"),
                        LocalTime.MIDNIGHT,
                        Duration.ZERO,
                        Period.ZERO,
                        YearMonth.of(1, 12),
                        ZoneId.of("Europe/Paris")),
                new Scalars(
                        (byte) -1,
                        (short) 2,
                        Long.MIN_VALUE,
                        1.5f,
                        1e300,
                        true,
                        'x',
                        BigInteger.TEN.pow(40),
                        new UUID(1, 2),
                        URI.create("../a?b"),
                        Locale.GERMANY,
                        Currency.getInstance("EUR"),
                        1,
                        'y',
                        false),
                new Optionals(
                        OptionalInt.of(1),
                        OptionalLong.of(2),
                        OptionalDouble.of(1.5),
                        Optional.of(List.of("a")),
                        Optional.of(State.NEW)),
                new Optionals(
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Containers(
                        Map.of("a", money),
                        Set.of(State.NEW),
                        List.of(List.of(1), List.of()),
                        new int[] {1},
                        new Line[] {line},
                        Map.of(State.PAID, 2),
                        new byte[] {1, 2}),
                new Tree(
                        "a",
                        List.of(new Tree("b", List.of(), Optional.empty())),
                        Optional.of(new Tree("c", List.of(), Optional.empty()))),
                new Boxes(new Box<>(1), new Box<>(List.of("a"))),
                new Named("o", "s"),
                new Anything(List.of(1, "a"), StoryJson.parse("{\"a\": null}")),
                new Empty());
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_a_record_is_written_as_is_valid(Record value) {
        var schema = SchemaOracle.compile(RecordSchema.of(value.getClass()));

        assertThat(schema.errors(StoryJson.toTree(value))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_lacks_a_required_component_is_not(Record value) {
        var schema = RecordSchema.of(value.getClass());
        var compiled = SchemaOracle.compile(schema);

        for (var name : schema.path("required")) {
            var message = StoryJson.toTree(value).deepCopy();
            ((ObjectNode) message).remove(name.stringValue());
            assertThat(compiled.accepts(message)).as(name.stringValue()).isFalse();
        }
    }

    @Test
    void properties_stand_in_the_order_of_the_components() {
        assertThat(RecordSchema.of(Order.class).get("properties").propertyNames())
                .containsExactly("orderId", "total", "lines", "state", "note", "paidAt");
    }

    @Test
    void generics_are_resolved() {
        var compiled = SchemaOracle.compile(RecordSchema.of(Boxes.class));

        assertThat(compiled.accepts(
                        StoryJson.parse("{\"number\": {\"content\": \"1\"}, \"texts\": {\"content\": []}}")))
                .isFalse();
    }

    @Test
    void samples_of_a_records_schema_can_be_read_as_the_record() {
        for (var sample : SampleMessages.of(RecordSchema.of(Line.class), 3).edgeCases()) {
            if (!sample.what().contains("more than")) {
                assertThat(StoryJson.fromTree(sample.data(), Line.class)).isInstanceOf(Line.class);
            }
        }
    }

    @Test
    void only_records_have_schemas() {
        assertThatThrownBy(() -> RecordSchema.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String is no record");
    }
}
