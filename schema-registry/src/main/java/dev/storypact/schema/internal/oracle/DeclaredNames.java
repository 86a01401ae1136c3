package dev.storypact.schema.internal.oracle;

import com.networknt.schema.ExecutionContextCustomizer;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.output.OutputUnit;
import dev.storypact.schema.internal.json.JsonPointers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The names of properties that a schema evaluates in one value, by json-schema-validator's annotations.
 *
 * <p>They are those of {@code properties}, {@code patternProperties} and what speaks of other properties, in all parts that
 * accepted the value around them (JSON Schema 2020-12 Core, section 10.3.2). What is only looked at, by {@code not},
 * {@code contains} and {@code propertyNames}, doesn't count, nor do values within the one that an {@code if} looks at.
 */
final class DeclaredNames {

    private static final Set<String> OF_PROPERTIES =
            Set.of("properties", "patternProperties", "additionalProperties", "unevaluatedProperties");
    private static final Set<String> OF_ELEMENTS =
            Set.of("items", "prefixItems", "additionalItems", "unevaluatedItems");
    private static final Set<String> ONLY_LOOKED_AT = Set.of("not", "contains", "propertyNames");
    private static final Set<String> BY_NAME =
            Set.of("properties", "patternProperties", "dependentSchemas", "dependencies");

    private static final ExecutionContextCustomizer ANNOTATED = (context, schema) -> context.executionConfig(
            config -> config.annotationCollectionEnabled(true).annotationCollectionFilter(DeclaredNames::isOfInterest));

    private final Map<String, Set<String>> byObject = new HashMap<>();
    private final Set<String> places = new HashSet<>();

    private DeclaredNames(List<OutputUnit> units) {
        var refused = new HashMap<String, Set<String>>();
        units.stream()
                .filter(unit -> !unit.isValid())
                .forEach(unit -> refused.computeIfAbsent(unit.getEvaluationPath(), path -> new HashSet<>())
                        .add(unit.getInstanceLocation()));
        for (var unit : units) {
            if (unit.isValid()
                    && unit.getAnnotations() != null
                    && isSaid(unit.getEvaluationPath())
                    && !isWithin(unit, refused)) {
                add(unit);
            }
        }
    }

    private static boolean isOfInterest(String keyword) {
        return isOfParts(keyword) || keyword.equals(MarkedPlaces.KEYWORD);
    }

    private static boolean isOfParts(String keyword) {
        return OF_PROPERTIES.contains(keyword) || OF_ELEMENTS.contains(keyword);
    }

    /** {@return whether the schema accepts the value, and evaluates each property of each object of which it speaks} */
    static boolean areAll(Schema schema, JsonNode value) {
        var output = schema.validate(value, OutputFormat.LIST, ANNOTATED);
        var units = output.getDetails() == null ? List.<OutputUnit>of() : output.getDetails();
        return output.isValid() && new DeclaredNames(units).areAll("", value);
    }

    // json-schema-validator 3 keeps what was evaluated within a value although the part around it refused that value.
    private static boolean isWithin(OutputUnit unit, Map<String, Set<String>> refused) {
        var path = unit.getEvaluationPath();
        while (!refused.isEmpty() && !path.isEmpty()) {
            path = JsonPointers.parent(path);
            var locations = refused.getOrDefault(path, Set.of());
            if (locations.stream().anyMatch(outer -> isAtOrBelow(unit.getInstanceLocation(), outer))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtOrBelow(String location, String outer) {
        return location.equals(outer) || location.startsWith(outer + "/");
    }

    private void add(OutputUnit unit) {
        unit.getAnnotations().forEach((keyword, annotation) -> {
            if (keyword.equals(MarkedPlaces.KEYWORD)) {
                if (annotation.equals(MarkedPlaces.MARK)) {
                    places.add(unit.getInstanceLocation());
                }
            } else if (OF_PROPERTIES.contains(keyword)) {
                var known = byObject.computeIfAbsent(unit.getInstanceLocation(), at -> new HashSet<>());
                ((Iterable<?>) annotation).forEach(name -> known.add((String) name));
            }
        });
    }

    private static boolean isSaid(String evaluationPath) {
        var steps = evaluationPath.split("/");
        var isCondition = false;
        for (var i = 1; i < steps.length; i++) {
            if (ONLY_LOOKED_AT.contains(steps[i]) || (isCondition && isOfParts(steps[i]))) {
                return false;
            }
            isCondition |= steps[i].equals("if");
            i += BY_NAME.contains(steps[i]) ? 1 : 0;
        }
        return true;
    }

    private boolean areAll(String pointer, JsonNode value) {
        var known = byObject.getOrDefault(pointer, Set.of());
        var isFree = !places.contains(pointer);
        for (var property : value.properties()) {
            if (!(isFree || known.contains(property.getKey()))
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
