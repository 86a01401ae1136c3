package dev.storypact.story.message;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates event filters to Amazon EventBridge event patterns, which match the {@link EventBridgeEnvelope}.
 *
 * <pre>{@code
 * EventFilter.type("ORDER_PLACED").and(EventFilter.versions("1.x"))
 *
 * {"detail-type": ["ORDER_PLACED"], "detail": {"version": {"major": [{"numeric": ["=", 1]}]}}}
 * }</pre>
 *
 * <p>A pattern matches exactly the messages that the filter accepts, as a property test proves with AWS's own
 * {@code event-ruler}. A filter that no pattern can express is refused and never approximated:
 *
 * <ul>
 *   <li>the opposite of a condition on a field (its {@code isAnythingBut}, {@code doesNotExist} can be expressed);
 *   <li>two conditions on one field that must both hold, or on a field and one inside it;
 *   <li>anything but a range, a boolean, a null or a mixture of kinds;
 *   <li>a property named {@code $or}, and within alternatives one named like an operator;
 *   <li>a filter that accepts nothing, and one with more than 1,000 alternatives.
 * </ul>
 *
 * @since 0.1
 */
public final class EventBridgePattern {

    static final String PLATFORM = "EventBridge";

    // JsonRuleCompiler of event-ruler refuses them as names of fields inside $or
    private static final Set<String> RESERVED_IN_ALTERNATIVES = Set.of(
            "exactly",
            "equals-ignore-case",
            "prefix",
            "suffix",
            "anything-but",
            "exists",
            "wildcard",
            "numeric",
            "cidr",
            "=",
            "<",
            "<=",
            ">",
            ">=",
            "regex",
            "not-wildcard",
            "not-equals-ignore-case",
            "date-after",
            "date-on-or-after",
            "date-before",
            "date-on-or-before",
            "in-date-range",
            "ip-address-in-range",
            "ip-address-not-in-range");

    private EventBridgePattern() {}

    /**
     * {@return the pattern of a filter}
     *
     * @throws InexpressibleFilterException if no pattern means the same; it names the part of the filter
     */
    public static JsonNode of(EventFilter filter) {
        var branches = new FilterBranches(filter).all();
        if (branches.isEmpty()) {
            throw new InexpressibleFilterException(PLATFORM, filter.toString(), "it accepts no message");
        }
        var common = PatternBranch.common(branches);
        var alternatives = branches.stream()
                .map(branch -> branch.without(common))
                .distinct()
                .toList();
        var pattern = JsonNodeFactory.instance.objectNode();
        if (alternatives.contains(PatternBranch.EVERYTHING)) {
            write(common.isEverything() ? PatternBranch.ANY_EVENT : common, pattern);
            return pattern;
        }
        write(common, pattern);
        refuseReserved(filter, alternatives);
        var array = pattern.putArray("$or");
        alternatives.forEach(branch -> write(branch, array.addObject()));
        return pattern;
    }

    private static void write(PatternBranch branch, ObjectNode pattern) {
        branch.matchers().forEach((path, matchers) -> {
            var node = pattern;
            for (var name : path.subList(0, path.size() - 1)) {
                node = node.get(name) instanceof ObjectNode inner ? inner : node.putObject(name);
            }
            node.putArray(path.get(path.size() - 1)).addAll(matchers);
        });
    }

    private static void refuseReserved(EventFilter filter, List<PatternBranch> alternatives) {
        for (var branch : alternatives) {
            for (var path : branch.matchers().keySet()) {
                for (var name : path) {
                    if (RESERVED_IN_ALTERNATIVES.contains(name)) {
                        throw new InexpressibleFilterException(
                                PLATFORM,
                                filter.toString(),
                                "inside alternatives no property can be named '" + name
                                        + "'; make each alternative a subscription of its own");
                    }
                }
            }
        }
    }
}
