package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Content.All;
import dev.storypact.schema.containment.internal.formula.Content.Any;
import dev.storypact.schema.containment.internal.formula.Content.Closing;
import dev.storypact.schema.containment.internal.formula.Content.Kinds;
import dev.storypact.schema.containment.internal.formula.Content.Link;
import dev.storypact.schema.containment.internal.formula.Content.Truth;
import dev.storypact.schema.containment.internal.formula.Content.Values;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Says whether a value has a formula, by looking at the value alone.
 *
 * <p>It is written apart from the search, so that each watches the other. One is for one thread.
 */
public final class Evaluator {

    private static final int LOOKS_OF_ONE_UNIT = 100;

    private final Formulas formulas;
    private final dev.storypact.schema.containment.internal.reading.Closing closing;
    private final IdentityHashMap<JsonNode, Map<Formula, Answer>> known = new IdentityHashMap<>();
    private final Budget budget;
    private int depth;
    private int looks;

    /** Evaluates the formulas of one comparison. */
    public Evaluator(
            Formulas formulas, dev.storypact.schema.containment.internal.reading.Closing closing, Budget budget) {
        this.formulas = formulas;
        this.closing = closing;
        this.budget = budget;
    }

    /**
     * {@return whether the canonical value has the formula}
     *
     * @throws OutOfBudgetException if the comparison may do no more work
     */
    public Answer has(JsonNode value, Formula formula) {
        if (++looks % LOOKS_OF_ONE_UNIT == 0) {
            budget.spend(1);
        }
        depth++;
        budget.enter();
        try {
            return look(value, formula);
        } finally {
            budget.leave();
            depth--;
            if (depth == 0) {
                known.clear();
            }
        }
    }

    // What is made of others is looked at once for each value: schemas may lead to the same one in very many ways.
    private Answer look(JsonNode value, Formula formula) {
        var content = formula.content();
        if (content instanceof All || content instanceof Any) {
            var answers = known.computeIfAbsent(value, key -> new HashMap<>());
            var answer = answers.get(formula);
            if (answer == null) {
                answer = content instanceof All all ? every(value, all.parts()) : some(value, ((Any) content).parts());
                answers.put(formula, answer);
            }
            return answer;
        }
        if (content instanceof Link) {
            return has(value, formulas.expand(formula));
        }
        if (content instanceof Fact fact) {
            return fact.kind() == Kind.of(value) ? new FactEvaluation(this).of(value, fact) : Answer.YES;
        }
        return simple(value, content);
    }

    private Answer simple(JsonNode value, Content content) {
        if (content instanceof Truth truth) {
            return Answer.of(truth.value());
        }
        if (content instanceof Kinds kinds) {
            return Answer.of(kinds.kinds().contains(Kind.of(value)));
        }
        if (content instanceof Values values) {
            return Answer.of(values.values().contains(value) == values.among());
        }
        if (content instanceof Content.Shown
                || content instanceof Content.Open
                || content instanceof Content.Declaring) {
            return Answer.YES;
        }
        return content instanceof Closing closed && has(value, closing.of(closed.places())) == Answer.YES
                ? Answer.YES
                // What one place leaves out, another place that speaks of the same value may declare.
                : Answer.MAYBE;
    }

    private Answer every(JsonNode value, List<Formula> parts) {
        var answer = Answer.YES;
        for (var part : parts) {
            answer = answer.and(has(value, part));
            if (answer == Answer.NO) {
                return answer;
            }
        }
        return answer;
    }

    private Answer some(JsonNode value, List<Formula> parts) {
        var answer = Answer.NO;
        for (var part : parts) {
            answer = answer.or(has(value, part));
            if (answer == Answer.YES) {
                return answer;
            }
        }
        return answer;
    }
}
