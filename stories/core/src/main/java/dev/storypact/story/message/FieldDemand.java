package dev.storypact.story.message;

import dev.storypact.story.message.condition.AnyValue;
import dev.storypact.story.message.condition.ValueCondition;
import java.util.Optional;

/** What a filter demands of one field: a value that a condition accepts, or none at all. */
record FieldDemand(EventField field, ValueCondition condition, boolean isAbsence) {

    static Optional<FieldDemand> of(EventFilter filter) {
        if (filter instanceof FieldFilter value) {
            return Optional.of(new FieldDemand(value.field(), value.condition(), false));
        }
        return filter instanceof AbsentFilter absent
                ? Optional.of(new FieldDemand(absent.field(), new AnyValue(), true))
                : Optional.empty();
    }
}
