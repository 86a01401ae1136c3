package dev.storypact.testkit.assertion;

import dev.storypact.story.message.StoryJson;
import dev.storypact.testkit.internal.message.JsonValues;
import dev.storypact.testkit.internal.message.MessageFailures;
import dev.storypact.testkit.internal.message.PublicationFailures;
import java.math.BigDecimal;
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
 * @param <O> the assertions on what published the message
 * @since 0.1
 */
public class MessageDataAssert<O> extends AbstractAssert<MessageDataAssert<O>, JsonNode> {

    private final WayBack<Place<O>> place = new WayBack<>();

    /**
     * Where a chain of assertions has come to.
     *
     * @param ignored what comparisons leave out
     */
    private record Place<O>(
            PublishedMessageAssert<O> message, String pointer, List<String> ignored, ChainFailures failures) {}

    /** For AssertJ, which makes a subclass for soft assertions; a test comes here from the assertions on a message. */
    protected MessageDataAssert(JsonNode value) {
        super(value, MessageDataAssert.class);
    }

    static <O> MessageDataAssert<O> of(
            PublishedMessageAssert<O> message, String pointer, JsonNode value, ChainFailures failures) {
        return at(new Place<>(message, pointer, List.of(), failures), value);
    }

    private static <O> MessageDataAssert<O> at(Place<O> place, JsonNode value) {
        MessageDataAssert<O> made =
                place.failures().on(value, JsonNode.class, MessageDataAssert.class, MessageDataAssert::new);
        made.place.to(place);
        return made;
    }

    /**
     * Lets comparisons leave out what stands at these places, on both sides.
     *
     * @param pointers JSON pointers from this value on, such as {@code /createdAt}
     * @return assertions on the same value
     * @throws IllegalArgumentException if a text is no JSON pointer, or is empty
     */
    public final MessageDataAssert<O> ignoring(String... pointers) {
        var here = place.get();
        var all = Stream.concat(here.ignored().stream(), Stream.of(pointers)).toList();
        return at(new Place<>(here.message(), here.pointer(), all, here.failures()), actual)
                .describedAs(info.description());
    }

    /** Verifies that the value equals that one as JSON; it is anything that Jackson writes as JSON. */
    @Override
    public MessageDataAssert<O> isEqualTo(@Nullable Object expected) {
        var wanted = JsonValues.without(JsonValues.tree(expected), place.get().ignored());
        var found = JsonValues.without(actual, place.get().ignored());
        if (!JsonValues.same(found, wanted)) {
            throw failureWithActualExpected(
                    StoryJson.writePretty(found),
                    StoryJson.writePretty(wanted),
                    "%s",
                    MessageFailures.otherValue(
                            message().origin(),
                            message().published(),
                            part(),
                            wanted,
                            Optional.of(found),
                            text -> text));
        }
        return this;
    }

    /** Verifies that the value is another than that one as JSON. */
    @Override
    public MessageDataAssert<O> isNotEqualTo(@Nullable Object unwanted) {
        var tree = JsonValues.without(JsonValues.tree(unwanted), place.get().ignored());
        if (JsonValues.same(JsonValues.without(actual, place.get().ignored()), tree)) {
            throw failing(
                    MessageFailures.sameValue(message().origin(), message().published(), part(), tree));
        }
        return this;
    }

    /** {@return AssertJ's assertions on the value, which must be a text} */
    @Override
    public final TextDataAssert<O> asString() {
        return failures().lead(() -> kind("a text", actual.isString()).asString(), "", (next, text) -> {
            TextDataAssert<O> made = next.on(text, String.class, TextDataAssert.class, TextDataAssert::new);
            return made.from(message()).describedAs("%s", description());
        });
    }

    /** {@return AssertJ's assertions on the value, which must be a number} */
    public final NumberDataAssert<O> asNumber() {
        return failures()
                .lead(() -> kind("a number", actual.isNumber()).decimalValue(), BigDecimal.ZERO, (next, number) -> {
                    NumberDataAssert<O> made =
                            next.on(number, BigDecimal.class, NumberDataAssert.class, NumberDataAssert::new);
                    return made.from(message()).describedAs("%s", description());
                });
    }

    /** {@return AssertJ's assertions on the value, which must be true or false} */
    public final BooleanDataAssert<O> asBoolean() {
        return failures().lead(() -> kind("true or false", actual.isBoolean()).asBoolean(), false, (next, value) -> {
            BooleanDataAssert<O> made = next.on(value, Boolean.class, BooleanDataAssert.class, BooleanDataAssert::new);
            return made.from(message()).describedAs("%s", description());
        });
    }

    /**
     * Leads to the elements of an array.
     *
     * @return AssertJ's assertions on the elements as maps, lists, texts, numbers and booleans; the value must be an array
     */
    public final ListDataAssert<O> asElements() {
        return failures().<List<?>, ListDataAssert<O>>lead(this::elements, List.of(), (next, elements) -> {
            ListDataAssert<O> made = next.on(elements, List.class, ListDataAssert.class, ListDataAssert::new);
            return made.from(message()).describedAs("%s", description());
        });
    }

    private List<?> elements() {
        return StoryJson.fromTree(kind("an array", actual.isArray()), List.class);
    }

    /** {@return the assertions on the message again} */
    public final PublishedMessageAssert<O> message() {
        return place.get().message();
    }

    private String description() {
        return info.hasDescription()
                ? info.descriptionText()
                : part() + " of " + PublicationFailures.title(message().published());
    }

    private JsonNode kind(String expected, boolean is) {
        if (!is) {
            throw failing(
                    MessageFailures.otherKind(message().origin(), message().published(), part(), expected, actual));
        }
        return actual;
    }

    private ChainFailures failures() {
        return place.get().failures();
    }

    private String part() {
        return MessageFailures.dataAt(place.get().pointer());
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
