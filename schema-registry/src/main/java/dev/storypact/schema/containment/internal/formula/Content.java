package dev.storypact.schema.containment.internal.formula;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a formula says of a value.
 *
 * <p>Negations stand at the leaves only: {@link Formulas#not} pushes them there. Two contents with the same parts are
 * equal, where parts are compared by identity, as {@link Formulas} hands out one formula for one content.
 */
public sealed interface Content
        permits Content.Truth,
                Content.All,
                Content.Any,
                Content.Kinds,
                Content.Values,
                Content.Link,
                Content.Place,
                Content.Shown,
                Content.Mystery,
                Fact {

    /** Always so, or never. */
    record Truth(boolean value) implements Content {}

    /** All of these. */
    record All(List<Formula> parts) implements Content {}

    /** At least one of these. */
    record Any(List<Formula> parts) implements Content {}

    /** The value is of one of these kinds. */
    record Kinds(Set<Kind> kinds) implements Content {}

    /** The value is among these, or is not. Values are canonical, see {@link Json#canonical}. */
    record Values(Set<JsonNode> values, boolean among) implements Content {}

    /**
     * What the schema of that key says, or the contrary: looked up when it is needed, as it may be recursive.
     *
     * @param closes whether places in it are read as closed
     */
    record Link(Object key, boolean positive, boolean closes) implements Content {}

    /** What the contract reading makes of an object of which parts of a schema speak. */
    sealed interface Place extends Content {}

    /** The object has only properties that one of these places declares. */
    record Closing(Set<Object> places) implements Place {}

    /** Always so: where the object is closed, what these places declare counts too. */
    record Declaring(Set<Object> places) implements Place {}

    /** Always so: a part that speaks of the object says what other properties are like, so that nothing closes it. */
    record Open() implements Place {}

    /** Always so: values that the schema shows for the place, canonical, to be tried first. */
    record Shown(List<JsonNode> values) implements Content {}

    /**
     * The identity of what is one thing here and another there, such as a reference by the dynamic scope: its contrary elsewhere
     * doesn't contradict it, so it is another one at each turn.
     */
    record Unsteady(Object origin, int turns) {}

    /** Something that isn't understood, or its contrary; with the identity of what it is, two are the same. */
    record Mystery(String reason, String pointer, Object identity, boolean positive) implements Content {

        Mystery contrary() {
            return identity instanceof Unsteady unsteady
                    ? new Mystery(reason, pointer, new Unsteady(unsteady.origin(), unsteady.turns() + 1), positive)
                    : new Mystery(reason, pointer, identity, !positive);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Mystery mystery
                    && mystery.positive == positive
                    && mystery.identity.equals(identity);
        }

        @Override
        public int hashCode() {
            return identity.hashCode() + (positive ? 1 : 0);
        }
    }
}
