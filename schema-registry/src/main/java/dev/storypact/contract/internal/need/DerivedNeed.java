package dev.storypact.contract.internal.need;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a Java type needs of the JSON that it is read from.
 *
 * @param schema the JSON schema; where a type couldn't be understood, it needs nothing there
 * @param problems what couldn't be understood, each with the place in the type; empty if all was
 */
public record DerivedNeed(JsonNode schema, List<String> problems) {

    public DerivedNeed {
        problems = List.copyOf(problems);
    }

    /** {@return what the type needs} */
    public static DerivedNeed of(java.lang.reflect.Type type) {
        return new NeedDerivation().derive(type);
    }

    /** {@return whether the type takes every JSON, as {@code JsonNode} and {@code Object} do} */
    public boolean isOpen() {
        return problems.isEmpty()
                && schema.propertyStream().allMatch(keyword -> keyword.getKey().equals("$schema"));
    }
}
