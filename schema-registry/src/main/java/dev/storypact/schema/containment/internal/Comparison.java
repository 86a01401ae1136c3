package dev.storypact.schema.containment.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares two shapes place by place and notes each doubt.
 *
 * <p>The law: the publisher's values at a place are contained in the subscriber's if each kind of value that it sends is
 * allowed there, and within each kind its limits are the same or tighter, and its properties and elements are contained
 * in turn. No doubt noted, that is a proof; a doubt is no refutation.
 */
final class Comparison {

    private static final int MOST_DOUBTS = 100;

    private final Samples samples;
    private final Membership inSubscriber;
    private final SameSource sameSource;
    private final List<Doubt> doubts = new ArrayList<>();

    Comparison(Samples samples, Membership inSubscriber, SameSource sameSource) {
        this.samples = samples;
        this.inSubscriber = inSubscriber;
        this.sameSource = sameSource;
    }

    /** {@return the doubts; where there is none, containment is proved} */
    List<Doubt> doubts(Shape publisher, Shape subscriber) {
        compare(publisher, subscriber, Place.ROOT);
        return List.copyOf(doubts);
    }

    private void compare(Shape publisher, Shape subscriber, Place place) {
        if (publisher.isNothing() || subscriber.isAnything() || doubts.size() >= MOST_DOUBTS) {
            return;
        }
        if (!subscriber.gaps().isEmpty() && sameSource.proves(publisher, subscriber)) {
            return;
        }
        if (publisher.values().isPresent()) {
            compareValues(publisher.values().get(), publisher, subscriber, place);
            return;
        }
        for (var gap : subscriber.gaps()) {
            doubts.add(new Doubt(
                    place,
                    publisher,
                    "the subscriber's schema has " + gap.what() + ", which isn't understood yet",
                    gap.pointer(),
                    Optional.of(gap),
                    () -> samples.of(publisher)));
        }
        compareKinds(publisher, subscriber, place);
    }

    private void compareValues(List<JsonNode> values, Shape publisher, Shape subscriber, Place place) {
        var open = values.stream()
                .filter(value -> inSubscriber.of(value, subscriber) != Membership.Answer.YES)
                .toList();
        if (!open.isEmpty()) {
            var gap = subscriber.gaps().stream().findFirst();
            doubts.add(new Doubt(
                    place,
                    publisher,
                    gap.map(found -> "the subscriber's schema has " + found.what() + ", which isn't understood yet")
                            .orElse("the publisher may send " + open.get(0) + " " + place
                                    + ", which the subscriber doesn't list"),
                    gap.map(Gap::pointer).orElse(subscriber.pointer()),
                    gap,
                    () -> open));
        }
    }

    private void compareKinds(Shape publisher, Shape subscriber, Place place) {
        var shared = EnumSet.noneOf(ValueKind.class);
        for (var kind : Samples.kinds(publisher)) {
            if (subscriber.allows(kind)) {
                shared.add(kind);
            } else {
                doubt(publisher, subscriber, place, kind.label(), () -> samples.ofKind(publisher, kind));
            }
        }
        if (subscriber.values().isPresent()) {
            compareWithValues(shared, publisher, subscriber, place);
            return;
        }
        compareNumbers(shared, publisher, subscriber, place);
        if (shared.contains(ValueKind.STRING)) {
            compareTexts(publisher, subscriber, place);
        }
        if (shared.contains(ValueKind.ARRAY)) {
            compareArrays(publisher, subscriber, place);
        }
        if (shared.contains(ValueKind.OBJECT)) {
            new ObjectComparison(samples, this::compare, doubts::add).compare(publisher, subscriber, place);
        }
    }

    // true, false and null are all there are of their kinds; of the others there are more than a list can name.
    private void compareWithValues(EnumSet<ValueKind> shared, Shape publisher, Shape subscriber, Place place) {
        for (var kind : shared) {
            if (kind == ValueKind.BOOLEAN || kind == ValueKind.NULL) {
                compareValues(samples.ofKind(publisher, kind), publisher, subscriber, place);
            } else {
                doubt(publisher, subscriber, place, kind.label(), () -> samples.ofKind(publisher, kind));
            }
        }
    }

    private void compareNumbers(EnumSet<ValueKind> shared, Shape publisher, Shape subscriber, Place place) {
        var theirs = publisher.numbers();
        var ours = subscriber.numbers();
        var holds = true;
        if (shared.contains(ValueKind.FRACTION)) {
            holds = ours.lowerHoldsFor(theirs) && ours.upperHoldsFor(theirs);
        } else if (shared.contains(ValueKind.INTEGER)) {
            holds = ours.leastHoldsFor(theirs) && ours.greatestHoldsFor(theirs);
        }
        if (!holds) {
            var outside = (Supplier<List<JsonNode>>) () -> numbers(publisher, ours);
            doubt(publisher, subscriber, place, "a number outside of the subscriber's range", outside);
        }
    }

    private static List<JsonNode> numbers(Shape publisher, NumberRange subscriber) {
        var plain =
                Stream.concat(NumberSamples.whole(publisher.numbers()), NumberSamples.fractions(publisher.numbers()));
        return Stream.concat(plain, NumberSamples.atEndsOf(subscriber))
                .filter(number -> isSent(number, publisher) && !subscriber.contains(number))
                .map(JsonValues::number)
                .toList();
    }

    private static boolean isSent(BigDecimal number, Shape publisher) {
        var kind = JsonValues.isWhole(number) ? ValueKind.INTEGER : ValueKind.FRACTION;
        return publisher.allows(kind) && publisher.numbers().contains(number);
    }

    private void compareTexts(Shape publisher, Shape subscriber, Place place) {
        var theirs = publisher.texts();
        var ours = subscriber.texts();
        if (!holds(theirs.length(), ours.length())) {
            var lengths = (Supplier<List<JsonNode>>) () -> Stream.concat(
                            TextSamples.ofLengths(theirs, outside(theirs.length(), ours.length())),
                            TextSamples.of(theirs))
                    .map(text -> (JsonNode) JsonNodeFactory.instance.stringNode(text))
                    .toList();
            doubt(publisher, subscriber, place, "a text of another length", lengths);
        }
        if (ours.pattern().isPresent() && !ours.pattern().equals(theirs.pattern())) {
            doubt(
                    publisher,
                    subscriber,
                    place,
                    "a text of another pattern",
                    () -> samples.ofKind(publisher, ValueKind.STRING));
        }
        if (ours.format().isPresent() && !sameFormat(theirs, ours)) {
            doubt(
                    publisher,
                    subscriber,
                    place,
                    "a text of another format",
                    () -> samples.ofKind(publisher, ValueKind.STRING));
        }
    }

    // What a format means may differ from draft to draft.
    private boolean sameFormat(TextShape theirs, TextShape ours) {
        return ours.format().equals(theirs.format()) && sameSource.isSameDialect();
    }

    private void compareArrays(Shape publisher, Shape subscriber, Place place) {
        var theirs = publisher.arrays();
        var ours = subscriber.arrays();
        if (!holds(theirs.size(), ours.size())) {
            var sizes = (Supplier<List<JsonNode>>) () -> samples.arrays(theirs, outside(theirs.size(), ours.size()));
            doubt(publisher, subscriber, place, "an array of another size", sizes);
        }
        if (theirs.size().max() > 0 && ours.items().isPresent()) {
            compare(theirs.items().orElse(undeclared(publisher)), ours.items().get(), place.element());
        }
    }

    static Shape undeclared(Shape publisher) {
        return Shape.anything(publisher.pointer(), Samples.ANYTHING.source(), List.of());
    }

    private static boolean holds(SizeRange theirs, SizeRange ours) {
        return theirs.min() >= ours.min() && theirs.max() <= ours.max();
    }

    private static LongStream outside(SizeRange theirs, SizeRange ours) {
        var above = ours.max() == Long.MAX_VALUE ? LongStream.empty() : LongStream.of(ours.max() + 1);
        return LongStream.concat(above, LongStream.of(ours.min() - 1, theirs.min(), theirs.max()))
                .filter(size -> theirs.contains(size) && !ours.contains(size));
    }

    private void doubt(
            Shape publisher, Shape subscriber, Place place, String what, Supplier<List<JsonNode>> candidates) {
        doubts.add(new Doubt(
                place,
                publisher,
                "the publisher may send " + what + " " + place + ", the subscriber may refuse it",
                subscriber.pointer(),
                Optional.empty(),
                candidates));
    }
}
