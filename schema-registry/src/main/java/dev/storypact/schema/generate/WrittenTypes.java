package dev.storypact.schema.generate;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
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
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of types that StoryJson writes as a text, a number or an enum's constant. */
final class WrittenTypes implements CustomDefinitionProviderV2 {

    // A text without a format where RFC 3339 doesn't have what is written: a zone's name, or no zone.
    private static final Map<Class<?>, String> WRITTEN = Map.ofEntries(
            Map.entry(Instant.class, "{\"type\": \"string\", \"format\": \"date-time\"}"),
            Map.entry(OffsetDateTime.class, "{\"type\": \"string\", \"format\": \"date-time\"}"),
            Map.entry(ZonedDateTime.class, "{\"type\": \"string\"}"),
            Map.entry(LocalDateTime.class, "{\"type\": \"string\"}"),
            Map.entry(LocalTime.class, "{\"type\": \"string\"}"),
            Map.entry(LocalDate.class, "{\"type\": \"string\", \"format\": \"date\"}"),
            Map.entry(YearMonth.class, "{\"type\": \"string\"}"),
            Map.entry(Duration.class, "{\"type\": \"string\"}"),
            Map.entry(Period.class, "{\"type\": \"string\"}"),
            Map.entry(ZoneId.class, "{\"type\": \"string\"}"),
            Map.entry(UUID.class, "{\"type\": \"string\", \"format\": \"uuid\"}"),
            Map.entry(URI.class, "{\"type\": \"string\", \"format\": \"uri-reference\"}"),
            Map.entry(Locale.class, "{\"type\": \"string\"}"),
            Map.entry(Currency.class, "{\"type\": \"string\"}"),
            Map.entry(byte[].class, "{\"type\": \"string\", \"contentEncoding\": \"base64\"}"),
            Map.entry(BigDecimal.class, "{\"type\": \"number\"}"),
            Map.entry(byte.class, "{\"type\": \"integer\"}"),
            Map.entry(Byte.class, "{\"type\": \"integer\"}"),
            Map.entry(short.class, "{\"type\": \"integer\"}"),
            Map.entry(Short.class, "{\"type\": \"integer\"}"),
            Map.entry(BigInteger.class, "{\"type\": \"integer\"}"),
            Map.entry(OptionalInt.class, "{\"type\": \"integer\"}"),
            Map.entry(OptionalLong.class, "{\"type\": \"integer\"}"),
            Map.entry(OptionalDouble.class, "{\"type\": \"number\"}"),
            Map.entry(char.class, "{\"type\": \"string\"}"),
            Map.entry(Character.class, "{\"type\": \"string\"}"),
            Map.entry(JsonNode.class, "{}"),
            Map.entry(Object.class, "{}"));

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        var erased = type.getErasedType();
        var written = WRITTEN.get(erased);
        if (written != null) {
            return inline((ObjectNode) StoryJson.parse(written));
        }
        return erased.isEnum() ? inline(constants(erased)) : null;
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static ObjectNode constants(Class<?> type) {
        var schema = Demand.object();
        var constants = schema.putArray("enum");
        for (var constant : type.getEnumConstants()) {
            constants.add(StoryJson.toTree(constant));
        }
        return schema;
    }
}
