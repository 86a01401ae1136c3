package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which properties are evaluated by a part and what stands in place of it, and under which condition.
 *
 * <p>The law: a name of a class that the parts p1 to pn evaluate is left to {@code unevaluatedProperties} only if none of
 * these parts holds. So for each class: p1 holds, or ... or pn holds, or all properties of the class have the value that
 * {@code unevaluatedProperties} asks for.
 */
final class Evaluation {

    /** Under that condition, these names are evaluated. */
    record Names(Formula condition, Language names) {}

    private final SchemaReader reader;

    Evaluation(SchemaReader reader) {
        this.reader = reader;
    }

    /**
     * {@return that the part's place is read as closed, or that it is open as the part says so} What the first comes to is said
     * when all that speaks of the place is known.
     */
    Formula closing(Part part) {
        var content = speaksOfOthers(part)
                ? new Content.Open()
                : new Content.Closing(Set.of(new ClosedPlace(part.pointer(), this, part)));
        return reader.formulas().of(content);
    }

    private static boolean speaksOfOthers(Part part) {
        var isHidden = part.dialect().refHidesSiblings() && part.has("$ref");
        return !isHidden
                && (part.has("additionalProperties") || (knowsUnevaluated(part) && part.has("unevaluatedProperties")));
    }

    /** {@return that every property that isn't evaluated by the parts has that value} */
    Formula unevaluated(List<Part> parts, boolean withOwn, Formula value) {
        var formulas = reader.formulas();
        var evaluated = new ArrayList<Names>();
        for (var part : parts) {
            new EvaluatedNames(reader, evaluated).collect(withOwn ? part : part.opened(), formulas.yes(), withOwn);
        }
        var said = new ArrayList<Formula>();
        classes(evaluated).forEach((conditions, names) -> {
            var either = new ArrayList<>(conditions);
            either.add(whereNone(conditions, formulas.of(new Fact.EveryProperty(names, value))));
            said.add(formulas.any(either));
        });
        return formulas.all(said);
    }

    // What it declares of the properties counts only where nothing evaluates them.
    private Formula whereNone(List<Formula> conditions, Formula said) {
        return reader.speaksOfPlaces(said)
                ? reader.formulas().all(reader.formulas().not(reader.formulas().any(conditions)), said)
                : said;
    }

    private Map<List<Formula>, Language> classes(List<Names> evaluated) {
        Map<List<Formula>, Language> classes = new LinkedHashMap<>();
        var rest = Language.everything();
        for (var names : evaluated) {
            rest = names.condition().isTrue() ? rest.minus(names.names()) : rest;
        }
        classes.put(List.of(), rest);
        for (var names : evaluated) {
            if (!names.condition().isTrue()) {
                classes = split(classes, names);
            }
        }
        classes.values().removeIf(Language::isEmpty);
        return classes;
    }

    // What is evaluated under a condition already can't be evaluated under it once more.
    private static Map<List<Formula>, Language> split(Map<List<Formula>, Language> classes, Names names) {
        var split = new LinkedHashMap<List<Formula>, Language>();
        classes.forEach((conditions, all) -> {
            if (conditions.contains(names.condition())) {
                split.merge(conditions, all, Language::or);
                return;
            }
            var within = all.and(names.names());
            if (!within.isEmpty()) {
                var more = new ArrayList<>(conditions);
                more.add(names.condition());
                split.merge(List.copyOf(more), within, Language::or);
            }
            split.merge(conditions, all.minus(names.names()), Language::or);
        });
        return split;
    }

    static boolean knowsUnevaluated(Part part) {
        return part.isSince(SchemaDialect.DRAFT_2019_09);
    }
}
