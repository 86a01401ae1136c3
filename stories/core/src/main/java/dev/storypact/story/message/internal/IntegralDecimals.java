package dev.storypact.story.message.internal;

import java.math.BigInteger;
import java.util.Set;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.type.ArrayType;

/** Lets what takes whole numbers take them in every notation that JSON has for them: {@code 1}, {@code 1.0}, {@code 1e0}. */
public final class IntegralDecimals extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1;

    private static final Set<Class<?>> INTEGERS = Set.of(
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigInteger.class);

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
        return INTEGERS.contains(type.getBeanClass()) ? new WholeNumberDeserializer(deserializer) : deserializer;
    }

    @Override
    public ValueDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config,
            ArrayType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> deserializer) {
        var element = type.getContentType();
        return element.isPrimitive() && INTEGERS.contains(element.getRawClass())
                ? new WholeNumberDeserializer(deserializer)
                : deserializer;
    }
}
