package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Decides facts about values of one kind. */
interface Theory {

    /** Some facts, prepared to be decided. */
    interface Problem {

        /** {@return a value that has all the facts, and that is none of those excluded} */
        Outcome find(Set<JsonNode> excluded);

        /** {@return a proof, where it is cheap, that the fact can't be added to the others} */
        default Outcome refutation(Fact added) {
            return new Outcome.Unclear("", "", Optional.empty());
        }
    }

    /** {@return the problem of these facts} */
    Problem about(List<Fact> facts);
}
