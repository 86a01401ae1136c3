package dev.storypact.testkit.assertion;

import dev.storypact.story.message.StoryJson;
import dev.storypact.testkit.internal.message.JsonValues;
import dev.storypact.testkit.internal.message.MessageFailures;
import dev.storypact.testkit.internal.message.PublicationFailures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Assertions on one value within the data of a published message.
 *
 * <p>{@link #isEqualTo} compares as JSON. {@link #asString}, {@link #asNumber}, {@link #asBoolean} and {@link #asElements} lead
 * to AssertJ's own assertions; {@link #message} leads back:
 *
 * <pre>{@code
 * assertThat(run).publishedTo("user-events").exactlyOneMessage()
 *     .data("/email").asString().endsWith("@example.com").message()
 *     .data("/age").asNumber().isEqualByComparingTo("36");
 * }</pre>
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public final class MessageDataAssert<R> extends AbstractAssert<MessageDataAssert<R>, JsonNode> {

    private final PublishedMessageAssert<R> message;
    private final String pointer;
    private final List<String> ignored;

    MessageDataAssert(PublishedMessageAssert<R> message, String pointer, JsonNode value) {
        this(message, pointer, value, List.of());
    }

    private MessageDataAssert(PublishedMessageAssert<R> message, String pointer, JsonNode value, List<String> ignored) {
        super(value, MessageDataAssert.class);
        this.message = message;
        this.pointer = pointer;
        this.ignored = ignored;
    }

    /**
     * Lets comparisons leave out what stands at these places, on both sides.
     *
     * @param pointers JSON pointers from this value on, such as {@code /createdAt}
     * @return assertions on the same value
     * @throws IllegalArgumentException if a text is no JSON pointer, or is empty
     */
    public MessageDataAssert<R> ignoring(String... pointers) {
        var all = Stream.concat(ignored.stream(), Stream.of(pointers)).toList();
        return new MessageDataAssert<>(message, pointer, actual, all).describedAs(info.description());
    }

    /** Verifies that the value equals that one as JSON; it is anything that Jackson writes as JSON. */
    @Override
    public MessageDataAssert<R> isEqualTo(@Nullable Object expected) {
        var wanted = JsonValues.without(JsonValues.tree(expected), ignored);
        var found = JsonValues.without(actual, ignored);
        if (!JsonValues.same(found, wanted)) {
            throw failing(MessageFailures.otherValue(
                    message.story(), message.published(), part(), wanted, Optional.of(found)));
        }
        return this;
    }

    /** Verifies that the value is another than that one as JSON. */
    @Override
    public MessageDataAssert<R> isNotEqualTo(@Nullable Object unwanted) {
        var tree = JsonValues.without(JsonValues.tree(unwanted), ignored);
        if (JsonValues.same(JsonValues.without(actual, ignored), tree)) {
            throw failing(MessageFailures.sameValue(message.story(), message.published(), part(), tree));
        }
        return this;
    }

    /** {@return AssertJ's assertions on the value, which must be a text} */
    @Override
    public TextDataAssert<R> asString() {
        return new TextDataAssert<>(message, kind("a text", actual.isString()).asString())
                .describedAs("%s", description());
    }

    /** {@return AssertJ's assertions on the value, which must be a number} */
    public NumberDataAssert<R> asNumber() {
        return new NumberDataAssert<>(
                        message, kind("a number", actual.isNumber()).decimalValue())
                .describedAs("%s", description());
    }

    /** {@return AssertJ's assertions on the value, which must be true or false} */
    public BooleanDataAssert<R> asBoolean() {
        return new BooleanDataAssert<>(
                        message, kind("true or false", actual.isBoolean()).asBoolean())
                .describedAs("%s", description());
    }

    /**
     * Leads to the elements of an array.
     *
     * @return AssertJ's assertions on the elements as maps, lists, texts, numbers and booleans; the value must be an array
     */
    public ListDataAssert<R> asElements() {
        List<?> elements = StoryJson.fromTree(kind("an array", actual.isArray()), List.class);
        return new ListDataAssert<>(message, elements).describedAs("%s", description());
    }

    /** {@return the assertions on the message again} */
    public PublishedMessageAssert<R> message() {
        return message;
    }

    private String description() {
        return info.hasDescription()
                ? info.descriptionText()
                : part() + " of " + PublicationFailures.title(message.published());
    }

    private JsonNode kind(String expected, boolean is) {
        if (!is) {
            throw failing(MessageFailures.otherKind(message.story(), message.published(), part(), expected, actual));
        }
        return actual;
    }

    private String part() {
        return MessageFailures.dataAt(pointer);
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
