package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.reading.EvaluatedNames.Conditional;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.ArrayList;
import java.util.List;

/** The parts that speak of the same value as the part around them, each with the condition under which it counts. */
final class InPlace {

    private final SchemaReader reader;
    private final Formulas formulas;

    InPlace(SchemaReader reader, Formulas formulas) {
        this.reader = reader;
        this.formulas = formulas;
    }

    List<Conditional> parts(Part part, Formula condition) {
        var parts = new ArrayList<Conditional>();
        if (part.has("allOf")) {
            part.list("allOf").forEach(sub -> parts.add(new Conditional(sub, condition)));
        }
        for (var keyword : List.of("anyOf", "oneOf")) {
            if (part.has(keyword)) {
                part.list(keyword)
                        .forEach(sub -> parts.add(new Conditional(sub, formulas.all(condition, reader.schema(sub)))));
            }
        }
        if (part.has("if") && part.isSince(SchemaDialect.DRAFT_7)) {
            addConditional(part, condition, parts);
        }
        addDependent(part, condition, parts);
        return parts;
    }

    private void addConditional(Part part, Formula condition, List<Conditional> parts) {
        var sub = part.sub("if");
        var holds = reader.schema(sub.opened());
        parts.add(new Conditional(sub.opened(), formulas.all(condition, holds)));
        if (part.has("then")) {
            parts.add(new Conditional(part.sub("then"), formulas.all(condition, holds)));
        }
        if (part.has("else")) {
            parts.add(new Conditional(part.sub("else"), formulas.all(condition, formulas.not(holds))));
        }
    }

    private void addDependent(Part part, Formula condition, List<Conditional> parts) {
        var keyword = EvaluatedNames.knowsDependencies(part) ? "dependencies" : "dependentSchemas";
        for (var dependent : part.map(keyword)) {
            if (EvaluatedNames.isSchema(dependent)) {
                parts.add(new Conditional(
                        part.at(dependent.value(), dependent.pointer()),
                        formulas.all(condition, EvaluatedNames.has(formulas, dependent.name()))));
            }
        }
    }
}
