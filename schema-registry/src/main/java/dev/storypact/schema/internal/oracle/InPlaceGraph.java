package dev.storypact.schema.internal.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Which schema hands its own value on to which other one: by reference or by {@code allOf} and its like. */
final class InPlaceGraph {

    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> previous = new HashMap<>();

    void edge(String from, String to) {
        next.computeIfAbsent(from, key -> new HashSet<>()).add(to);
        previous.computeIfAbsent(to, key -> new HashSet<>()).add(from);
    }

    /** {@return whether each way is at its end after one step, as nearly all are, and there are at most so many} */
    boolean isPlain(long most) {
        return previous.size() <= most && Collections.disjoint(next.keySet(), previous.keySet());
    }

    /** {@return the schemas on circles, and on ways between two circles; empty where there is no circle} */
    Set<String> onCircles() {
        var left = new HashSet<>(next.keySet());
        left.retainAll(previous.keySet());
        peel(left, next, previous);
        peel(left, previous, next);
        return left;
    }

    /**
     * {@return the schemas from which more ways lead to others than that, where there is no circle} A validator that remembers
     * nothing goes each of them, for each value.
     */
    List<String> withMoreWaysThan(long most) {
        return withMoreThan(most, 1L, (one, other) -> Math.min(one + other, most + 1), ways -> ways);
    }

    /** {@return the schemas from which a longer chain leads to others than that, where there is no circle} */
    List<String> withLongerChainThan(long most) {
        return withMoreThan(most, 1L, Math::max, length -> length + 1);
    }

    // From the ends to the beginnings: each schema once all that it hands its value on to are known.
    private List<String> withMoreThan(long most, long atEnd, LongBinaryOperator together, LongUnaryOperator before) {
        var known = new HashMap<String, Long>();
        var waiting = new HashMap<String, Integer>();
        var todo = new ArrayDeque<String>();
        next.forEach((node, after) -> waiting.put(node, after.size()));
        previous.keySet().stream().filter(node -> !next.containsKey(node)).forEach(todo::add);
        var found = new ArrayList<String>();
        while (!todo.isEmpty()) {
            var node = todo.pop();
            var here = known.getOrDefault(node, atEnd);
            if (here > most) {
                found.add(node);
            }
            for (var holder : previous.getOrDefault(node, Set.of())) {
                known.merge(holder, before.applyAsLong(here), together::applyAsLong);
                if (waiting.merge(holder, -1, Integer::sum) == 0) {
                    todo.push(holder);
                }
            }
        }
        return found;
    }

    // What has no way on among those left can't be on a circle; each removal may leave others without one.
    private static void peel(Set<String> left, Map<String, Set<String>> ahead, Map<String, Set<String>> behind) {
        var waysOn = new HashMap<String, Integer>();
        left.forEach(node -> waysOn.put(node, among(left, ahead.getOrDefault(node, Set.of()))));
        var stuck = new ArrayDeque<String>();
        waysOn.forEach((node, ways) -> {
            if (ways == 0) {
                stuck.add(node);
            }
        });
        while (!stuck.isEmpty()) {
            var node = stuck.pop();
            left.remove(node);
            for (var before : behind.getOrDefault(node, Set.of())) {
                if (left.contains(before) && waysOn.merge(before, -1, Integer::sum) == 0) {
                    stuck.push(before);
                }
            }
        }
    }

    private static int among(Set<String> left, Set<String> nodes) {
        return (int) nodes.stream().filter(left::contains).count();
    }
}
