package dev.storypact.story.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.storypact.story.message.internal.IntegralDecimals;
import dev.storypact.story.message.internal.RequiredComponents;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The JSON form of all that stories handle: messages, actions, answers.
 *
 * <p>Decimals are exact, times are ISO 8601, absent optionals are left out, and no class name is ever written or read.
 * Reading is strict where a wrong message would otherwise slip through: a record's component that is neither
 * {@link java.util.Optional} nor {@code @Nullable} must be there, a text is no number and a number no text, a duplicate key is refused. As in JSON Schema, {@code 1.0} and
 * {@code 1e2} are integers and {@code 1.5} is none. An unknown property is skipped, so that a publisher may add to its events.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class StoryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new RequiredComponents())
            .addModule(new SimpleModule("storypact").setDeserializerModifier(new IntegralDecimals()))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    /** Jackson writes no decimal out in full whose exponent is beyond 9,999. */
    private static final JsonMapper WITH_EXPONENTS = MAPPER.rebuild()
            .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private StoryJson() {}

    /**
     * Writes a value as a JSON tree.
     *
     * @throws StoryJsonException if Jackson can't write the value, for instance because it is cyclic
     */
    public static JsonNode toTree(Object value) {
        try {
            return MAPPER.valueToTree(value);
        } catch (JacksonException | StackOverflowError e) {
            throw StoryJsonException.unwritable(value, e);
        }
    }

    /**
     * Reads a value of a type from a JSON tree.
     *
     * @throws StoryJsonException if the tree is no such value; the message names the pointer, what was found and what was
     *     wanted
     */
    public static Object fromTree(JsonNode tree, Type type) {
        try {
            Object value = MAPPER.treeToValue(tree, MAPPER.constructType(type));
            if (value == null) {
                throw StoryJsonException.isNull(type);
            }
            return value;
        } catch (JacksonException e) {
            throw StoryJsonException.unreadable(tree, type, e);
        }
    }

    /**
     * Reads a value of a class from a JSON tree.
     *
     * @throws StoryJsonException if the tree is no such value
     */
    @SuppressWarnings("unchecked") // Jackson returns an instance of the class that it was given; primitives are boxed
    public static <T> T fromTree(JsonNode tree, Class<T> type) {
        return (T) fromTree(tree, (Type) type);
    }

    /**
     * Reads a JSON text.
     *
     * @throws StoryJsonException if the text is no JSON; the message names line and column
     */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw StoryJsonException.unparsable(e);
        }
    }

    /**
     * Writes a tree as JSON text, on one line; a decimal of thousands of digits with an exponent.
     *
     * @throws StoryJsonException if the tree is nested more than 500 deep
     */
    public static String write(JsonNode tree) {
        return written(tree, MAPPER.writer(), WITH_EXPONENTS.writer());
    }

    /**
     * Writes a tree as JSON text for people, over several lines; a decimal of thousands of digits with an exponent.
     *
     * @throws StoryJsonException if the tree is nested more than 500 deep
     */
    public static String writePretty(JsonNode tree) {
        return written(tree, MAPPER.writerWithDefaultPrettyPrinter(), WITH_EXPONENTS.writerWithDefaultPrettyPrinter());
    }

    private static String written(JsonNode tree, ObjectWriter plain, ObjectWriter withExponents) {
        try {
            return plain.writeValueAsString(tree);
        } catch (StreamWriteException e) {
            return withExponents.writeValueAsString(tree);
        } catch (StreamConstraintsException e) {
            throw StoryJsonException.unwritable(tree, e);
        }
    }
}
