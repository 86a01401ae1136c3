package dev.storypact.contract.internal.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One walk through a Java type, along the properties that Jackson reads it from.
 *
 * <p>It stands on Jackson's own introspection of types and creators, so that what is needed is what is read. General
 * schema generators describe what a type's fields would be written as; each thing that matters here (required
 * components, ranges, enum texts, creators, aliases) would have to be overridden.
 */
final class NeedDerivation {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final DeserializationContext context = MAPPER._deserializationContext();
    private final List<String> problems = new ArrayList<>();
    private final List<JavaType> open = new ArrayList<>();
    private final Map<JavaType, String> recursive = new LinkedHashMap<>();
    private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();

    DerivedNeed derive(Type type) {
        var root = JsonNodeFactory.instance.objectNode().put("$schema", DIALECT);
        root.setAll(need(MAPPER.constructType(type), null, "data"));
        if (!definitions.isEmpty()) {
            definitions.forEach(root.putObject("$defs")::set);
        }
        return new DerivedNeed(root, problems.stream().distinct().toList());
    }

    private ObjectNode need(JavaType type, @Nullable AnnotatedType annotated, String place) {
        var raw = type.getRawClass();
        var scalar = ScalarNeeds.of(raw);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (raw == Object.class) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (raw == Optional.class) {
            return Nullness.nullable(need(type.containedTypeOrUnknown(0), Nullness.lastArgument(annotated), place));
        }
        if (type.isEnumType()) {
            return EnumNeed.of(raw).orElseGet(() -> unknown(type, place));
        }
        if (type.isMapLikeType()) {
            return map(type, annotated, place);
        }
        if (type.isCollectionLikeType() || (type.isArrayType() && raw != byte[].class)) {
            return list(type, annotated, place);
        }
        return open.contains(type) ? reference(type) : object(type, place);
    }

    private ObjectNode list(JavaType type, @Nullable AnnotatedType annotated, String place) {
        var list = ScalarNeeds.typed("array");
        var items = contained(type, annotated, place + "[]");
        return items.isEmpty() ? list : list.set("items", items);
    }

    private ObjectNode map(JavaType type, @Nullable AnnotatedType annotated, String place) {
        var map = ScalarNeeds.typed("object");
        var key = type.getKeyType();
        if (key.isEnumType()) {
            map.set("propertyNames", need(key, null, place + "{}"));
        } else if (key.getRawClass() != String.class && key.getRawClass() != Object.class) {
            unknown(key, "a key of " + place);
        }
        var values = contained(type, annotated, place + "{}");
        return values.isEmpty() ? map : map.set("additionalProperties", values);
    }

    private ObjectNode contained(JavaType container, @Nullable AnnotatedType annotated, String place) {
        var argument = Nullness.lastArgument(annotated);
        var content = need(container.getContentType(), argument, place);
        return Nullness.isNullable(argument) ? Nullness.nullable(content) : content;
    }

    private ObjectNode object(JavaType type, String place) {
        try {
            var deserializer = type.isConcrete() ? context.findNonContextualValueDeserializer(type) : null;
            return deserializer instanceof BeanDeserializerBase bean && !isPolymorphic(type)
                    ? object(type, bean.getValueInstantiator(), place)
                    : unknown(type, place);
        } catch (JacksonException e) {
            problems.add(place + " is a " + type.toCanonical() + ", which Jackson can't read: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private ObjectNode object(JavaType type, ValueInstantiator creators, String place) {
        var single = SingleValueCreator.need(creators);
        if (single.isPresent()) {
            return single.get();
        }
        open.add(type);
        var delegate = creators.getDelegateType(MAPPER.deserializationConfig());
        var need = delegate != null ? need(delegate, null, place) : properties(type, place);
        open.remove(type);
        return recursive.containsKey(type) ? defined(type, need) : need;
    }

    private boolean isPolymorphic(JavaType type) {
        var described = context.introspectBeanDescriptionForCreation(type);
        return context.findTypeDeserializer(type, described.getClassInfo()) != null;
    }

    private ObjectNode properties(JavaType type, String place) {
        var object = new ObjectNeed();
        for (var definition : context.introspectBeanDescriptionForCreation(type).findProperties()) {
            if (definition.getPrimaryMember().hasAnnotation(JsonUnwrapped.class)) {
                problems.add(place + " has an unwrapped property");
            } else if (definition.couldDeserialize()) {
                var property = ReadProperty.of(definition);
                var need = need(definition.getPrimaryType(), property.annotatedType(), place + "." + property.name());
                object.add(property, property.nullable() ? Nullness.nullable(need) : Nullness.notNull(need));
            }
        }
        return object.toSchema();
    }

    private ObjectNode reference(JavaType type) {
        if (open.indexOf(type) == 0) {
            return JsonNodeFactory.instance.objectNode().put("$ref", "#");
        }
        var name = recursive.computeIfAbsent(
                type, key -> key.getRawClass().getSimpleName() + (recursive.isEmpty() ? "" : recursive.size()));
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode defined(JavaType type, ObjectNode need) {
        definitions.put(recursive.getOrDefault(type, ""), need);
        return reference(type);
    }

    private ObjectNode unknown(JavaType type, String place) {
        problems.add(place + " is a " + type.toCanonical());
        return JsonNodeFactory.instance.objectNode();
    }
}
