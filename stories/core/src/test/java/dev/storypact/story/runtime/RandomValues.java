package dev.storypact.story.runtime;

import dev.storypact.story.message.EventBusMessage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Random values of the types that stories handle, the odd ones among them. */
final class RandomValues {

    private static final List<String> ODD =
            List.of("", " ", "\u0000", "\"\\/\b\n", "null", "1.0", "é€😀", "{{x}}", "/~");

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    /** What a story might store. */
    record Item(
            String id,
            BigDecimal amount,
            long count,
            double ratio,
            Optional<String> note,
            List<String> tags,
            Instant at,
            Duration took,
            boolean paid) {}

    Item item() {
        return new Item(
                text(),
                decimal(),
                random.nextLong(),
                random.nextGaussian() * 1e9,
                optional(this::text),
                list(this::text),
                instant(),
                duration(),
                random.nextBoolean());
    }

    String text() {
        if (random.nextInt(4) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        return random.ints(random.nextInt(12), 1, 0xD800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String name() {
        return "n" + random.nextInt(1_000);
    }

    /** Also one that no double holds, and trailing zeros. */
    BigDecimal decimal() {
        return new BigDecimal(new BigInteger(100, random).subtract(BigInteger.TWO.pow(99)), random.nextInt(30));
    }

    Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000));
    }

    Duration duration() {
        return Duration.ofSeconds(random.nextInt(1_000_000), random.nextInt(1_000_000_000));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> Optional<T> optional(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> list(Supplier<? extends T> value) {
        var list = new ArrayList<T>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }

    <T> List<T> listOfOneOrMore(Supplier<? extends T> value) {
        var list = new ArrayList<T>(list(value));
        list.add(value.get());
        return list;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A tree of maps, lists, texts, numbers and truths, as an untyped answer is decoded. */
    Object untyped(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> text();
            case 1 -> random.nextInt();
            case 2 -> random.nextLong() | (1L << 40);
            case 3 -> decimal().setScale(1 + random.nextInt(20), RoundingMode.DOWN);
            case 4 -> random.nextBoolean();
            case 5 -> list(() -> untyped(depth - 1));
            default -> map(depth - 1);
        };
    }

    Map<String, Object> map(int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(), untyped(depth));
        }
        return map;
    }

    EventBusMessage<?> message() {
        return new EventBusMessage<>(
                optional(this::name),
                optional(this::name),
                random.nextBoolean() ? item() : untyped(2),
                map(1),
                optional(this::text),
                optional(this::text));
    }
}
