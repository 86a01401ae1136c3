package dev.storypact.schema.containment.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small readable values of a shape, the plainest first; they are in the shape as far as it is understood.
 *
 * <p>Examples, defaults and enumerated values of the schema come before invented ones.
 */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ELEMENTS = 100;
    private static final int MOST_VARIED_PROPERTIES = 30;
    private static final String UNDECLARED = "undeclared";

    private final Membership membership;

    Samples(Membership membership) {
        this.membership = membership;
    }

    /** {@return the plainest value, if one can be built} */
    Optional<JsonNode> plainest(Shape shape) {
        return of(shape).findFirst();
    }

    Stream<JsonNode> of(Shape shape) {
        if (shape.isNothing()) {
            return Stream.empty();
        }
        return shape.values().isPresent()
                ? shape.values().get().stream()
                : Stream.concat(examples(shape), kinds(shape).stream().flatMap(kind -> ofKind(shape, kind)));
    }

    /** {@return the schema's own examples and its default, as far as they are in the shape} */
    Stream<JsonNode> examples(Shape shape) {
        var given = Stream.concat(
                shape.source().path("examples").valueStream(),
                Stream.of(shape.source().path("default")).filter(value -> !value.isMissingNode()));
        return given.filter(value -> membership.of(value, shape) != Membership.Answer.NO);
    }

    // What the schema says most about is likeliest what its author means.
    private static List<ValueKind> kinds(Shape shape) {
        var order = new LinkedHashSet<ValueKind>();
        if (!shape.objects().properties().isEmpty()
                || !shape.objects().required().isEmpty()) {
            order.add(ValueKind.OBJECT);
        }
        if (shape.arrays().items().isPresent()) {
            order.add(ValueKind.ARRAY);
        }
        order.add(ValueKind.STRING);
        order.add(ValueKind.INTEGER);
        order.addAll(EnumSet.of(ValueKind.FRACTION, ValueKind.BOOLEAN, ValueKind.NULL));
        order.addAll(ValueKind.all());
        return order.stream().filter(shape::allows).toList();
    }

    Stream<JsonNode> ofKind(Shape shape, ValueKind kind) {
        return switch (kind) {
            case OBJECT -> objects(shape.objects());
            case ARRAY -> arrays(shape.arrays());
            case STRING -> TextSamples.of(shape.texts()).map(JSON::stringNode);
            case INTEGER -> NumberSamples.whole(shape.numbers()).map(JsonValues::number);
            case FRACTION -> NumberSamples.fractions(shape.numbers()).map(JsonValues::number);
            case BOOLEAN -> Stream.of(JSON.booleanNode(true), JSON.booleanNode(false));
            case NULL -> Stream.of(JSON.nullNode());
        };
    }

    Stream<JsonNode> arrays(ArrayShape shape) {
        var sizes = LongStream.of(
                shape.size().min(),
                shape.size().min() + 1,
                shape.size().min() + 2,
                shape.size().max());
        return arrays(shape, sizes);
    }

    /** {@return arrays of these sizes, as far as the shape allows them: of different elements, and of equal ones} */
    Stream<JsonNode> arrays(ArrayShape shape, LongStream sizes) {
        var items = shape.items().orElse(anything());
        return sizes.filter(size -> size <= MOST_ELEMENTS && shape.size().contains(size))
                .distinct()
                .boxed()
                .flatMap(size ->
                        Stream.of(size, 1L).distinct().flatMap(variety -> array(items, size, variety).stream()));
    }

    private Optional<JsonNode> array(Shape items, long size, long variety) {
        var elements = of(items).limit(Math.max(1, variety)).toList();
        if (elements.isEmpty() && size > 0) {
            return Optional.empty();
        }
        var array = JSON.arrayNode();
        IntStream.range(0, (int) size).forEach(i -> array.add(elements.get(i % elements.size())));
        return Optional.of(array);
    }

    /** {@return the object with only the required properties, then some with more} */
    Stream<JsonNode> objects(ObjectShape shape) {
        var least = leastObject(shape);
        return least.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(least.get()), richer(shape, least.get()));
    }

    private Stream<JsonNode> richer(ObjectShape shape, ObjectNode least) {
        var optional = shape.properties().keySet().stream()
                .filter(name -> !least.has(name))
                .limit(MOST_VARIED_PROPERTIES)
                .toList();
        var one = optional.stream().flatMap(name -> with(shape, least, List.of(name)).stream());
        var all = optional.size() > 1 ? with(shape, least, optional).stream() : Stream.<JsonNode>empty();
        var more = shape.open() ? Stream.of(least.deepCopy().put(freeName(shape), "text")) : Stream.<JsonNode>empty();
        return Stream.of(one, all, more).flatMap(objects -> objects);
    }

    private Optional<ObjectNode> leastObject(ObjectShape shape) {
        var names = new ArrayList<>(shape.properties().keySet());
        names.retainAll(shape.required());
        shape.required().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return with(shape, JSON.objectNode(), names);
    }

    /** {@return the object with these properties as well, or nothing where one of them can't be built} */
    Optional<ObjectNode> with(ObjectShape shape, ObjectNode object, List<String> names) {
        var richer = object.deepCopy();
        for (var name : names) {
            var value = plainest(shape.properties().getOrDefault(name, anything()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            richer.set(name, value.get());
        }
        return Optional.of(richer);
    }

    /** {@return a property's name that the shape doesn't declare} */
    static String freeName(ObjectShape shape) {
        var name = UNDECLARED;
        while (shape.properties().containsKey(name)) {
            name += "_";
        }
        return name;
    }

    static Shape anything() {
        return Shape.anything("", JSON.booleanNode(true), List.of());
    }
}
