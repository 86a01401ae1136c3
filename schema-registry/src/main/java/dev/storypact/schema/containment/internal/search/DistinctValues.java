package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds different values for several goals.
 *
 * <p>By Hall's theorem a goal with at least as many values as there are goals never stands in the way. Of the others all
 * values are listed, and a matching of goals and values is looked for: there is one, or there is no answer.
 */
final class DistinctValues {

    private final Search search;
    private final List<Formula> goals;
    private final Attempts attempts = new Attempts();
    private final Map<Formula, List<JsonNode>> known = new HashMap<>();

    DistinctValues(Search search, List<Formula> goals) {
        this.search = search;
        this.goals = goals;
    }

    Outcome find() {
        var options = goals.stream()
                .map(goal -> known.computeIfAbsent(goal, this::values))
                .toList();
        var holder = new HashMap<JsonNode, Integer>();
        for (var goal = 0; goal < goals.size(); goal++) {
            search.budget().spend(goals.size());
            if (!assign(goal, options, holder, new LinkedHashSet<>())) {
                return attempts.sum();
            }
        }
        var values = new Outcome[goals.size()];
        holder.forEach((value, goal) -> values[goal] = new Witness(value));
        return Filling.array(search, Arrays.asList(values));
    }

    // An augmenting path: a value that another goal holds is taken if that one finds another value.
    private boolean assign(
            int goal, List<List<JsonNode>> options, Map<JsonNode, Integer> holder, Set<JsonNode> visited) {
        for (var value : options.get(goal)) {
            if (visited.add(value)) {
                var other = holder.get(value);
                if (other == null || assign(other, options, holder, visited)) {
                    holder.put(value, goal);
                    return true;
                }
            }
        }
        return false;
    }

    private List<JsonNode> values(Formula goal) {
        var values = new LinkedHashSet<JsonNode>();
        while (values.size() < goals.size()) {
            var others = search.formulas().of(new Content.Values(Set.copyOf(values), false));
            var found = search.find(values.isEmpty() ? goal : search.formulas().all(goal, others));
            if (!(found instanceof Witness witness)) {
                attempts.failed(found);
                break;
            }
            values.add(witness.value());
        }
        return new ArrayList<>(values);
    }
}
