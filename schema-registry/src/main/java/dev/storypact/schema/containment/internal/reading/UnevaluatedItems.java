package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads {@code unevaluatedItems}, as {@link Evaluation} does for properties: between two positions where what is evaluated
 * changes, either a part that evaluates them holds, or all elements there have the value.
 *
 * <p>In 2020-12 an element that {@code contains} matches is evaluated too. Where {@code contains} stands in a part that
 * need not hold, each choice of such parts is a case.
 */
final class UnevaluatedItems {

    private static final int MOST_CASES = 64;

    private record Positions(Formula condition, int to) {}

    private record Matching(Formula condition, Formula value) {}

    private final SchemaReader reader;
    private final Formulas formulas;
    private final List<Positions> positions = new ArrayList<>();
    private final List<Matching> matching = new ArrayList<>();

    UnevaluatedItems(SchemaReader reader) {
        this.reader = reader;
        this.formulas = reader.formulas();
    }

    Formula read(Part part) {
        collect(part.opened(), formulas.yes(), false);
        var value = reader.place(part.sub("unevaluatedItems"));
        if (matching.size() > 6) {
            return reader.mystery(Kind.ARRAY, "more than 6 'contains' below", part.pointerTo("unevaluatedItems"));
        }
        var bounds = new TreeSet<Integer>();
        bounds.add(0);
        bounds.add(Fact.WITHOUT_END);
        positions.forEach(evaluated -> bounds.add(evaluated.to()));
        var said = new ArrayList<Formula>();
        for (var from : bounds) {
            var to = bounds.higher(from);
            if (to != null) {
                said.add(segment(from, to, value));
            }
        }
        return formulas.all(said);
    }

    private Formula segment(int from, int to, Formula value) {
        var either = new ArrayList<Formula>();
        positions.stream()
                .filter(evaluated -> evaluated.to() >= to)
                .forEach(evaluated -> either.add(evaluated.condition()));
        // What the value declares of elements counts only where nothing evaluates them.
        var declares = reader.speaksOfPlaces(value);
        var isEvaluated = formulas.any(either);
        for (var choice = 0; choice < Math.min(1 << matching.size(), MOST_CASES); choice++) {
            var conditions = new ArrayList<Formula>();
            var matched = new ArrayList<Formula>();
            for (var i = 0; i < matching.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    conditions.add(matching.get(i).condition());
                    matched.add(matching.get(i).value());
                }
            }
            var isMatched = formulas.any(matched);
            var other = declares ? formulas.all(formulas.not(isMatched), value) : value;
            conditions.add(ArrayKeywords.every(formulas, from, to, formulas.any(isMatched, other)));
            if (declares) {
                conditions.add(formulas.not(isEvaluated));
            }
            either.add(formulas.all(conditions));
        }
        return formulas.any(either);
    }

    private void collect(Part part, Formula condition, boolean withOwn) {
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
            positions.add(new Positions(
                    formulas.all(condition, reader.logic().ofSeveralMeanings(part, keyword)), Fact.WITHOUT_END));
        }
    }

    private void collectOwn(Part part, Formula condition, boolean withOwn) {
        var all = ArrayKeywords.rest(part).isPresent() || (withOwn && part.has("unevaluatedItems"));
        var to = all ? Fact.WITHOUT_END : ArrayKeywords.prefix(part).size();
        if (to > 0) {
            positions.add(new Positions(condition, to));
        }
        if (part.has("contains") && part.isSince(SchemaDialect.DRAFT_2020_12)) {
            matching.add(new Matching(condition, reader.schema(part.sub("contains"))));
        }
    }
}
