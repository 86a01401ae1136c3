package dev.storypact.contract.internal.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import java.lang.reflect.Type;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a type needs is what {@code StoryJson} decodes: each type against each message, both must say the same. */
class NeedAgreementTests {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "200",
            "70000",
            "2147483647",
            "2147483648",
            "-2147483649",
            "1.5",
            "12.50",
            "92233720368547758080",
            "\"\"",
            "\"x\"",
            "\"RED\"",
            "\"green!\"",
            "\"GREEN\"",
            "\"12\"",
            "\"2026-01-01\"",
            "\"2026-02-30\"",
            "\"2026-01-01T10:00:00\"",
            "\"2026-01-01T10:00:00Z\"",
            "\"2026-01-01T10:00:00+02:00\"",
            "\"10:00:00\"",
            "\"10:00\"",
            "\"PT1S\"",
            "\"P1DT2H\"",
            "\"P1Y\"",
            "\"P\"",
            "\"PT\"",
            "\"123e4567-e89b-12d3-a456-426614174000\"",
            "\"a b\"",
            "\"https://example.com/x\"",
            "[]",
            "[1]",
            "[\"x\"]",
            "[[\"x\"]]",
            "[{\"sku\":\"s\",\"count\":1}]",
            "[{\"sku\":\"s\"}]",
            "[{\"sku\":\"s\",\"count\":\"1\"}]",
            "{}",
            "{\"x\":1}",
            "{\"x\":\"y\"}",
            "{\"RED\":1}",
            "{\"x\":[\"y\"]}",
            "{\"sku\":\"s\",\"count\":1}",
            "{\"sku\":\"s\",\"count\":1,\"more\":[]}",
            "{\"sku\":null,\"count\":1}",
            "{\"sku\":\"s\",\"count\":null}",
            "{\"sku\":\"s\",\"count\":1.5}",
            "{\"sku\":\"s\",\"count\":1,\"note\":null}",
            "{\"sku\":\"s\",\"count\":1,\"note\":\"n\"}",
            "{\"sku\":\"s\",\"count\":1,\"note\":1}",
            "{\"sku\":\"s\",\"count\":1,\"weight\":null}",
            "{\"sku\":\"s\",\"count\":1,\"weight\":\"heavy\"}",
            "{\"first\":\"a\"}",
            "{\"second\":\"a\"}",
            "{\"x-y\":\"a\"}",
            "{\"name\":\"a\",\"children\":[]}",
            "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}",
            "{\"name\":\"a\",\"children\":[{\"name\":\"b\"}]}",
            "{\"root\":{\"name\":\"a\",\"children\":[{\"name\":1,\"children\":[]}]}}",
            "{\"root\":{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}}",
            "{\"value\":\"v\"}",
            "{\"value\":{\"sku\":\"s\",\"count\":1}}",
            "{\"value\":{\"sku\":\"s\"}}");

    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green!";
            }
        }
    }

    record Line(
            String sku,
            int count,
            Optional<String> note,
            @Nullable BigDecimal weight) {}

    record Named(@JsonProperty("x-y") String text) {}

    record Aliased(@JsonAlias("second") String first) {}

    record Tree(String name, List<Tree> children) {}

    record Forest(Tree root) {}

    record Generic<T>(T value) {}

    record OfLine(Generic<Line> inner) {}

    record Sku(@JsonValue String text) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Sku {}
    }

    record Cents(@JsonValue long amount) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Cents {}
    }

    record Wrapped(@JsonValue Line line) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Wrapped {}
    }

    record Holder<T>(T value) {}

    static final class Bean {
        public @Nullable String sku;
        public int count;
    }

    // Each is the type of a component, so that generics are whole.
    record Types(
            String text,
            char character,
            boolean flag,
            Boolean boxedFlag,
            byte small,
            short medium,
            int number,
            Integer boxedNumber,
            long large,
            BigInteger huge,
            BigDecimal money,
            double inexact,
            Colour colour,
            UUID id,
            URI link,
            LocalDate day,
            LocalTime clock,
            LocalDateTime local,
            Duration duration,
            Instant instant,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            List<String> texts,
            Set<Integer> numbers,
            List<List<String>> nested,
            List<Line> lineList,
            Map<String, Integer> counts,
            Map<Colour, Integer> byColour,
            Map<String, List<String>> lists,
            Map<String, Object> anyMap,
            Line line,
            Named named,
            Aliased aliased,
            Tree tree,
            Forest forest,
            Generic<String> generic,
            Generic<Line> genericLine,
            Sku sku,
            Cents cents,
            Wrapped wrapped,
            Bean bean,
            JsonNode any) {}

    // What only the decoder takes: times as numbers of seconds or days, a day or a time cut out of a longer text, a
    // number as a character, an enum's position or a link, a null inside of a map. And what only the need takes: more
    // than a long can hold.
    private static boolean isToldApartByDesign(Class<?> type, JsonNode value) {
        var isTime = type.getPackageName().equals("java.time");
        var text = value.asString("");
        return (isTime && (value.isNumber() || value.isArray() || text.equals("12")))
                || ((type == LocalDate.class || type == LocalTime.class) && text.contains("T"))
                || (type == LocalDateTime.class && text.endsWith("Z"))
                || ((type == char.class || type.isEnum()) && value.isNumber())
                || (type == URI.class && !value.isString())
                || (type == Map.class && value.path("sku").isNull())
                || ((type == long.class || type == Cents.class) && value.isBigInteger());
    }

    static Stream<Arguments> types() {
        return Stream.concat(
                Stream.of(Types.class.getRecordComponents())
                        .map(component -> Arguments.of(component.getGenericType(), component.getType())),
                Stream.of(int[].class, Line[].class).map(array -> Arguments.of(array, array)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_need_accepts_what_decodes_and_refuses_what_does_not(Type type, Class<?> raw) {
        var need = DerivedNeed.of(type);
        assertThat(need.problems()).isEmpty();
        assertThat(SchemaOracle.problems(need.schema())).isEmpty();
        var compiled = SchemaOracle.compile(need.schema());

        var disagreements = VALUES.stream()
                .map(StoryJson::parse)
                .filter(value -> !isToldApartByDesign(raw, value))
                .filter(value -> !value.isNull())
                .filter(value -> compiled.accepts(value) != decodes(value, type))
                .map(value -> value + (compiled.accepts(value) ? " is accepted" : " is refused"))
                .toList();

        assertThat(disagreements).as("%s needs %s", type, need.schema()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_component_is_needed_and_never_null(Type type, Class<?> raw) {
        var holder = StoryTypes.parameterized(Holder.class, type);
        var compiled = SchemaOracle.compile(DerivedNeed.of(holder).schema());
        var absent = StoryJson.parse("{}");
        var nothing = StoryJson.parse("{\"value\":null}");

        assertThat(compiled.accepts(absent)).isEqualTo(decodes(absent, holder)).isFalse();
        assertThat(compiled.accepts(nothing)).isEqualTo(decodes(nothing, holder));
    }

    record Optionals(
            Optional<String> text,
            @Nullable String nullable,
            Optional<Line> line,
            @Nullable Line nullableLine,
            Optional<Colour> colour,
            @Nullable Integer number,
            Optional<Tree> tree,
            @Nullable List<@Nullable String> texts) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":null,\"nullable\":null,\"line\":null,\"nullableLine\":null,\"colour\":null,\"number\":null}",
                "{\"tree\":null,\"texts\":null}",
                "{\"texts\":[null,\"x\"]}",
                "{\"texts\":[1]}",
                "{\"text\":1}",
                "{\"nullable\":1}",
                "{\"line\":{}}",
                "{\"nullableLine\":{\"sku\":\"s\",\"count\":1}}",
                "{\"nullableLine\":{\"sku\":\"s\"}}",
                "{\"colour\":\"RED\"}",
                "{\"colour\":\"BLUE\"}",
                "{\"number\":2147483648}",
                "{\"tree\":{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}}",
                "{\"tree\":{\"name\":\"a\",\"children\":[{}]}}"
            })
    void an_optional_may_be_absent_and_null_and_is_checked_when_it_is_there(String message) {
        var tree = StoryJson.parse(message);
        var need = DerivedNeed.of(Optionals.class);

        assertThat(need.problems()).isEmpty();
        assertThat(SchemaOracle.compile(need.schema()).accepts(tree)).isEqualTo(decodes(tree, Optionals.class));
    }

    record OptionalNumber(OptionalInt number) {}

    @Test
    void an_optional_int_must_be_there_as_the_decoder_has_it() {
        var compiled = SchemaOracle.compile(DerivedNeed.of(OptionalNumber.class).schema());

        for (var message : List.of("{}", "{\"number\":null}", "{\"number\":1}", "{\"number\":\"1\"}")) {
            var tree = StoryJson.parse(message);
            assertThat(compiled.accepts(tree)).as(message).isEqualTo(decodes(tree, OptionalNumber.class));
        }
    }

    private static boolean decodes(JsonNode tree, Type type) {
        try {
            StoryJson.fromTree(tree, type);
            return true;
        } catch (StoryJsonException e) {
            return false;
        }
    }
}
