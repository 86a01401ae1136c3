package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact.MatchingItems;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.search.Elements.Wanted;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts the wanted elements of an array of one length into positions; then decides for each position which of the limited
 * formulas it may have.
 */
final class Placement {

    private static final int MOST_LIMITED = 8;

    private final Search search;
    private final Elements elements;
    private final int length;
    private final List<List<Formula>> parts;
    private final List<List<Integer>> groups;

    Placement(Search search, Elements elements, int length) {
        this.search = search;
        this.elements = elements;
        this.length = length;
        this.parts = IntStream.range(0, length)
                .<List<Formula>>mapToObj(i -> new ArrayList<>())
                .toList();
        this.groups = IntStream.range(0, length)
                .<List<Integer>>mapToObj(i -> new ArrayList<>())
                .toList();
    }

    Outcome find() {
        return elements.limited().size() > MOST_LIMITED
                ? new Unclear("more than " + MOST_LIMITED + " limits on elements", "", Optional.empty())
                : place(0);
    }

    private Outcome place(int next) {
        if (next == elements.wanted().size()) {
            return limit(
                    0, elements.limited().stream().map(MatchingItems::count).toList());
        }
        search.budget().spend(1);
        var wanted = elements.wanted().get(next);
        var attempts = new Attempts();
        for (var position = wanted.from(); position < Math.min(length, wanted.to()); position++) {
            if (groups.get(position).contains(wanted.group()) || isLikeEarlier(position, wanted)) {
                continue;
            }
            var outcome = placeAt(position, wanted, next);
            if (outcome instanceof Witness) {
                return outcome;
            }
            attempts.failed(outcome);
        }
        return attempts.sum();
    }

    private Outcome placeAt(int position, Wanted wanted, int next) {
        parts.get(position).add(wanted.value());
        groups.get(position).add(wanted.group());
        var found = search.find(elements.value(position, parts.get(position)));
        var outcome = found instanceof Empty ? found : place(next + 1);
        parts.get(position).remove(parts.get(position).size() - 1);
        groups.get(position).remove(groups.get(position).size() - 1);
        return outcome;
    }

    // Of positions that are alike and have nothing yet, the first one stands for all; members of one group are put in
    // ascending order only.
    private boolean isLikeEarlier(int position, Wanted wanted) {
        for (var later = position + 1; later < length; later++) {
            if (groups.get(later).contains(wanted.group())) {
                return true;
            }
        }
        return position > elements.uniform()
                && position > wanted.from()
                && groups.get(position).isEmpty()
                && groups.get(position - 1).isEmpty();
    }

    private Outcome limit(int position, List<Integer> left) {
        if (position == length) {
            return new Filling(search, elements, parts).find();
        }
        var limited = elements.limited();
        if (limited.isEmpty()) {
            return limit(length, left);
        }
        search.budget().spend(1);
        var attempts = new Attempts();
        for (var choice = 0; choice < 1 << limited.size(); choice++) {
            var outcome = limit(position, left, choice);
            if (outcome instanceof Witness) {
                return outcome;
            }
            attempts.failed(outcome);
        }
        return attempts.sum();
    }

    private Outcome limit(int position, List<Integer> left, int choice) {
        var rest = new ArrayList<>(left);
        var before = parts.get(position).size();
        for (var i = 0; i < left.size(); i++) {
            if ((choice >> i & 1) == 1) {
                rest.set(i, rest.get(i) - 1);
            } else {
                parts.get(position)
                        .add(elements.formulas().not(elements.limited().get(i).value()));
            }
        }
        var isPossible = rest.stream().allMatch(count -> count >= 0);
        var found = isPossible ? search.find(elements.value(position, parts.get(position))) : Outcome.none();
        var outcome = found instanceof Empty ? found : limit(position + 1, rest);
        parts.get(position).subList(before, parts.get(position).size()).clear();
        return outcome;
    }
}
