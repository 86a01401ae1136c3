package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A branch of the search among the values of one kind: what is taken to hold, and the choices that are still open.
 *
 * <p>The facts alone give a value; a choice that this value happens to satisfy needs no branching. Only a choice that it
 * doesn't satisfy is branched on, the one with the fewest ways left first.
 */
final class Branch {

    private final Search search;
    private final Kind kind;
    private final LinkedHashSet<Formula> said = new LinkedHashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final LinkedHashSet<Formula> choices = new LinkedHashSet<>();
    private final Set<JsonNode> excluded = new LinkedHashSet<>();
    private final List<Content.Closing> closings = new ArrayList<>();
    private Optional<Set<JsonNode>> listed = Optional.empty();
    private Optional<Content.Mystery> mystery = Optional.empty();
    private boolean isClosed;
    private boolean isRefuted;

    Branch(Search search, Kind kind) {
        this.search = search;
        this.kind = kind;
        var nodes = JsonNodeFactory.instance;
        if (kind == Kind.BOOLEAN) {
            listed = Optional.of(new LinkedHashSet<>(List.of(nodes.booleanNode(true), nodes.booleanNode(false))));
        } else if (kind == Kind.NULL) {
            listed = Optional.of(Set.of(nodes.nullNode()));
        }
    }

    private Branch with(Formula way, Formula choice) {
        var branch = new Branch(search, kind);
        branch.said.addAll(said);
        branch.facts.addAll(facts);
        branch.choices.addAll(choices);
        branch.choices.remove(choice);
        branch.excluded.addAll(excluded);
        branch.closings.addAll(closings);
        branch.listed = listed;
        branch.mystery = mystery;
        branch.isClosed = isClosed;
        branch.add(way);
        return branch;
    }

    void add(Formula formula) {
        if (formula.isFalse() || search.formulas().isContradicted(formula, said)) {
            isRefuted = true;
        }
        if (isRefuted || formula.isTrue() || !said.add(formula)) {
            return;
        }
        var content = formula.content();
        if (content instanceof Content.All all) {
            all.parts().forEach(this::add);
        } else if (content instanceof Content.Any) {
            choices.add(formula);
        } else if (content instanceof Content.Link) {
            add(search.view(kind, search.formulas().expand(formula)));
        } else if (content instanceof Fact fact) {
            facts.add(fact);
        } else {
            addSimple(content);
        }
    }

    private void addSimple(Content content) {
        if (content instanceof Content.Values values && values.among()) {
            var left = new LinkedHashSet<>(values.values());
            listed.ifPresent(left::retainAll);
            listed = Optional.of(left);
        } else if (content instanceof Content.Values values) {
            excluded.addAll(values.values());
        } else if (content instanceof Content.Closing closing) {
            addClosing(closing);
        } else if (content instanceof Content.Mystery unknown) {
            mystery = Optional.of(unknown);
        }
    }

    private void addClosing(Content.Closing closing) {
        if (isClosed) {
            throw new UntranslatableException("a closed object within a choice");
        }
        closings.add(closing);
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
        if (!isRefuted && !closings.isEmpty() && !isClosed) {
            isClosed = true;
            add(search.view(kind, search.closing().of(closings)));
        }
        if (!isRefuted && listed.isEmpty()) {
            tellApartFromContainers();
        }
        if (isRefuted) {
            return Outcome.none();
        }
        return listed.map(this::amongListed).orElseGet(this::decide);
    }

    // Listed values are simply compared with them.
    private void tellApartFromContainers() {
        var containers = excluded.stream().filter(JsonNode::isContainer).toList();
        containers.forEach(excluded::remove);
        containers.forEach(value -> add(new Difference(search.formulas()).from(value)));
    }

    private Outcome amongListed(Set<JsonNode> values) {
        var attempts = new Attempts();
        for (var value : values) {
            search.budget().spend(1);
            var answer = Answer.YES;
            for (var formula : said) {
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
        var branch = with(search.formulas().yes(), search.formulas().no());
        branch.listed = Optional.empty();
        branch.add(search.formulas().not(new Difference(search.formulas()).from(value)));
        return branch;
    }

    private Unclear unclear(JsonNode guess) {
        return mystery.map(unknown -> new Unclear(unknown.reason(), unknown.pointer(), Optional.of(guess)))
                .orElseGet(() -> new Unclear("a value with a part that isn't understood", "", Optional.of(guess)));
    }

    private Outcome decide() {
        search.budget().spend(1 + facts.size() / 8 + choices.size() / 2);
        var problem = search.theory(kind).about(facts);
        var found = problem.find(excluded);
        if (found instanceof Outcome.Empty) {
            return found;
        }
        var open = new ArrayList<>(choices);
        if (found instanceof Witness witness) {
            open.removeIf(choice -> search.evaluator().has(witness.value(), choice) == Answer.YES);
        }
        if (open.isEmpty()) {
            return found instanceof Witness witness && mystery.isPresent() ? unclear(witness.value()) : found;
        }
        var choice = new Choice(search, said, problem);
        return open.size() == 1 ? branch(open.get(0), choice) : branch(choice.narrowest(open));
    }

    // With one choice left, each way is looked at only if the ones before led nowhere.
    private Outcome branch(Formula open, Choice choice) {
        var attempts = new Attempts();
        for (var way : ((Content.Any) open.content()).parts()) {
            var outcome = choice.refutation(way);
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
