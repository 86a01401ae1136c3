package dev.storypact.contract.internal.need;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/**
 * A property that Jackson reads, by the rules of {@code StoryJson}: a record's component must be there and must not be
 * null unless it is an {@link Optional} or {@code @Nullable}; any other property may be absent or null, unless it says
 * otherwise, or is primitive and so can't be null.
 *
 * @param name its name in JSON
 * @param names all names that it is read under, this one first
 * @param required whether one of them must be there
 * @param nullable whether it may be null
 * @param annotatedType its type with its annotations, where they are known
 */
record ReadProperty(
        String name,
        List<String> names,
        boolean required,
        boolean nullable,
        @Nullable AnnotatedType annotatedType) {

    static ReadProperty of(BeanPropertyDefinition definition) {
        var component = component(definition.getPrimaryMember());
        var type = component != null ? component.getAnnotatedType() : fieldType(definition.getField());
        var optional = definition.getRawPrimaryType() == Optional.class || Nullness.isNullable(type);
        var declared = definition.getMetadata().getRequired();
        return new ReadProperty(
                definition.getName(),
                Stream.concat(
                                Stream.of(definition.getName()),
                                definition.findAliases().stream().map(PropertyName::getSimpleName))
                        .distinct()
                        .toList(),
                declared != null ? declared : component != null && !optional,
                optional
                        || (component == null && !definition.getRawPrimaryType().isPrimitive()),
                type);
    }

    private static @Nullable RecordComponent component(AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter) {
            var components = parameter.getDeclaringClass().getRecordComponents();
            return components == null || parameter.getIndex() >= components.length
                    ? null
                    : components[parameter.getIndex()];
        }
        return null;
    }

    private static @Nullable AnnotatedType fieldType(@Nullable AnnotatedField field) {
        return field == null ? null : field.getAnnotated().getAnnotatedType();
    }
}
