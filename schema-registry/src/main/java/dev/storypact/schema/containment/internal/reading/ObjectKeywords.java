package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Counts;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what is about objects. */
final class ObjectKeywords {

    private final SchemaReader reader;
    private final Formulas formulas;
    private final Evaluation evaluation;

    ObjectKeywords(SchemaReader reader, Evaluation evaluation) {
        this.reader = reader;
        this.formulas = reader.formulas();
        this.evaluation = evaluation;
    }

    List<Formula> read(Part part) {
        var said = new ArrayList<Formula>();
        readProperties(part, said);
        part.count("minProperties")
                .ifPresent(count -> said.add(Counts.of(formulas, count, true, Fact.PropertyCount::new)));
        part.count("maxProperties")
                .ifPresent(count -> said.add(Counts.of(formulas, count, false, Fact.PropertyCount::new)));
        if (part.has("required")) {
            part.names(part.value("required"), part.pointerTo("required")).forEach(name -> said.add(required(name)));
        }
        if (part.has("propertyNames") && part.isSince(SchemaDialect.DRAFT_6)) {
            said.add(names(part));
        }
        if (part.has("unevaluatedProperties") && Evaluation.knowsUnevaluated(part)) {
            said.add(unevaluated(part));
        }
        readDependent(part, said);
        return said;
    }

    private void readProperties(Part part, List<Formula> said) {
        var others = Language.allBut(
                part.map("properties").stream().map(Part.Named::name).toList());
        for (var property : part.map("properties")) {
            said.add(every(Language.of(Set.of(property.name())), part.at(property.value(), property.pointer())));
        }
        try {
            for (var pattern : part.map("patternProperties")) {
                var names = Language.ofPattern(pattern.name());
                others = part.has("additionalProperties") ? others.minus(names) : others;
                said.add(every(names, part.at(pattern.value(), pattern.pointer())));
            }
        } catch (UntranslatableException e) {
            said.add(reader.mystery(
                    Kind.OBJECT, "names by a pattern with " + e.getMessage(), part.pointerTo("patternProperties")));
            return;
        }
        if (part.has("additionalProperties")) {
            said.add(every(others, part.sub("additionalProperties")));
        }
    }

    private Formula every(Language names, Part value) {
        var formula = reader.place(value);
        return formula.isTrue() || names.isEmpty()
                ? formulas.yes()
                : formulas.of(new Fact.EveryProperty(names, formula));
    }

    private Formula required(String name) {
        return formulas.of(new Fact.SomeProperty(Language.of(Set.of(name)), formulas.yes()));
    }

    private Formula names(Part part) {
        var name = reader.schema(part.opened().sub("propertyNames"));
        return name.isTrue() ? formulas.yes() : formulas.of(new Fact.EveryName(name));
    }

    private Formula unevaluated(Part part) {
        try {
            return evaluation.unevaluated(List.of(part), false, reader.place(part.sub("unevaluatedProperties")));
        } catch (UntranslatableException e) {
            return reader.mystery(
                    Kind.OBJECT, "names by a pattern with " + e.getMessage(), part.pointerTo("unevaluatedProperties"));
        }
    }

    private void readDependent(Part part, List<Formula> said) {
        if (EvaluatedNames.knowsDependencies(part)) {
            for (var dependent : part.map("dependencies")) {
                said.add(EvaluatedNames.isSchema(dependent) ? schema(part, dependent) : required(part, dependent));
            }
            return;
        }
        if (part.has("dependencies")) {
            // Gone since 2019-09, but validators may still know it, and json-schema-validator does.
            said.add(reader.mystery(
                    Kind.OBJECT, "the keyword 'dependencies' of older drafts", part.pointerTo("dependencies")));
        }
        part.map("dependentRequired").forEach(dependent -> said.add(required(part, dependent)));
        part.map("dependentSchemas").forEach(dependent -> said.add(schema(part, dependent)));
    }

    private Formula schema(Part part, Part.Named dependent) {
        return reader.logic()
                .where(
                        formulas.not(lacks(dependent.name())),
                        reader.schema(part.at(dependent.value(), dependent.pointer())));
    }

    private Formula required(Part part, Part.Named dependent) {
        var names = part.names(dependent.value(), dependent.pointer());
        return formulas.any(
                lacks(dependent.name()),
                formulas.all(names.stream().map(this::required).toList()));
    }

    private Formula lacks(String name) {
        return formulas.of(new Fact.EveryProperty(Language.of(Set.of(name)), formulas.no()));
    }
}
