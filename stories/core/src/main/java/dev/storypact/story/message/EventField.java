package dev.storypact.story.message;

import dev.storypact.story.message.condition.AnyValue;
import dev.storypact.story.message.condition.AnythingBut;
import dev.storypact.story.message.condition.EndsWith;
import dev.storypact.story.message.condition.EqualTo;
import dev.storypact.story.message.condition.NumberRange;
import dev.storypact.story.message.condition.OneOf;
import dev.storypact.story.message.condition.StartsWith;
import dev.storypact.story.message.condition.ValueCondition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A place in the data or the metadata of messages, and the start of a condition on the value there.
 *
 * <p>The path is the names of properties from the outside in, with dots between: {@code customer.country}. It has no
 * indexes: arrays on the way are looked through, and one element that fits is enough. This is how EventBridge patterns name
 * fields, and why a path is not a JSON pointer. A property whose own name has a dot can't be named.
 *
 * <pre>{@code
 * EventFilter.data("total").isAtLeast(100)
 * EventFilter.data("items.sku").startsWith("BOOK-")
 * EventFilter.metadata("tenant").isAnythingBut("test")
 * }</pre>
 *
 * @param part where the path starts
 * @param names the path's names, one at least
 * @since 0.1
 */
public record EventField(Part part, List<String> names) {

    /** The part of a message that a path starts in. */
    public enum Part {
        DATA,
        METADATA;

        /** {@return the name of the part in paths and in the EventBridge envelope} */
        public String label() {
            return this == DATA ? "data" : "metadata";
        }
    }

    /** @throws IllegalArgumentException if there is no name, or one is empty or has a dot */
    public EventField {
        Objects.requireNonNull(part, "part");
        names = List.copyOf(names);
        if (names.isEmpty() || names.stream().anyMatch(name -> name.isEmpty() || name.contains("."))) {
            throw new IllegalArgumentException("'" + String.join(".", names)
                    + "' is no path: write the names of properties with dots between, such as customer.country");
        }
    }

    static EventField parse(Part part, String path) {
        return new EventField(part, Arrays.asList(path.split("\\.", -1)));
    }

    /** {@return the wish for that text} */
    public EventFilter is(String text) {
        return where(equalTo(text));
    }

    /** {@return the wish for that number, by value: 5 is 5.0} */
    public EventFilter is(Number number) {
        return where(equalTo(decimal(number)));
    }

    /** {@return the wish for that boolean} */
    public EventFilter is(boolean value) {
        return where(equalTo(value));
    }

    /** {@return the wish for a null that is there} */
    public EventFilter isNull() {
        return where(new EqualTo(StoryJson.parse("null")));
    }

    /** {@return the wish for one of those texts} */
    public EventFilter isOneOf(String... texts) {
        return where(oneOf(texts, EventField::equalTo));
    }

    /** {@return the wish for one of those numbers, by value} */
    public EventFilter isOneOf(Number... numbers) {
        return where(oneOf(numbers, number -> equalTo(decimal(number))));
    }

    /** {@return the wish for a text with that beginning} */
    public EventFilter startsWith(String prefix) {
        return where(new StartsWith(prefix));
    }

    /** {@return the wish for a text with that end} */
    public EventFilter endsWith(String suffix) {
        return where(new EndsWith(suffix));
    }

    /** {@return the wish for a greater number} */
    public EventFilter isGreaterThan(Number number) {
        return where(new NumberRange(Optional.of(decimal(number)), false, Optional.empty(), false));
    }

    /** {@return the wish for that number or a greater one} */
    public EventFilter isAtLeast(Number number) {
        return where(new NumberRange(Optional.of(decimal(number)), true, Optional.empty(), false));
    }

    /** {@return the wish for a smaller number} */
    public EventFilter isLessThan(Number number) {
        return where(new NumberRange(Optional.empty(), false, Optional.of(decimal(number)), false));
    }

    /** {@return the wish for that number or a smaller one} */
    public EventFilter isAtMost(Number number) {
        return where(new NumberRange(Optional.empty(), false, Optional.of(decimal(number)), true));
    }

    /** {@return the wish for a number from the first to the second, both included} */
    public EventFilter isBetween(Number lower, Number upper) {
        return where(new NumberRange(Optional.of(decimal(lower)), true, Optional.of(decimal(upper)), true));
    }

    /** {@return the wish for any value, null too} */
    public EventFilter exists() {
        return where(new AnyValue());
    }

    /** {@return the wish for no value at this place} */
    public EventFilter doesNotExist() {
        return new AbsentFilter(this);
    }

    /** {@return the wish for a value that is none of those texts; {@link AnythingBut} says what that means} */
    public EventFilter isAnythingBut(String... texts) {
        return where(new AnythingBut(oneOf(texts, EventField::equalTo)));
    }

    /** {@return the wish for a value that is none of those numbers; {@link AnythingBut} says what that means} */
    public EventFilter isAnythingBut(Number... numbers) {
        return where(new AnythingBut(oneOf(numbers, number -> equalTo(decimal(number)))));
    }

    /** {@return the wish for a value that is no text with one of those beginnings} */
    public EventFilter startsWithAnythingBut(String... prefixes) {
        return where(new AnythingBut(oneOf(prefixes, StartsWith::new)));
    }

    /** {@return the wish for a value that is no text with one of those ends} */
    public EventFilter endsWithAnythingBut(String... suffixes) {
        return where(new AnythingBut(oneOf(suffixes, EndsWith::new)));
    }

    /** {@return the wish for a value that a condition accepts} */
    public EventFilter where(ValueCondition condition) {
        return new FieldFilter(this, condition);
    }

    private static EqualTo equalTo(Object value) {
        JsonNode json = StoryJson.toTree(value);
        return new EqualTo(json);
    }

    private static BigDecimal decimal(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a filter can't compare " + number + ": give a finite number", e);
        }
    }

    private static <T> ValueCondition oneOf(T[] values, Function<T, ValueCondition> condition) {
        return values.length == 1
                ? condition.apply(values[0])
                : new OneOf(Arrays.stream(values).map(condition).toList());
    }

    /** {@return the path with its part, such as {@code data.customer.country}} */
    @Override
    public String toString() {
        return part.label() + "." + String.join(".", names);
    }
}
