package dev.storypact.schema.generate;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A schema of the JSON that {@link dev.storypact.story.message.StoryJson} writes for a record: a first version to go on
 * from.
 *
 * <pre>{@code
 * Files.writeString(path, StoryJson.writePretty(RecordSchema.of(OrderPlaced.class)));
 * }</pre>
 *
 * <p>A component is required unless it is an {@link Optional} or {@code @Nullable}. Enums list their constants, times have
 * the format of RFC 3339 where they are written so (in the years 0 to 9999), maps allow any property of their values' type. Understood are
 * {@code @JsonProperty} with a name and {@code @JsonIgnore}; a type that Jackson is told to write otherwise needs a schema
 * by hand. Generic components are resolved; a recursive record refers to itself.
 *
 * <p>Needs {@code com.github.victools:jsonschema-generator} 5, which is an optional dependency. Thread-safe.
 *
 * @since 0.1
 */
public final class RecordSchema {

    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private RecordSchema() {}

    /**
     * {@return the schema of a record, in JSON Schema 2020-12}
     *
     * @throws IllegalArgumentException if the class is no record, or no valid schema comes of it
     */
    public static JsonNode of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record");
        }
        var schema = generator().generateSchema(type);
        var problems = SchemaOracle.problems(schema);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("no valid schema comes of " + type.getName() + ": at '"
                    + problems.get(0).pointer() + "' it has " + problems.get(0).found());
        }
        return schema;
    }

    // A generator keeps the state of its run.
    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(
                        JsonMapper.builder().build(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.PLAIN_DEFINITION_KEYS)
                .without(Option.FLATTENED_ENUMS, Option.FLATTENED_OPTIONALS);
        config.forTypesInGeneral()
                .withPropertySorter((unusedOne, unusedOther) -> 0)
                .withCustomDefinitionProvider(new WrittenTypes());
        config.forFields()
                .withIgnoreCheck(field -> has(field, JsonIgnore.class))
                .withTargetTypeOverridesResolver(RecordSchema::content)
                .withPropertyNameOverrideResolver(RecordSchema::name)
                .withRequiredCheck(RecordSchema::isRequired);
        return new SchemaGenerator(config.build());
    }

    private static @Nullable List<ResolvedType> content(FieldScope field) {
        return field.getType().getErasedType() == Optional.class
                ? field.getType().getTypeParameters()
                : null;
    }

    private static String name(FieldScope field) {
        var named = field.getRawMember().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? field.getDeclaredName() : named.value();
    }

    private static boolean isRequired(FieldScope field) {
        var isOptional = OPTIONALS.contains(field.getDeclaredType().getErasedType());
        return !isOptional
                && !isNullable(field.getRawMember())
                && !isNullable(field.getRawMember().getAnnotatedType());
    }

    // Whichever library it is from.
    private static boolean isNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static boolean has(FieldScope field, Class<? extends Annotation> annotation) {
        return field.getRawMember().isAnnotationPresent(annotation);
    }
}
