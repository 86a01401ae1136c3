package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found before, and what is under way.
 *
 * <p>A proof that rests on an outer search is kept as long as that one may still turn out to find nothing. When it does,
 * without resting on anything itself, the proof stands; when it finds something, all that was proved meanwhile and rests on
 * an outer search is forgotten. When it finds nothing but rests on searches further out, then so does all that was proved
 * meanwhile: another search may soon be under way at the depth where this one was, and is nothing to rest on.
 */
final class Memory {

    private final Map<Formula, Outcome> known = new HashMap<>();
    private final Map<Formula, Empty> tentative = new HashMap<>();
    private final Map<Formula, Integer> underWay = new HashMap<>();
    private final Deque<List<Formula>> meanwhile = new ArrayDeque<>();

    int depth() {
        return underWay.size();
    }

    Optional<Outcome> of(Formula goal) {
        var sure = known.get(goal);
        if (sure != null) {
            return Optional.of(sure);
        }
        var outer = underWay.get(goal);
        return outer == null ? Optional.ofNullable(tentative.get(goal)) : Optional.of(new Empty(outer));
    }

    void begin(Formula goal) {
        underWay.put(goal, underWay.size());
        meanwhile.push(new ArrayList<>());
    }

    Outcome end(Formula goal, Outcome found) {
        underWay.remove(goal);
        var depth = underWay.size();
        var proved = meanwhile.pop();
        if (!(found instanceof Empty empty)) {
            proved.forEach(tentative::remove);
            known.put(goal, found);
            return found;
        }
        if (empty.restsOn() < depth) {
            proved.forEach(other -> keep(other, empty.restsOn()));
            keep(goal, empty.restsOn());
            return empty;
        }
        known.put(goal, Outcome.none());
        proved.forEach(other -> settle(other, depth));
        return Outcome.none();
    }

    private void keep(Formula goal, int restsOn) {
        tentative.merge(goal, new Empty(restsOn), (one, other) -> one.restsOn() < other.restsOn() ? one : other);
        hand(goal);
    }

    private void hand(Formula goal) {
        if (!meanwhile.isEmpty()) {
            meanwhile.peek().add(goal);
        }
    }

    private void settle(Formula goal, int depth) {
        var empty = tentative.get(goal);
        if (empty == null) {
            return;
        }
        if (empty.restsOn() < depth) {
            hand(goal);
        } else {
            tentative.remove(goal);
            known.put(goal, Outcome.none());
        }
    }
}
