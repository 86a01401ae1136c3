package dev.storypact.story.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Multiplies a filter out into the alternatives of an EventBridge pattern, and refuses what has none. */
final class FilterBranches {

    private static final int MOST = 1000;

    private final EventFilter whole;

    FilterBranches(EventFilter whole) {
        this.whole = whole;
    }

    /** {@return the alternatives; none if the filter accepts nothing} */
    List<PatternBranch> all() {
        return wanted(whole);
    }

    private List<PatternBranch> wanted(EventFilter filter) {
        if (filter instanceof AllFilter all) {
            return product(all, all.parts(), this::wanted);
        }
        if (filter instanceof AnyFilter any) {
            return sum(any.parts(), this::wanted);
        }
        if (filter instanceof NotFilter not) {
            return unwanted(not.part());
        }
        return PatternLeaf.wanted(filter);
    }

    private List<PatternBranch> unwanted(EventFilter filter) {
        if (filter instanceof AllFilter all) {
            return sum(all.parts(), this::unwanted);
        }
        if (filter instanceof AnyFilter any) {
            var names = PatternLeaf.noneOf(any.parts());
            return names.isEmpty() ? product(any.negate(), any.parts(), this::unwanted) : names;
        }
        if (filter instanceof NotFilter not && FieldDemands.none(not.part())) {
            return wanted(not.part());
        }
        if (filter instanceof VersionFilter version) {
            return PatternLeaf.unwantedVersions(version.range());
        }
        var names = PatternLeaf.noneOf(List.of(filter));
        if (names.isEmpty()) {
            throw opposite(filter);
        }
        return names;
    }

    private static InexpressibleFilterException opposite(EventFilter filter) {
        return new InexpressibleFilterException(
                EventBridgePattern.PLATFORM,
                filter.negate().toString(),
                "it has no opposite of a condition on a field; use isAnythingBut, doesNotExist or the opposite comparison");
    }

    private List<PatternBranch> sum(List<EventFilter> parts, Function<EventFilter, List<PatternBranch>> branches) {
        var sum = new ArrayList<PatternBranch>();
        for (var part : parts) {
            branches.apply(part).forEach(branch -> join(sum, branch));
        }
        return limited(sum);
    }

    private static void join(List<PatternBranch> sum, PatternBranch branch) {
        for (int i = 0; i < sum.size(); i++) {
            var merged = sum.get(i).or(branch);
            if (merged.isPresent()) {
                sum.set(i, merged.get());
                return;
            }
        }
        sum.add(branch);
    }

    private List<PatternBranch> product(
            EventFilter filter, List<EventFilter> parts, Function<EventFilter, List<PatternBranch>> branches) {
        var product = List.of(PatternBranch.EVERYTHING);
        for (var part : parts) {
            var factors = branches.apply(part);
            var next = new ArrayList<PatternBranch>();
            for (var branch : product) {
                for (var factor : factors) {
                    refuseConflict(filter, branch, factor);
                    next.add(branch.and(factor));
                    limited(next);
                }
            }
            product = next;
        }
        return product;
    }

    private static void refuseConflict(EventFilter filter, PatternBranch branch, PatternBranch factor) {
        branch.conflict(factor).ifPresent(path -> {
            throw new InexpressibleFilterException(
                    EventBridgePattern.PLATFORM,
                    filter.toString(),
                    "of '" + String.join(".", path) + "' a pattern can ask one thing alone, not two at once,"
                            + " nor of a field and one inside it; make one condition of them, such as a range");
        });
    }

    private List<PatternBranch> limited(List<PatternBranch> branches) {
        if (branches.size() > MOST) {
            throw new InexpressibleFilterException(
                    EventBridgePattern.PLATFORM,
                    whole.toString(),
                    "multiplied out it has more than " + MOST + " alternatives; make several subscriptions of it");
        }
        return branches;
    }
}
