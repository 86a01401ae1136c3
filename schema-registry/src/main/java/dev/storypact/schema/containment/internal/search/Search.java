package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Json;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.formula.KindView;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import dev.storypact.schema.containment.internal.reading.Closing;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds a value that has a formula, or proves that there is none.
 *
 * <p>Recursive schemas are least fixpoints: a value is finite, so a smallest one never has within it a smaller one of the
 * same formula. A search that meets itself within itself therefore finds nothing on that way. What is proved so holds only
 * as long as the outer search is under way; it is remembered once it rests on nothing any more. (Attouche et al., Witness
 * generation for JSON Schema, VLDB 2022, have the same law for their recursive case.)
 */
public final class Search {

    private static final int DEEPEST = 120;

    private final Formulas formulas;
    private final Budget budget;
    private final Evaluator evaluator;
    private final Closing closing;
    private final Map<Formula, List<JsonNode>> examples;
    private final Map<Formula, Outcome> known = new HashMap<>();
    private final Map<Formula, Integer> underWay = new HashMap<>();
    private final Map<Kind, KindView> views = new EnumMap<>(Kind.class);
    private final Map<Kind, Theory> theories = new EnumMap<>(Kind.class);

    /** Searches among the formulas of one comparison; examples are tried first where their formula is asked for. */
    public Search(Formulas formulas, Closing closing, Map<Formula, List<JsonNode>> examples, Budget budget) {
        this.formulas = formulas;
        this.closing = closing;
        this.examples = examples;
        this.budget = budget;
        this.evaluator = new Evaluator(formulas, closing);
        for (var kind : Kind.values()) {
            views.put(kind, new KindView(formulas, kind));
        }
        theories.put(Kind.STRING, new TextTheory());
        theories.put(Kind.NUMBER, new NumberTheory());
        theories.put(Kind.OBJECT, new ObjectTheory(this));
        theories.put(Kind.ARRAY, new ArrayTheory(this));
    }

    /** {@return a value that has all of these} */
    public Outcome find(Collection<Formula> goal) {
        return find(formulas.all(goal));
    }

    /** {@return a value that has the formula} */
    public Outcome find(Formula goal) {
        budget.spend(1);
        if (goal.isFalse()) {
            return Outcome.none();
        }
        var seen = known.get(goal);
        if (seen != null) {
            return seen;
        }
        var outer = underWay.get(goal);
        if (outer != null) {
            return new Empty(outer);
        }
        var depth = underWay.size();
        if (depth > DEEPEST) {
            return new Unclear("messages of more than " + DEEPEST + " levels would be needed", "", Optional.empty());
        }
        underWay.put(goal, depth);
        var outcome = settled(attempt(goal), depth);
        underWay.remove(goal);
        if (!(outcome instanceof Empty empty) || empty.restsOn() == Outcome.ON_NOTHING) {
            known.put(goal, outcome);
        }
        return outcome;
    }

    private static Outcome settled(Outcome outcome, int depth) {
        return outcome instanceof Empty empty && empty.restsOn() >= depth ? Outcome.none() : outcome;
    }

    private Outcome attempt(Formula goal) {
        var parts = goal.content() instanceof Content.All all ? all.parts() : List.of(goal);
        var example = example(goal, parts);
        if (example.isPresent()) {
            return new Witness(example.get());
        }
        var attempts = new Attempts();
        for (var kind : Kind.values()) {
            var outcome = ofKind(kind, goal);
            if (outcome instanceof Witness) {
                return outcome;
            }
            attempts.failed(outcome);
        }
        return attempts.sum();
    }

    private Optional<JsonNode> example(Formula goal, List<Formula> parts) {
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        var shown = new ArrayList<JsonNode>(examples.getOrDefault(goal, List.of()));
        parts.forEach(part -> shown.addAll(examples.getOrDefault(part, List.of())));
        return shown.stream()
                .flatMap(value -> Json.canonical(value).stream())
                .filter(value -> evaluator.has(value, goal) == Answer.YES)
                .findFirst();
    }

    private Outcome ofKind(Kind kind, Formula goal) {
        try {
            var branch = new Branch(this, kind);
            branch.add(view(kind, goal));
            return branch.find();
        } catch (UntranslatableException e) {
            return new Unclear("a place needs " + e.getMessage(), "", Optional.empty());
        }
    }

    Formulas formulas() {
        return formulas;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Budget budget() {
        return budget;
    }

    Closing closing() {
        return closing;
    }

    Formula view(Kind kind, Formula formula) {
        return Objects.requireNonNull(views.get(kind)).of(formula);
    }

    Theory theory(Kind kind) {
        return Objects.requireNonNull(theories.get(kind), "values of this kind are listed");
    }
}
