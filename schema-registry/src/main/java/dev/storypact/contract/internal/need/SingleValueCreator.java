package dev.storypact.contract.internal.need;

import java.util.Optional;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.node.ObjectNode;

/** The need of a type that is made of one text, number or boolean alone, such as an id that wraps a text. */
final class SingleValueCreator {

    private SingleValueCreator() {}

    static Optional<ObjectNode> need(ValueInstantiator creators) {
        if (creators.canCreateFromObjectWith() || creators.canCreateUsingDefault()) {
            return Optional.empty();
        }
        if (creators.canCreateFromString()) {
            return Optional.of(ScalarNeeds.typed("string"));
        }
        if (creators.canCreateFromInt()) {
            return ScalarNeeds.of(int.class);
        }
        if (creators.canCreateFromLong() || creators.canCreateFromBigInteger()) {
            return ScalarNeeds.of(long.class);
        }
        if (creators.canCreateFromDouble() || creators.canCreateFromBigDecimal()) {
            return ScalarNeeds.of(double.class);
        }
        return creators.canCreateFromBoolean() ? ScalarNeeds.of(boolean.class) : Optional.empty();
    }
}
