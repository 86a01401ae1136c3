package dev.storypact.schema;

import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.KeywordWording;
import dev.storypact.schema.internal.oracle.SchemaError;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Turns what the validator says against a message's data into violations that say where and how to mend it. */
final class DataViolations {

    private final SchemaVersion version;
    private final JsonNode schema;
    private final JsonNode data;

    private DataViolations(SchemaVersion version, JsonNode schema, JsonNode data) {
        this.version = version;
        this.schema = schema;
        this.data = data;
    }

    static List<SchemaViolation> of(SchemaVersion version, JsonNode schema, JsonNode data, List<SchemaError> errors) {
        var violations = new DataViolations(version, schema, data);
        return errors.stream().map(violations::violation).toList();
    }

    private SchemaViolation violation(SchemaError error) {
        return switch (error.keyword()) {
            case "required" -> error.property().isEmpty() ? refused(error) : lacking(error);
            case "additionalProperties", "unevaluatedProperties" ->
                error.property().isEmpty() ? refused(error) : surplus(error);
            default -> refused(error);
        };
    }

    private SchemaViolation refused(SchemaError error) {
        var place = error.instancePointer();
        return new SchemaViolation(
                (place.isEmpty() ? "The data" : place) + " of " + version + " is refused by its schema",
                place,
                KeywordWording.found(error.found()),
                KeywordWording.allowed(error),
                version.locate(error.schemaPointer()),
                "publish what the schema allows, or register a version that allows this");
    }

    private SchemaViolation lacking(SchemaError error) {
        var name = error.property();
        var declared = schema.at(JsonPointers.parent(error.schemaPointer()) + "/properties");
        var present = data.at(error.instancePointer()).propertyNames();
        var undeclared = present.stream().filter(other -> !declared.has(other)).toList();
        return new SchemaViolation(
                JsonPointers.child(error.instancePointer(), name) + " is missing in " + version,
                error.instancePointer(),
                "no property '" + name + "'; there are: " + NearestNames.list(name, present),
                KeywordWording.allowed(error),
                version.locate(requiredPointer(error)),
                NearestNames.meant(name, undeclared)
                        .map(meant ->
                                "rename '" + meant + "' to '" + name + "' in the event, or in the schema the other way")
                        .orElse("publish '" + name + "', or register a version that doesn't require it"));
    }

    // Points at the name in the list of required ones, as that is the line to look at.
    private static String requiredPointer(SchemaError error) {
        for (var i = 0; i < error.keywordValue().size(); i++) {
            if (error.keywordValue().get(i).asString("").equals(error.property())) {
                return JsonPointers.child(error.schemaPointer(), i);
            }
        }
        return error.schemaPointer();
    }

    private SchemaViolation surplus(SchemaError error) {
        var name = error.property();
        var declared = schema.at(JsonPointers.parent(error.schemaPointer()) + "/properties")
                .propertyNames();
        var present = data.at(error.instancePointer());
        var absent = declared.stream().filter(other -> !present.has(other)).toList();
        var place = JsonPointers.child(error.instancePointer(), name);
        return new SchemaViolation(
                place + " of " + version + " is a property that its schema doesn't know",
                place,
                "the property '" + name + "'",
                "no other properties than: " + NearestNames.list(name, declared),
                version.locate(error.schemaPointer()),
                NearestNames.meant(name, absent)
                        .map(meant -> "did you mean '" + meant + "'?")
                        .orElse("leave it out, or register a version that knows it"));
    }
}
