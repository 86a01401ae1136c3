package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.formula.KindView;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import dev.storypact.schema.containment.internal.reading.Closing;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Loosening loosening;
    private final Sizes sizes = new Sizes();
    private final Memory memory = new Memory();
    private final Map<Kind, KindView> views = new EnumMap<>(Kind.class);
    private final Map<Kind, Theory> theories = new EnumMap<>(Kind.class);

    /** Searches among the formulas of one comparison. What schemas show as examples is tried first. */
    public Search(Formulas formulas, Closing closing, Budget budget) {
        this.formulas = formulas;
        this.closing = closing;
        this.loosening = new Loosening(formulas);
        this.budget = budget;
        this.evaluator = new Evaluator(formulas, closing, budget);
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
        var before = memory.of(goal);
        if (before.isPresent()) {
            return before.get();
        }
        if (memory.depth() > DEEPEST) {
            return new Unclear("messages of more than " + DEEPEST + " levels would be needed", "", Optional.empty());
        }
        memory.begin(goal);
        return memory.end(goal, understood(() -> attempt(goal)));
    }

    // Here and nowhere further out, so that no search stays under way that has ended.
    private static Outcome understood(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (UntranslatableException e) {
            return new Unclear("a place needs " + e.getMessage(), "", Optional.empty());
        }
    }

    private Outcome attempt(Formula goal) {
        var parts = goal.content() instanceof Content.All all ? all.parts() : List.of(goal);
        var example = example(goal, parts);
        if (example.isPresent()) {
            return new Witness(example.get());
        }
        var attempts = new Attempts();
        for (var kind : Kind.values()) {
            var outcome = understood(() -> ofKind(kind, goal));
            if (outcome instanceof Witness) {
                return outcome;
            }
            attempts.failed(outcome);
        }
        return attempts.sum();
    }

    private Optional<JsonNode> example(Formula goal, List<Formula> parts) {
        for (var part : parts) {
            if (part.content() instanceof Content.Shown shown) {
                for (var value : shown.values()) {
                    if (evaluator.has(value, goal) == Answer.YES) {
                        return Optional.of(value);
                    }
                }
            }
        }
        return Optional.empty();
    }

    Sizes sizes() {
        return sizes;
    }

    private Outcome ofKind(Kind kind, Formula goal) {
        return Branch.of(this, kind, view(kind, goal)).find();
    }

    Formulas formulas() {
        return formulas;
    }

    /** {@return what says of single values whether they have the formulas} */
    public Evaluator evaluator() {
        return evaluator;
    }

    Budget budget() {
        return budget;
    }

    Closing closing() {
        return closing;
    }

    Loosening loosening() {
        return loosening;
    }

    /** {@return the ways of an open choice, of which a value has one} */
    static List<Formula> ways(Formula choice) {
        return ((Content.Any) choice.content()).parts();
    }

    Formula view(Kind kind, Formula formula) {
        return Objects.requireNonNull(views.get(kind)).of(formula);
    }

    Theory theory(Kind kind) {
        return Objects.requireNonNull(theories.get(kind), "values of this kind are listed");
    }
}
