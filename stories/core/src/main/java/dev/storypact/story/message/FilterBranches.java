package dev.storypact.story.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Multiplies a filter out into the alternatives of an EventBridge pattern, and refuses what has none. */
final class FilterBranches {

    private static final int MOST = 1000;
    private static final List<String> TYPE = List.of(EventBridgeEnvelope.DETAIL_TYPE);
    private static final List<String> SOURCE = List.of(EventBridgeEnvelope.SOURCE);

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
        if (filter instanceof TypeFilter type) {
            return List.of(PatternBranch.of(TYPE, List.of(MatcherJson.name(type.pattern()))));
        }
        if (filter instanceof SourceFilter source) {
            return List.of(PatternBranch.of(SOURCE, List.of(MatcherJson.name(source.pattern()))));
        }
        if (filter instanceof VersionFilter version) {
            return version.range().equals(VersionRange.any())
                    ? List.of(PatternBranch.EVERYTHING)
                    : version.range().boxes().stream().map(FilterBranches::box).toList();
        }
        var demand = FieldDemand.of(filter).orElseThrow();
        var matchers = demand.isAbsence() ? List.of(MatcherJson.exists(false)) : MatcherJson.of(demand.condition());
        return List.of(PatternBranch.of(path(demand.field()), matchers));
    }

    private List<PatternBranch> unwanted(EventFilter filter) {
        if (filter instanceof AllFilter all) {
            return sum(all.parts(), this::unwanted);
        }
        if (filter instanceof AnyFilter any) {
            var names = unwantedNames(any.parts());
            return names.isEmpty() ? product(any.negate(), any.parts(), this::unwanted) : names;
        }
        if (filter instanceof NotFilter not && FieldDemands.none(not.part())) {
            return wanted(not.part());
        }
        if (filter instanceof VersionFilter version) {
            return version.range().equals(VersionRange.any())
                    ? List.of()
                    : Stream.concat(
                                    version.range().boxesOutside().stream().map(FilterBranches::box),
                                    Stream.of(PatternBranch.of(version("major"), List.of(MatcherJson.exists(false)))))
                            .toList();
        }
        var names = unwantedNames(List.of(filter));
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

    /** The opposite of one field that has any of several names; a type or a source is never an array. */
    private static List<PatternBranch> unwantedNames(List<EventFilter> parts) {
        var types = new ArrayList<NamePattern>();
        var sources = new ArrayList<NamePattern>();
        for (var part : parts) {
            if (part instanceof TypeFilter type) {
                types.add(type.pattern());
            } else if (part instanceof SourceFilter source) {
                sources.add(source.pattern());
            } else {
                return List.of();
            }
        }
        var patterns = types.isEmpty() ? sources : types;
        var kinds = patterns.stream().map(NamePattern::isPrefix).distinct().count();
        if (patterns.size() != parts.size() || kinds != 1) {
            return List.of();
        }
        var texts = JsonNodeFactory.instance.arrayNode();
        patterns.forEach(pattern -> texts.add(pattern.text()));
        var but = JsonNodeFactory.instance.objectNode();
        if (patterns.get(0).isPrefix()) {
            but.putObject("anything-but").set("prefix", texts);
        } else {
            but.set("anything-but", texts);
        }
        var path = types.isEmpty() ? SOURCE : TYPE;
        return List.of(
                PatternBranch.of(path, List.of(MatcherJson.exists(false))), PatternBranch.of(path, List.of(but)));
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

    private static PatternBranch box(VersionBox box) {
        var branch = span("major", box.major()).and(span("minor", box.minor())).and(span("patch", box.patch()));
        return branch.isEverything() ? PatternBranch.of(version("major"), List.of(MatcherJson.exists(true))) : branch;
    }

    private static PatternBranch span(String number, VersionBox.Span span) {
        if (span.equals(VersionBox.Span.ALL)) {
            return PatternBranch.EVERYTHING;
        }
        var lower = Optional.of(BigDecimal.valueOf(span.first())).filter(end -> end.signum() > 0 || span.last() == 0);
        var upper = Optional.of(BigDecimal.valueOf(span.last()))
                .filter(end -> span.last() < VersionBox.GREATEST || span.first() == span.last());
        return PatternBranch.of(version(number), List.<JsonNode>of(MatcherJson.range(lower, ">=", upper, "<=")));
    }

    private static List<String> version(String number) {
        return List.of(EventBridgeEnvelope.DETAIL, EventBridgeEnvelope.VERSION, number);
    }

    private List<String> path(EventField field) {
        if (field.names().contains("$or")) {
            throw new InexpressibleFilterException(
                    EventBridgePattern.PLATFORM,
                    field.toString(),
                    "$or means alternatives in a pattern, and can't name a property; publish it under another name");
        }
        var path = new ArrayList<String>();
        path.add(EventBridgeEnvelope.DETAIL);
        path.add(field.part().label());
        path.addAll(field.names());
        return List.copyOf(path);
    }
}
