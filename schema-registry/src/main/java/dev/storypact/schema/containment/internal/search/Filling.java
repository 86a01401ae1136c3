package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds a value for each position of an array, once it is known what each one must have. */
final class Filling {

    private final Search search;
    private final Elements elements;
    private final List<Formula> goals;

    Filling(Search search, Elements elements, List<List<Formula>> parts) {
        this.search = search;
        this.elements = elements;
        this.goals = new ArrayList<>();
        for (var i = 0; i < parts.size(); i++) {
            goals.add(elements.value(i, parts.get(i)));
        }
    }

    Outcome find() {
        if (elements.isUnique()) {
            return new DistinctValues(search, goals).find();
        }
        return elements.isRepeated()
                ? repeated()
                : array(search, goals.stream().map(search::find).toList());
    }

    // Two equal elements: one value that has what both positions ask for.
    private Outcome repeated() {
        var attempts = new Attempts();
        for (var first = 0; first < goals.size(); first++) {
            for (var second = first + 1; second < goals.size(); second++) {
                search.budget().spend(1);
                var both = search.find(List.of(goals.get(first), goals.get(second)));
                var values = new ArrayList<Outcome>();
                for (var i = 0; i < goals.size(); i++) {
                    values.add(i == first || i == second ? both : search.find(goals.get(i)));
                }
                var outcome = array(search, values);
                if (outcome instanceof Witness) {
                    return outcome;
                }
                attempts.failed(outcome);
            }
        }
        return attempts.sum();
    }

    static Outcome array(Search search, List<Outcome> values) {
        var attempts = new Attempts();
        values.forEach(attempts::failed);
        var empty = values.stream().filter(Empty.class::isInstance).findFirst();
        if (empty.isPresent()) {
            return empty.get();
        }
        var array = JsonNodeFactory.instance.arrayNode();
        values.stream().map(Outcome::candidate).flatMap(Optional::stream).forEach(array::add);
        if (attempts.isProof()) {
            return search.sizes().found(array);
        }
        var unclear = (Unclear) attempts.sum();
        return new Unclear(
                unclear.reason(),
                unclear.pointer(),
                Stream.of((JsonNode) array)
                        .filter(all -> all.size() == values.size())
                        .findFirst());
    }
}
