package dev.storypact.schema.containment.internal;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds whole messages of a publisher that have a certain value at a certain place. */
final class Planting {

    private static final int MOST_EXAMPLES = 3;

    private final Shape root;
    private final Samples samples;

    Planting(Shape root, Samples samples) {
        this.root = root;
        this.samples = samples;
    }

    /** {@return the smallest message first, then those made of the schema's examples} */
    Stream<JsonNode> messages(Place place, JsonNode value) {
        var bases = Stream.concat(
                Stream.of(MissingNode.getInstance()),
                samples.examples(root).stream().limit(MOST_EXAMPLES));
        return bases.flatMap(base -> plant(root, place, 0, value, base).stream());
    }

    private Optional<JsonNode> plant(Shape shape, Place place, int depth, JsonNode value, JsonNode base) {
        if (depth == place.steps().size()) {
            return Optional.of(value);
        }
        return place.steps().get(depth) instanceof Place.Step.Property property
                ? plantProperty(shape, property.name(), place, depth, value, base)
                : plantElement(shape, place, depth, value, base);
    }

    private Optional<JsonNode> plantProperty(
            Shape shape, String name, Place place, int depth, JsonNode value, JsonNode base) {
        var object = base.isObject() ? Optional.of((ObjectNode) base.deepCopy()) : samples.least(shape.objects());
        var inner = shape.objects().properties().getOrDefault(name, Samples.ANYTHING);
        return object.flatMap(
                node -> plant(inner, place, depth + 1, value, base.path(name)).map(child -> node.set(name, child)));
    }

    private Optional<JsonNode> plantElement(Shape shape, Place place, int depth, JsonNode value, JsonNode base) {
        var array = base.isArray()
                ? Optional.of((ArrayNode) base.deepCopy())
                : samples
                        .arrays(
                                shape.arrays(),
                                LongStream.of(shape.arrays().size().min(), 1))
                        .stream()
                        .findFirst()
                        .map(ArrayNode.class::cast);
        var inner = shape.arrays().items().orElse(Samples.ANYTHING);
        return array.flatMap(
                node -> plant(inner, place, depth + 1, value, base.path(0)).map(child -> withFirst(node, child)));
    }

    private static JsonNode withFirst(ArrayNode array, JsonNode first) {
        var changed = JsonNodeFactory.instance.arrayNode().add(first);
        array.valueStream().skip(1).forEach(changed::add);
        return changed;
    }
}
