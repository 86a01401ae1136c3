package dev.storypact.schema.internal.oracle;

import com.networknt.schema.ExecutionContextCustomizer;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.output.OutputUnit;
import dev.storypact.schema.internal.json.JsonPointers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The names of properties that a schema evaluates in one value, by json-schema-validator's annotations.
 *
 * <p>They are those of {@code properties} and {@code patternProperties} of all parts that accepted the value around them
 * (JSON Schema 2020-12 Core, section 10.3.2). What is only looked at, below {@code not}, {@code if}, {@code contains} and
 * {@code propertyNames}, doesn't count.
 */
final class DeclaredNames {

    private static final Set<String> KEYWORDS = Set.of("properties", "patternProperties");
    private static final Pattern ONLY_LOOKED_AT = Pattern.compile("/(not|if|contains|propertyNames)(/|$)");

    private static final ExecutionContextCustomizer ANNOTATED = (context, schema) -> context.executionConfig(
            config -> config.annotationCollectionEnabled(true).annotationCollectionFilter(KEYWORDS::contains));

    private final Map<String, Set<String>> byObject = new HashMap<>();

    private DeclaredNames() {}

    /** {@return whether the schema accepts the value, and evaluates each property of each object in it} */
    static boolean areAll(Schema schema, JsonNode value) {
        var output = schema.validate(value, OutputFormat.LIST, ANNOTATED);
        if (!output.isValid()) {
            return false;
        }
        var names = new DeclaredNames();
        if (output.getDetails() != null) {
            output.getDetails().forEach(names::add);
        }
        return names.areAll("", value);
    }

    private void add(OutputUnit unit) {
        if (unit.isValid()
                && unit.getAnnotations() != null
                && !ONLY_LOOKED_AT.matcher(unit.getEvaluationPath()).find()) {
            for (var annotation : unit.getAnnotations().values()) {
                ((Iterable<?>) annotation)
                        .forEach(name -> byObject.computeIfAbsent(unit.getInstanceLocation(), at -> new HashSet<>())
                                .add((String) name));
            }
        }
    }

    private boolean areAll(String pointer, JsonNode value) {
        var known = byObject.getOrDefault(pointer, Set.of());
        for (var property : value.properties()) {
            if (!known.contains(property.getKey())
                    || !areAll(JsonPointers.child(pointer, property.getKey()), property.getValue())) {
                return false;
            }
        }
        for (var index = 0; value.isArray() && index < value.size(); index++) {
            if (!areAll(JsonPointers.child(pointer, index), value.path(index))) {
                return false;
            }
        }
        return true;
    }
}
