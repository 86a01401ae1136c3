package dev.storypact.story.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Evaluates filters on one message, whose data and metadata become JSON once, when a condition first asks for them.
 *
 * <p>A filter is followed branch by branch, as if its alternatives had been multiplied out: conditions on fields are
 * collected until a branch is complete, and then judged together, because arrays bind them to one element. Not thread-safe.
 */
final class FilterEvaluation {

    // event-ruler judges the fields of a rule in the order of their names, and "exists": false sees the elements chosen
    // so far
    private static final Comparator<FieldDemand> BY_PATH =
            Comparator.comparing(demand -> demand.field().toString());

    private final EventBusMessage<?> message;
    private Optional<JsonNode> data = Optional.empty();
    private Optional<JsonNode> metadata = Optional.empty();

    private FilterEvaluation(EventBusMessage<?> message) {
        this.message = message;
    }

    static FilterEvaluation of(EventBusMessage<?> message) {
        return new FilterEvaluation(message);
    }

    boolean holds(EventFilter filter) {
        return holds(List.of(filter), List.of());
    }

    private boolean holds(List<EventFilter> open, List<FieldDemand> demands) {
        if (open.isEmpty()) {
            return holdTogether(demands);
        }
        var first = open.get(0);
        var rest = open.subList(1, open.size());
        if (first instanceof AllFilter all) {
            return holds(joined(all.parts(), rest), demands);
        }
        if (first instanceof AnyFilter any) {
            return any.parts().stream().anyMatch(part -> holds(joined(List.of(part), rest), demands));
        }
        if (first instanceof NotFilter not) {
            return !holds(not.part()) && holds(rest, demands);
        }
        var demand = FieldDemand.of(first);
        if (demand.isEmpty()) {
            return first.accepts(message) && holds(rest, demands);
        }
        return (demand.get().isAbsence() || holdTogether(List.of(demand.get())))
                && holds(rest, joined(demands, List.of(demand.get())));
    }

    private boolean holdTogether(List<FieldDemand> demands) {
        return hold(demands.stream().sorted(BY_PATH).toList(), ArrayPositions.NONE);
    }

    private boolean hold(List<FieldDemand> demands, ArrayPositions positions) {
        if (demands.isEmpty()) {
            return true;
        }
        var demand = demands.get(0);
        var rest = demands.subList(1, demands.size());
        var walk = new FieldWalk(demand.field(), positions);
        if (demand.isAbsence()) {
            return !walk.findsAny(root(demand.field())) && hold(rest, positions);
        }
        return walk.matches(root(demand.field()), demand.condition()).stream()
                .map(found -> found.relevantTo(rest))
                .distinct()
                .anyMatch(found -> hold(rest, found));
    }

    private JsonNode root(EventField field) {
        return field.part() == EventField.Part.DATA ? data() : metadata();
    }

    private JsonNode data() {
        if (data.isEmpty()) {
            data = Optional.of(message.data() instanceof JsonNode tree ? tree : StoryJson.toTree(message.data()));
        }
        return data.get();
    }

    private JsonNode metadata() {
        if (metadata.isEmpty()) {
            metadata = Optional.of(StoryJson.toTree(message.metadata()));
        }
        return metadata.get();
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        var both = new ArrayList<T>(first.size() + second.size());
        both.addAll(first);
        both.addAll(second);
        return both;
    }
}
