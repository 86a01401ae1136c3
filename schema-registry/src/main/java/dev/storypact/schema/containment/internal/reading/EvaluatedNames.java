package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.List;
import java.util.Set;

/** Collects which names a part evaluates, and what stands in place of it. */
final class EvaluatedNames {

    private final SchemaReader reader;
    private final Formulas formulas;
    private final List<Evaluation.Names> found;

    EvaluatedNames(SchemaReader reader, List<Evaluation.Names> found) {
        this.reader = reader;
        this.formulas = reader.formulas();
        this.found = found;
    }

    void collect(Part part, Formula condition, boolean withOwn) {
        if (!part.schema().isObject() || condition.isFalse()) {
            return;
        }
        if (!part.dialect().refHidesSiblings() || !part.has("$ref")) {
            collectOwn(part, condition, withOwn);
            new InPlace(reader, formulas)
                    .parts(part, condition)
                    .forEach(sub -> collect(sub.part(), sub.condition(), true));
        }
        for (var keyword : LogicKeywords.REFERENCES) {
            if (part.has(keyword) && LogicKeywords.isReference(part, keyword)) {
                collectTarget(part, keyword, condition);
            }
        }
    }

    private void collectTarget(Part part, String keyword, Formula condition) {
        if (reader.logic().isOfOneMeaning(keyword)) {
            collect(reader.target(part, keyword), condition, true);
        } else {
            add(formulas.all(condition, reader.logic().ofSeveralMeanings(part, keyword)), Language.everything());
        }
    }

    private void collectOwn(Part part, Formula condition, boolean withOwn) {
        add(
                condition,
                Language.of(
                        part.map("properties").stream().map(Part.Named::name).toList()));
        for (var pattern : part.map("patternProperties")) {
            add(condition, Language.ofPattern(pattern.name()));
        }
        var own = withOwn && Evaluation.knowsUnevaluated(part) && part.has("unevaluatedProperties");
        if (own || part.has("additionalProperties")) {
            add(condition, Language.everything());
        }
    }

    private void add(Formula condition, Language names) {
        if (!names.isEmpty()) {
            found.add(new Evaluation.Names(condition, names));
        }
    }

    /** What stands in place of a part, under a condition. */
    record Conditional(Part part, Formula condition) {}

    /** {@return that the object has a property of that name, which no other value has} */
    static Formula has(Formulas formulas, String name) {
        return formulas.not(formulas.of(new Fact.EveryProperty(Language.of(Set.of(name)), formulas.no())));
    }

    static boolean isSchema(Part.Named named) {
        return named.value().isObject() || named.value().isBoolean();
    }

    static boolean knowsDependencies(Part part) {
        return !part.isSince(SchemaDialect.DRAFT_2019_09);
    }
}
