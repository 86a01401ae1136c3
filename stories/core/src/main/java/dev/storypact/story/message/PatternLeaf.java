package dev.storypact.story.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a filter of one field, and its opposite, are in an EventBridge pattern. */
final class PatternLeaf {

    private static final List<String> TYPE = List.of(EventBridgeEnvelope.DETAIL_TYPE);
    private static final List<String> SOURCE = List.of(EventBridgeEnvelope.SOURCE);

    private PatternLeaf() {}

    /** {@return the alternatives of a filter that is composed of no others} */
    static List<PatternBranch> wanted(EventFilter filter) {
        if (filter instanceof TypeFilter type) {
            return List.of(PatternBranch.of(TYPE, List.of(MatcherJson.name(type.pattern()))));
        }
        if (filter instanceof SourceFilter source) {
            return List.of(PatternBranch.of(SOURCE, List.of(MatcherJson.name(source.pattern()))));
        }
        if (filter instanceof VersionFilter version) {
            return version.range().equals(VersionRange.any())
                    ? List.of(PatternBranch.EVERYTHING)
                    : version.range().boxes().stream().map(PatternLeaf::box).toList();
        }
        var demand = FieldDemand.of(filter).orElseThrow();
        var matchers = demand.isAbsence() ? List.of(MatcherJson.exists(false)) : MatcherJson.of(demand.condition());
        return List.of(PatternBranch.of(path(demand.field()), matchers));
    }

    /** {@return the alternatives of all versions outside of a range, and of none} */
    static List<PatternBranch> unwantedVersions(VersionRange range) {
        return range.equals(VersionRange.any())
                ? List.of()
                : Stream.concat(
                                range.boxesOutside().stream().map(PatternLeaf::box),
                                Stream.of(PatternBranch.of(version("major"), List.of(MatcherJson.exists(false)))))
                        .toList();
    }

    /**
     * {@return the opposite of one field that has any of several names; none where a pattern can't say it} A type or a source is
     * never an array.
     */
    static List<PatternBranch> noneOf(List<EventFilter> parts) {
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

    private static List<String> path(EventField field) {
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
