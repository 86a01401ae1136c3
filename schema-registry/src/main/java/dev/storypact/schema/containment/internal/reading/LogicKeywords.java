package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Json;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what is about values of any kind: references, combinations, listed values. */
final class LogicKeywords {

    static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");

    private final SchemaReader reader;
    private final Formulas formulas;

    LogicKeywords(SchemaReader reader) {
        this.reader = reader;
        this.formulas = reader.formulas();
    }

    List<Formula> read(Part part) {
        var said = new ArrayList<Formula>();
        if (part.has("type")) {
            said.add(TypeKeyword.read(part, formulas));
        }
        if (part.has("enum")) {
            said.add(values(part, "enum", listed(part)));
        }
        if (part.has("const") && part.isSince(SchemaDialect.DRAFT_6)) {
            said.add(values(part, "const", List.of(part.value("const"))));
        }
        if (REFERENCES.stream().anyMatch(part::has)) {
            said.add(references(part, REFERENCES));
        }
        if (part.has("allOf")) {
            part.list("allOf").forEach(sub -> said.add(reader.schema(sub)));
        }
        if (part.has("anyOf")) {
            said.add(atLeastOne(part.list("anyOf")));
        }
        if (part.has("oneOf")) {
            said.add(exactlyOne(part.list("oneOf")));
        }
        if (part.has("not")) {
            said.add(formulas.not(reader.schema(part.opened().sub("not"))));
        }
        if (part.has("if") && part.isSince(SchemaDialect.DRAFT_7)) {
            said.add(conditional(part));
        }
        return said;
    }

    private static List<JsonNode> listed(Part part) {
        if (!part.value("enum").isArray()) {
            throw Part.malformed("an array", part.pointerTo("enum"));
        }
        return part.value("enum").valueStream().toList();
    }

    private Formula values(Part part, String keyword, List<JsonNode> listed) {
        var values = new LinkedHashSet<JsonNode>();
        for (var value : listed) {
            var canonical = Json.canonical(value);
            if (canonical.isEmpty()) {
                return reader.mystery("a number beyond measure", part.pointerTo(keyword));
            }
            values.add(canonical.get());
        }
        return values.isEmpty() ? formulas.no() : formulas.of(new Content.Values(values, true));
    }

    Formula references(Part part, Set<String> keywords) {
        var said = new ArrayList<Formula>();
        for (var keyword : keywords) {
            if (part.has(keyword) && isReference(part, keyword)) {
                said.add(reference(part, keyword));
            }
        }
        return formulas.all(said);
    }

    static boolean isReference(Part part, String keyword) {
        return switch (keyword) {
            case "$dynamicRef" -> part.isSince(SchemaDialect.DRAFT_2020_12);
            case "$recursiveRef" -> part.dialect() == SchemaDialect.DRAFT_2019_09;
            default -> true;
        };
    }

    private Formula reference(Part part, String keyword) {
        part.text(keyword);
        return isOfOneMeaning(keyword) ? reader.follow(reader.target(part, keyword)) : ofSeveralMeanings(part, keyword);
    }

    /** {@return whether a reference leads to one place, by whatever way the part was reached} */
    boolean isOfOneMeaning(String keyword) {
        return keyword.equals("$ref") || reader.isScopePlain();
    }

    /** {@return what is said by a reference that leads to another place by another way} */
    Formula ofSeveralMeanings(Part part, String keyword) {
        return reader.unsteady("a '" + keyword + "' in a document of several resources", part.pointerTo(keyword));
    }

    // In the contract reading each branch that holds declares, also where another one holds too.
    private Formula atLeastOne(List<Part> branches) {
        var read = branches.stream().map(reader::schema).toList();
        var said = new ArrayList<Formula>();
        said.add(formulas.any(read));
        for (var i = 0; i < read.size(); i++) {
            if (reader.speaksOfPlaces(read.get(i))) {
                said.add(formulas.any(formulas.not(reader.schema(branches.get(i).opened())), read.get(i)));
            }
        }
        return formulas.all(said);
    }

    // The branches that don't hold are read as written, also where a publisher is closed: closing takes messages away,
    // and from what must not hold that would add some.
    private Formula exactlyOne(List<Part> branches) {
        var open = branches.stream().map(Part::opened).map(reader::schema).toList();
        var cases = new ArrayList<Formula>();
        for (var i = 0; i < branches.size(); i++) {
            var one = new ArrayList<Formula>();
            one.add(reader.schema(branches.get(i)));
            for (var j = 0; j < branches.size(); j++) {
                if (j != i) {
                    one.add(formulas.not(open.get(j)));
                }
            }
            cases.add(formulas.all(one));
        }
        return formulas.any(cases);
    }

    private Formula conditional(Part part) {
        var condition = reader.schema(part.opened().sub("if"));
        var then = part.has("then") ? reader.schema(part.sub("then")) : formulas.yes();
        var otherwise = part.has("else") ? reader.schema(part.sub("else")) : formulas.yes();
        return formulas.all(where(condition, then), where(formulas.not(condition), otherwise));
    }

    /** {@return that something is said under a condition} What it declares counts under the condition alone. */
    Formula where(Formula condition, Formula said) {
        return formulas.any(
                formulas.not(condition), reader.speaksOfPlaces(said) ? formulas.all(condition, said) : said);
    }
}
