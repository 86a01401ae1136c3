package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A branch of the search among the values of one kind, under some assumptions.
 *
 * <p>The facts alone give a value; a choice that this value happens to satisfy needs no branching. Only a choice that it
 * doesn't satisfy is branched on, the one with the fewest ways left first. Where the facts give no value, the branch has none,
 * unless an open choice may still loosen them.
 */
final class Branch {

    private final Search search;
    private final Kind kind;
    private final Assumptions assumptions;

    private Branch(Search search, Kind kind, Assumptions assumptions) {
        this.search = search;
        this.kind = kind;
        this.assumptions = assumptions;
    }

    /** {@return the branch of all values of a kind that have the formula} */
    static Branch of(Search search, Kind kind, Formula formula) {
        var assumptions = new Assumptions(search, kind);
        assumptions.add(formula);
        return new Branch(search, kind, assumptions);
    }

    private Branch with(Formula way, Formula choice) {
        return new Branch(search, kind, assumptions.with(way, choice));
    }

    Outcome find() {
        search.budget().enter();
        try {
            return look();
        } finally {
            search.budget().leave();
        }
    }

    private Outcome look() {
        if (assumptions.isRefuted()) {
            return Outcome.none();
        }
        assumptions.settle();
        if (assumptions.isToBeClosed()) {
            var open = assumptions.choices().stream()
                    .filter(search.loosening()::speaksOfItself)
                    .findFirst();
            if (open.isPresent()) {
                return apart(open.get(), speaking(open.get()), new Attempts());
            }
            assumptions.close();
        }
        if (!assumptions.isRefuted() && assumptions.listed().isEmpty()) {
            assumptions.tellApartFromContainers();
        }
        if (assumptions.isRefuted()) {
            return Outcome.none();
        }
        return assumptions.listed().map(this::amongListed).orElseGet(this::decide);
    }

    private Outcome amongListed(Set<JsonNode> values) {
        var attempts = new Attempts();
        for (var value : values) {
            search.budget().spend(1);
            var answer = Answer.YES;
            for (var formula : assumptions.said()) {
                answer = answer.and(search.evaluator().has(value, formula));
            }
            if (answer == Answer.YES) {
                return new Witness(value);
            }
            if (answer == Answer.MAYBE) {
                var outcome = value.isContainer() ? onlyAs(value).find() : unclear(value);
                if (outcome instanceof Witness) {
                    return outcome;
                }
                attempts.failed(outcome instanceof Outcome.Empty ? outcome : unclear(value));
            }
        }
        return attempts.sum();
    }

    // Part by part, so that all that speaks of a part is looked at together.
    private Branch onlyAs(JsonNode value) {
        var one = assumptions.ofAnyValue();
        one.add(search.formulas().not(new Difference(search.formulas()).from(value)));
        return new Branch(search, kind, one);
    }

    private Unclear unclear(JsonNode guess) {
        return assumptions
                .mystery()
                .map(unknown -> new Unclear(unknown.reason(), unknown.pointer(), Optional.of(guess)))
                .orElseGet(() -> new Unclear("a value with a part that isn't understood", "", Optional.of(guess)));
    }

    private Outcome decide() {
        var facts = assumptions.facts();
        search.budget().spend(1 + facts.size() / 8 + assumptions.choices().size() / 2);
        var problem = search.theory(kind).about(facts);
        var found = problem.find(assumptions.excluded());
        if (found instanceof Outcome.Empty) {
            var loosening =
                    assumptions.choices().stream().filter(this::isLoosening).toList();
            return loosening.isEmpty() ? found : loosened(found, problem, loosening);
        }
        var open = new ArrayList<>(assumptions.choices());
        if (found instanceof Witness witness) {
            open.removeIf(choice -> search.evaluator().has(witness.value(), choice) == Answer.YES);
        }
        if (open.isEmpty()) {
            return found instanceof Witness witness && assumptions.mystery().isPresent()
                    ? unclear(witness.value())
                    : found;
        }
        var choice = choice(problem);
        return open.size() == 1 ? branch(open.get(0), choice) : branch(choice.narrowest(open));
    }

    private boolean isLoosening(Formula choice) {
        return search.loosening().concerns(assumptions.facts(), choice);
    }

    private Choice choice(Theory.Problem problem) {
        var choices = assumptions.choices();
        return new Choice(search, assumptions.said(), choices, problem, () -> loosened(choices));
    }

    private Theory.Problem loosened(Collection<Formula> loosening) {
        return search.theory(kind).about(search.loosening().loosened(kind, assumptions.facts(), loosening));
    }

    // Nothing has all the facts, but one of these choices may still allow more of a closed place than they do.
    private Outcome loosened(Outcome found, Theory.Problem problem, List<Formula> loosening) {
        var attempts = new Attempts();
        attempts.failed(found);
        var choice = choice(problem);
        var left = new ArrayList<>(loosening);
        while (!left.isEmpty()) {
            var wider = find(left);
            if (wider instanceof Outcome.Empty) {
                attempts.failed(wider);
                return attempts.sum();
            }
            var cases = search.loosening().cases(assumptions.facts(), assumptions.said());
            if (!cases.isEmpty()) {
                // They stand in place of a fact, so of no choice.
                return branch(new Choice.Ways(search.formulas().no(), cases, attempts));
            }
            var open = enough(left);
            var ways = choice.unrefuted(speaking(open), open, attempts);
            if (!ways.isEmpty()) {
                return apart(open, ways, attempts);
            }
            left.remove(open);
        }
        return attempts.sum();
    }

    private Outcome find(List<Formula> loosening) {
        return loosened(loosening).find(assumptions.excluded());
    }

    // One that is enough alone, so that those that are about something else don't multiply the ways.
    private Formula enough(List<Formula> loosening) {
        return loosening.stream()
                .filter(open -> loosening.size() == 1 || !(find(List.of(open)) instanceof Outcome.Empty))
                .findFirst()
                .orElse(loosening.get(0));
    }

    // The ways that speak of places one by one, and all others as one.
    private Outcome apart(Formula open, List<Formula> speaking, Attempts attempts) {
        var others = new ArrayList<>(Search.ways(open));
        others.removeAll(speaking(open));
        var ways = new ArrayList<>(speaking);
        ways.add(search.formulas().any(others));
        return branch(new Choice.Ways(open, ways, attempts));
    }

    private List<Formula> speaking(Formula choice) {
        return Search.ways(choice).stream().filter(search.loosening()::speaks).toList();
    }

    // With one choice left, each way is looked at only if the ones before led nowhere.
    private Outcome branch(Formula open, Choice choice) {
        var attempts = new Attempts();
        for (var way : Search.ways(open)) {
            var outcome = choice.refutation(way, open);
            outcome =
                    outcome instanceof Outcome.Empty ? outcome : with(way, open).find();
            if (outcome instanceof Witness) {
                return outcome;
            }
            attempts.failed(outcome);
        }
        return attempts.sum();
    }

    private Outcome branch(Choice.Ways ways) {
        for (var way : ways.left()) {
            var outcome = with(way, ways.choice()).find();
            if (outcome instanceof Witness) {
                return outcome;
            }
            ways.attempts().failed(outcome);
        }
        return ways.attempts().sum();
    }
}
