package dev.storypact.schema.containment.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Compares the objects of two shapes.
 *
 * <p>The law: they are contained if every property that the subscriber requires is required of the publisher, every
 * property that the publisher may send is contained in what the subscriber says of that name, and the publisher sends none
 * that the subscriber refuses.
 */
final class ObjectComparison {

    /** Compares the shapes at a place further in. */
    @FunctionalInterface
    interface Deeper {
        void compare(Shape publisher, Shape subscriber, Place place);
    }

    private final Samples samples;
    private final Deeper deeper;
    private final Consumer<Doubt> doubts;

    ObjectComparison(Samples samples, Deeper deeper, Consumer<Doubt> doubts) {
        this.samples = samples;
        this.deeper = deeper;
        this.doubts = doubts;
    }

    void compare(Shape publisher, Shape subscriber, Place place) {
        var theirs = publisher.objects();
        var ours = subscriber.objects();
        ours.required().stream()
                .filter(name -> !theirs.required().contains(name))
                .forEach(name -> doubt(
                        publisher,
                        subscriber,
                        place,
                        "an object without '" + name + "'",
                        () -> samples.objects(theirs).stream()
                                .filter(object -> !object.has(name))
                                .toList()));
        theirs.properties().forEach((name, sent) -> compareDeclared(name, sent, publisher, subscriber, place));
        if (theirs.open()) {
            compareUndeclared(publisher, subscriber, place);
        }
    }

    private void compareDeclared(String name, Shape sent, Shape publisher, Shape subscriber, Place place) {
        var ours = subscriber.objects();
        if (ours.properties().containsKey(name)) {
            deeper.compare(sent, ours.properties().get(name), place.property(name));
        } else if (!ours.open() && !sent.isNothing()) {
            doubt(publisher, subscriber, place, "the property '" + name + "'", () -> with(publisher, name));
        }
    }

    private void compareUndeclared(Shape publisher, Shape subscriber, Place place) {
        var theirs = publisher.objects();
        var ours = subscriber.objects();
        ours.properties().forEach((name, accepted) -> {
            if (!theirs.properties().containsKey(name)) {
                deeper.compare(Comparison.undeclared(publisher), accepted, place.property(name));
            }
        });
        if (!ours.open()) {
            doubt(
                    publisher,
                    subscriber,
                    place,
                    "properties that its schema doesn't declare",
                    () -> withUndeclared(publisher, subscriber));
        }
    }

    private List<JsonNode> with(Shape publisher, String name) {
        return samples
                .least(publisher.objects())
                .flatMap(least -> samples.with(publisher.objects(), least, List.of(name)))
                .map(JsonNode.class::cast)
                .stream()
                .toList();
    }

    private List<JsonNode> withUndeclared(Shape publisher, Shape subscriber) {
        var declared = new LinkedHashMap<>(publisher.objects().properties());
        declared.putAll(subscriber.objects().properties());
        var name =
                Samples.freeName(new ObjectShape(declared, publisher.objects().required(), true));
        return samples
                .least(publisher.objects())
                .map(least -> (JsonNode) least.deepCopy().put(name, "text"))
                .stream()
                .toList();
    }

    private void doubt(
            Shape publisher, Shape subscriber, Place place, String what, Supplier<List<JsonNode>> candidates) {
        doubts.accept(new Doubt(
                place,
                publisher,
                "the publisher may send " + what + " " + place + ", the subscriber may refuse it",
                subscriber.pointer(),
                Optional.empty(),
                candidates));
    }
}
