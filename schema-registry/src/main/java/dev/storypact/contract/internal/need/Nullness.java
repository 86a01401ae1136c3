package dev.storypact.contract.internal.need;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a Java type lets {@code null} in, and the need that does so too. */
final class Nullness {

    private Nullness() {}

    /** {@return the same need, which {@code null} satisfies too} */
    static ObjectNode nullable(ObjectNode need) {
        if (need.isEmpty() || need.path("type").isArray()) {
            return need;
        }
        if (need.has("enum")) {
            return EnumNeed.nullable(need);
        }
        if (need.path("type").isString()) {
            var widened = need.deepCopy();
            widened.putArray("type").add(need.get("type").asString()).add("null");
            return widened;
        }
        var either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(need).add(ScalarNeeds.typed("null"));
        return either;
    }

    /** {@return the same need, which {@code null} doesn't satisfy even where anything else does} */
    static ObjectNode notNull(ObjectNode need) {
        if (!need.isEmpty()) {
            return need;
        }
        var anything = JsonNodeFactory.instance.objectNode();
        anything.putArray("type")
                .add("object")
                .add("array")
                .add("string")
                .add("number")
                .add("boolean");
        return anything;
    }

    /** {@return whether the type carries {@code @Nullable}} */
    static boolean isNullable(@Nullable AnnotatedElement type) {
        return type != null && type.isAnnotationPresent(Nullable.class);
    }

    /** {@return the last type argument with its annotations, or null where they aren't known} */
    static @Nullable AnnotatedType lastArgument(@Nullable AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            var arguments = parameterized.getAnnotatedActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return null;
    }
}
