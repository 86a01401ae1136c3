package dev.storypact.contract;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.json.JsonPointers;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Where each value of a JSON text stands in its file, printed as {@code 1:1 2:3 3:5}.
 *
 * <p>There is a line and a column for each value, in the order in which the text has them, an object or array before what is within
 * it. So nothing but numbers needs to be kept, and a moved line changes one line of a contract. Immutable.
 *
 * @since 0.1
 */
public final class TextPositions {

    private static final TextPositions UNKNOWN = new TextPositions(new int[0]);
    private static final int LARGEST = 999_999_999;
    private static final int DIGITS = 9;
    private static final int SHOWN = 20;

    // The line and the column of each value, by turns.
    private final int[] numbers;

    private TextPositions(int[] numbers) {
        this.numbers = numbers;
    }

    /** {@return those of a text that stands in no file that is known} */
    public static TextPositions unknown() {
        return UNKNOWN;
    }

    /**
     * {@return the positions of a JSON text's values}
     *
     * @param place tells where the value at a JSON pointer stands; asked in the order of the text
     * @throws IllegalArgumentException if a place has no line or column
     */
    public static TextPositions of(JsonNode json, Function<String, Location> place) {
        var numbers = IntStream.builder();
        note("", json, place, numbers);
        return new TextPositions(numbers.build().toArray());
    }

    private static void note(
            String pointer, JsonNode value, Function<String, Location> place, IntStream.Builder numbers) {
        var location = place.apply(pointer);
        numbers.add(checked(location.line(), location)).add(checked(location.column(), location));
        for (var property : value.properties()) {
            note(JsonPointers.child(pointer, property.getKey()), property.getValue(), place, numbers);
        }
        for (var index = 0; value.isArray() && index < value.size(); index++) {
            note(JsonPointers.child(pointer, index), value.path(index), place, numbers);
        }
    }

    private static int checked(int number, Location location) {
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException("found " + location + ", needed is one with a line and a column, each"
                    + " between 1 and " + LARGEST);
        }
        return number;
    }

    /**
     * Reads {@code 1:1 2:3 3:5}.
     *
     * @throws IllegalArgumentException if the text is none of positions
     */
    public static TextPositions parse(String text) {
        var numbers = new int[2 * (int) text.chars().filter(c -> c == ':').count()];
        var start = 0;
        for (var index = 0; index < numbers.length; index++) {
            var found = text.indexOf(index % 2 == 0 ? ':' : ' ', start);
            var end = found < 0 && index == numbers.length - 1 ? text.length() : found;
            numbers[index] = number(text, start, end);
            start = end + 1;
        }
        if (start <= text.length()) {
            throw malformed(text, start);
        }
        return new TextPositions(numbers);
    }

    private static int number(String text, int start, int end) {
        if (end <= start || end - start > DIGITS || text.charAt(start) == '0') {
            throw malformed(text, start);
        }
        var number = 0;
        for (var at = start; at < end; at++) {
            var digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw malformed(text, start);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static IllegalArgumentException malformed(String text, int start) {
        var found = start < text.length()
                ? "'" + text.substring(start, Math.min(text.length(), start + SHOWN)) + "'"
                : "nothing more";
        return new IllegalArgumentException("lines and columns from 1 to " + LARGEST
                + ", such as 1:1 2:3 3:5; at character " + (start + 1) + " stands " + found);
    }

    boolean isKnown() {
        return numbers.length > 0;
    }

    /** {@return of how many values the positions are known} */
    int size() {
        return numbers.length / 2;
    }

    /** {@return the line of the value that so many stand before, counted from 1} */
    int line(int index) {
        return numbers[2 * index];
    }

    int column(int index) {
        return numbers[2 * index + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPositions that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    /** {@return the positions as {@link #parse} reads them} */
    @Override
    public String toString() {
        return IntStream.range(0, size())
                .mapToObj(index -> line(index) + ":" + column(index))
                .collect(Collectors.joining(" "));
    }
}
