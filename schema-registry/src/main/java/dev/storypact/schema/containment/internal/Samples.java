package dev.storypact.schema.containment.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small readable values of a shape, the plainest first; they are in the shape as far as it is understood.
 *
 * <p>Examples, defaults and listed values of the schema come before invented ones. Within a value only the place that is
 * asked for varies, everything further in is as plain as can be; so the work grows with the schema and not faster. The
 * values share their parts: don't change them.
 */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ELEMENTS = 100;
    private static final int MOST_VARIED_PROPERTIES = 30;
    private static final int MOST_VARIED_ELEMENTS = 10;
    private static final String UNDECLARED = "undeclared";

    /** What a schema that says nothing allows. */
    static final Shape ANYTHING = Shape.anything("", JSON.booleanNode(true), List.of());

    private static final List<JsonNode> SCALARS =
            List.of(JSON.stringNode("text"), JSON.numberNode(1), JSON.booleanNode(true), JSON.nullNode());

    private final Membership membership;
    private final IdentityHashMap<Shape, Optional<JsonNode>> plainest = new IdentityHashMap<>();

    Samples(Membership membership) {
        this.membership = membership;
    }

    /** {@return the plainest value, if one can be built} */
    Optional<JsonNode> plainest(Shape shape) {
        var known = plainest.get(shape);
        if (known == null) {
            known = buildPlainest(shape);
            plainest.put(shape, known);
        }
        return known;
    }

    private Optional<JsonNode> buildPlainest(Shape shape) {
        if (shape.values().isPresent() || shape.isNothing()) {
            return shape.values().flatMap(values -> values.stream().findFirst());
        }
        return examples(shape).stream()
                .findFirst()
                .or(() -> kinds(shape).stream()
                        .map(kind -> plainest(shape, kind))
                        .filter(Optional::isPresent)
                        .findFirst()
                        .flatMap(value -> value));
    }

    private Optional<JsonNode> plainest(Shape shape, ValueKind kind) {
        return switch (kind) {
            case OBJECT -> least(shape.objects()).map(JsonNode.class::cast);
            case ARRAY -> array(shape.arrays(), shape.arrays().size().min(), 1);
            default -> ofKind(shape, kind).stream().findFirst();
        };
    }

    /** {@return values of all kinds that the shape allows} */
    List<JsonNode> of(Shape shape) {
        if (shape.values().isPresent() || shape.isNothing()) {
            return shape.values().orElse(List.of());
        }
        var values = new ArrayList<>(examples(shape));
        kinds(shape).forEach(kind -> values.addAll(ofKind(shape, kind)));
        return values;
    }

    /** {@return the schema's own examples and its default, as far as they are in the shape} */
    List<JsonNode> examples(Shape shape) {
        var given = Stream.concat(
                shape.source().path("examples").valueStream(),
                Stream.of(shape.source().path("default")));
        return given.filter(value -> !value.isMissingNode() && membership.of(value, shape) != Membership.Answer.NO)
                .toList();
    }

    /** {@return the kinds that the shape allows; those that it says something about come first, as its author means them} */
    static List<ValueKind> kinds(Shape shape) {
        var order = new LinkedHashSet<ValueKind>();
        if (!shape.objects().properties().isEmpty()
                || !shape.objects().required().isEmpty()) {
            order.add(ValueKind.OBJECT);
        }
        if (shape.arrays().items().isPresent()) {
            order.add(ValueKind.ARRAY);
        }
        order.addAll(
                List.of(ValueKind.STRING, ValueKind.INTEGER, ValueKind.FRACTION, ValueKind.BOOLEAN, ValueKind.NULL));
        order.addAll(List.of(ValueKind.OBJECT, ValueKind.ARRAY));
        return order.stream().filter(shape::allows).toList();
    }

    List<JsonNode> ofKind(Shape shape, ValueKind kind) {
        return switch (kind) {
            case OBJECT -> objects(shape.objects());
            case ARRAY -> {
                var least = shape.arrays().size().min();
                var most = shape.arrays().size().max();
                yield arrays(shape.arrays(), LongStream.of(least, least + 1, least + 2, most));
            }
            case STRING -> nodes(TextSamples.of(shape.texts()).map(JSON::stringNode));
            case INTEGER -> nodes(NumberSamples.whole(shape.numbers()).map(JsonValues::number));
            case FRACTION -> nodes(NumberSamples.fractions(shape.numbers()).map(JsonValues::number));
            case BOOLEAN -> List.of(JSON.booleanNode(true), JSON.booleanNode(false));
            case NULL -> List.of(JSON.nullNode());
        };
    }

    private static List<JsonNode> nodes(Stream<? extends JsonNode> stream) {
        return stream.map(JsonNode.class::cast).toList();
    }

    /** {@return arrays of these sizes, as far as the shape allows them: of equal elements, and of different ones} */
    List<JsonNode> arrays(ArrayShape shape, LongStream sizes) {
        var arrays = new ArrayList<JsonNode>();
        sizes.filter(shape.size()::contains).distinct().forEach(size -> {
            array(shape, size, 1).ifPresent(arrays::add);
            if (size > 1) {
                array(shape, size, MOST_VARIED_ELEMENTS).ifPresent(arrays::add);
            }
        });
        return arrays;
    }

    private Optional<JsonNode> array(ArrayShape shape, long size, int variety) {
        if (size == 0) {
            return Optional.of(JSON.arrayNode());
        }
        var elements = variety == 1
                ? plainest(shape.items().orElse(ANYTHING)).stream().toList()
                : shape.items().map(this::of).orElse(SCALARS).stream()
                        .limit(variety)
                        .toList();
        if (elements.isEmpty() || size > MOST_ELEMENTS) {
            return Optional.empty();
        }
        var array = JSON.arrayNode();
        for (var i = 0; i < size; i++) {
            array.add(elements.get(i % elements.size()));
        }
        return Optional.of(array);
    }

    /** {@return the object with only the required properties, then some with more} */
    List<JsonNode> objects(ObjectShape shape) {
        var least = least(shape);
        if (least.isEmpty()) {
            return List.of();
        }
        var objects = new ArrayList<JsonNode>(List.of(least.get()));
        var optional = shape.properties().keySet().stream()
                .filter(name -> !least.get().has(name))
                .limit(MOST_VARIED_PROPERTIES)
                .toList();
        optional.forEach(name -> with(shape, least.get(), List.of(name)).ifPresent(objects::add));
        if (optional.size() > 1) {
            with(shape, least.get(), optional).ifPresent(objects::add);
        }
        if (shape.open()) {
            objects.add(least.get().deepCopy().put(freeName(shape), "text"));
        }
        return objects;
    }

    /** {@return the object with only the required properties, if each of them can be built} */
    Optional<ObjectNode> least(ObjectShape shape) {
        var names = new LinkedHashSet<>(shape.properties().keySet());
        names.retainAll(shape.required());
        names.addAll(shape.required());
        return with(shape, JSON.objectNode(), List.copyOf(names));
    }

    /** {@return the object with these properties as well, or nothing where one of them can't be built} */
    Optional<ObjectNode> with(ObjectShape shape, ObjectNode object, List<String> names) {
        var richer = object.deepCopy();
        for (var name : names) {
            var value = plainest(shape.properties().getOrDefault(name, ANYTHING));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            richer.set(name, value.get());
        }
        return Optional.of(richer);
    }

    /** {@return a property's name that the shape doesn't declare} */
    static String freeName(ObjectShape shape) {
        var name = new StringBuilder(UNDECLARED);
        while (shape.properties().containsKey(name.toString())) {
            name.append('_');
        }
        return name.toString();
    }
}
