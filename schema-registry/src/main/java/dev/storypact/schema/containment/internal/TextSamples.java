package dev.storypact.schema.containment.internal;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Readable texts for a shape, the plainest first. */
final class TextSamples {

    private static final String WORD = "text";
    private static final int LONGEST = 10_000;

    private TextSamples() {}

    /** {@return texts within the shape's lengths; whether they match its pattern is left to the judge} */
    static Stream<String> of(TextShape shape) {
        var special = Stream.concat(
                shape.format().stream().flatMap(format -> FormatSamples.of(format).stream()),
                shape.pattern().stream().flatMap(pattern -> PatternSamples.of(pattern)));
        var lengths = LongStream.of(
                WORD.length(),
                shape.length().min(),
                shape.length().min() + 1,
                1,
                shape.length().max());
        return Stream.concat(special, ofLengths(shape, lengths))
                .filter(text -> shape.length().contains(text.codePointCount(0, text.length())))
                .distinct();
    }

    /** {@return texts of these lengths, as far as the shape allows them} */
    static Stream<String> ofLengths(TextShape shape, LongStream lengths) {
        return lengths.filter(length -> length <= LONGEST && shape.length().contains(length))
                .mapToObj(TextSamples::ofLength);
    }

    private static String ofLength(long length) {
        var text = WORD.repeat((int) (length / WORD.length()) + 1);
        return text.substring(0, (int) length);
    }
}
