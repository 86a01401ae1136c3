package dev.storypact.schema.internal.oracle;

import dev.storypact.schema.internal.text.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns what a meta-schema says against a schema into problems, one a place. */
final class MetaSchemaProblems {

    private MetaSchemaProblems() {}

    static List<SchemaProblem> of(List<SchemaError> errors) {
        var byPlace = errors.stream()
                .collect(Collectors.groupingBy(SchemaError::instancePointer, LinkedHashMap::new, Collectors.toList()));
        var problems = new ArrayList<SchemaProblem>();
        byPlace.forEach((pointer, atPlace) -> problems.add(problem(pointer, atPlace)));
        return problems;
    }

    private static SchemaProblem problem(String pointer, List<SchemaError> errors) {
        var allowed = errors.stream().map(KeywordWording::allowed).distinct().collect(Collectors.joining(", or "));
        var found = errors.get(0).found();
        return new SchemaProblem(pointer, KeywordWording.found(found), allowed, mend(found, errors));
    }

    private static String mend(JsonNode found, List<SchemaError> errors) {
        return errors.stream()
                .filter(error -> error.keyword().equals("enum") && found.isString())
                .flatMap(error -> NearestNames.meant(found.stringValue(), strings(error.keywordValue())).stream())
                .findFirst()
                .map(name -> "did you mean '" + name + "'?")
                .orElse("correct the schema at this place");
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
