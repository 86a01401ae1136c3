package dev.storypact.story.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One alternative of an EventBridge pattern: the matchers of each field, all of which must find something. */
record PatternBranch(Map<List<String>, List<JsonNode>> matchers) {

    static final PatternBranch EVERYTHING = new PatternBranch(Map.of());

    /** What stands for {@link #EVERYTHING} in a pattern, which can't be empty. */
    static final PatternBranch ANY_EVENT =
            of(List.of(EventBridgeEnvelope.DETAIL_TYPE), List.of(MatcherJson.exists(true), MatcherJson.exists(false)));

    static PatternBranch of(List<String> path, List<JsonNode> matchers) {
        return new PatternBranch(Map.of(path, matchers));
    }

    boolean isEverything() {
        return matchers.isEmpty();
    }

    /** {@return a field of which both ask different things, or one that lies inside another} */
    Optional<List<String>> conflict(PatternBranch other) {
        return matchers.keySet().stream()
                .filter(path -> other.matchers.keySet().stream().anyMatch(second -> conflicts(path, second, other)))
                .findFirst();
    }

    private boolean conflicts(List<String> path, List<String> second, PatternBranch other) {
        if (path.equals(second)) {
            return !at(path).equals(other.at(second));
        }
        var shorter = Math.min(path.size(), second.size());
        return path.subList(0, shorter).equals(second.subList(0, shorter));
    }

    private List<JsonNode> at(List<String> path) {
        return matchers.getOrDefault(path, List.of());
    }

    PatternBranch and(PatternBranch other) {
        var both = new LinkedHashMap<>(matchers);
        both.putAll(other.matchers);
        return new PatternBranch(both);
    }

    /**
     * {@return the one branch that means either of the two, if both ask about one same field alone}
     *
     * <p>Absence stays a branch of its own: event-ruler 2.0.1 loses it where another branch has some of the same matchers.
     */
    Optional<PatternBranch> or(PatternBranch other) {
        if (matchers.size() != 1
                || !matchers.keySet().equals(other.matchers.keySet())
                || asksAbsence()
                || other.asksAbsence()) {
            return Optional.empty();
        }
        var path = matchers.keySet().iterator().next();
        var either = Stream.concat(at(path).stream(), other.at(path).stream())
                .distinct()
                .toList();
        return Optional.of(of(path, either));
    }

    private boolean asksAbsence() {
        return matchers.values().stream().anyMatch(list -> list.contains(MatcherJson.exists(false)));
    }

    PatternBranch without(PatternBranch common) {
        var rest = new LinkedHashMap<>(matchers);
        rest.keySet().removeAll(common.matchers.keySet());
        return new PatternBranch(rest);
    }

    static PatternBranch common(List<PatternBranch> branches) {
        var common = new LinkedHashMap<>(branches.get(0).matchers);
        branches.forEach(branch -> common.entrySet().retainAll(branch.matchers.entrySet()));
        return new PatternBranch(common);
    }
}
