package dev.storypact.story.message.condition;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Wants what any of several conditions wants; in an EventBridge pattern, several entries in the array of one field.
 *
 * @param conditions one at least
 * @since 0.1
 */
public record OneOf(List<ValueCondition> conditions) implements ValueCondition {

    /** @throws IllegalArgumentException if there is no condition */
    public OneOf {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("'one of' needs at least one value");
        }
    }

    @Override
    public boolean accepts(JsonNode value) {
        return conditions.stream().anyMatch(condition -> condition.accepts(value));
    }

    @Override
    public String toString() {
        var equal = conditions.stream().allMatch(EqualTo.class::isInstance);
        return conditions.stream()
                .map(condition -> equal ? condition.toString().substring(2) : condition.toString())
                .collect(Collectors.joining(equal ? ", " : " or ", equal ? "one of [" : "(", equal ? "]" : ")"));
    }
}
