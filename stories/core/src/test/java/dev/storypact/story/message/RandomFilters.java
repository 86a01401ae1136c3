package dev.storypact.story.message;

import dev.storypact.story.message.condition.NumberRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Filters over the vocabulary of {@link RandomMessages}, of every kind. */
final class RandomFilters {

    private static final List<String> PATHS = List.of(
            "a",
            "b",
            "items",
            "a.a",
            "a.b",
            "a.items",
            "items.sku",
            "items.a",
            "items.b",
            "items.items.sku",
            "items.items.a",
            "prefix");
    private static final List<String> RANGES = List.of(
            "*",
            "1.0",
            "1.x",
            "1.2.x",
            "[1.0,2.0)",
            "(1.2.3,)",
            "[1.2.4,10.4.999999]",
            "(,1.0)",
            "(,1.2]",
            "(0.9,1.2.3)");
    private static final List<String> FIXES = List.of("x", "y", "yx", "é", "😀", "\"", "\\", "5", "");

    private final Random random;

    RandomFilters(Random random) {
        this.random = random;
    }

    EventFilter next() {
        return filter(random.nextInt(4));
    }

    private EventFilter filter(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new AllFilter(parts(depth));
            case 2, 3 -> new AnyFilter(parts(depth));
            default -> random.nextInt(3) == 0 ? filter(depth - 1).negate() : leaf();
        };
    }

    private List<EventFilter> parts(int depth) {
        var parts = new ArrayList<EventFilter>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.add(filter(depth - 1));
        }
        return parts;
    }

    private EventFilter leaf() {
        return switch (random.nextInt(10)) {
            case 0 -> name(EventFilter.type(pick(RandomMessages.TYPES)));
            case 1 -> name(EventFilter.types("ORDER_*", pick(RandomMessages.TYPES)));
            case 2 -> name(EventFilter.sources(random.nextBoolean() ? "orders*" : "*"));
            case 3 -> name(EventFilter.versions(pick(RANGES)));
            default ->
                condition(random.nextInt(5) == 0 ? EventFilter.metadata(pick(PATHS)) : EventFilter.data(pick(PATHS)));
        };
    }

    private EventFilter name(EventFilter filter) {
        return random.nextInt(4) == 0 ? filter.negate() : filter;
    }

    private EventFilter condition(EventField field) {
        return switch (random.nextInt(14)) {
            case 0 -> field.is(pick(RandomMessages.TEXTS));
            case 1 -> field.is(pick(RandomMessages.NUMBERS));
            case 2 -> random.nextBoolean() ? field.is(random.nextBoolean()) : field.isNull();
            case 3 -> field.isOneOf(pick(RandomMessages.TEXTS), pick(RandomMessages.TEXTS));
            case 4 -> field.startsWith(pick(FIXES));
            case 5 -> field.endsWith(pick(FIXES));
            case 6 -> field.where(range());
            case 7 -> field.exists();
            case 8, 9 -> field.doesNotExist();
            case 10 -> field.isAnythingBut(pick(RandomMessages.TEXTS), pick(RandomMessages.TEXTS));
            case 11 -> field.isAnythingBut(pick(RandomMessages.NUMBERS), pick(RandomMessages.NUMBERS));
            case 12 -> field.startsWithAnythingBut(pick(FIXES));
            default -> field.endsWithAnythingBut(pick(FIXES), pick(FIXES));
        };
    }

    private NumberRange range() {
        var first = pick(RandomMessages.NUMBERS);
        var second = pick(RandomMessages.NUMBERS);
        var lower = first.min(second);
        var upper = first.max(second);
        return switch (random.nextInt(3)) {
            case 0 -> new NumberRange(Optional.of(lower), random.nextBoolean(), Optional.empty(), false);
            case 1 -> new NumberRange(Optional.empty(), false, Optional.of(upper), random.nextBoolean());
            default -> between(lower, upper);
        };
    }

    private NumberRange between(BigDecimal lower, BigDecimal upper) {
        var point = lower.compareTo(upper) == 0;
        return new NumberRange(
                Optional.of(lower), point || random.nextBoolean(), Optional.of(upper), point || random.nextBoolean());
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
