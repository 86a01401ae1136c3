package dev.storypact.testkit.internal.cases;

import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.FailureText;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;

/**
 * A case that a method gave.
 *
 * @param place which one, from 1
 * @param displayName what reports call it
 * @param value the value, unless it is null
 * @param from the method
 */
record ValueCase(int place, String displayName, Optional<Object> value, Method from) implements DataCase {

    @Override
    public String id() {
        return Integer.toString(place);
    }

    @Override
    public Object valueFor(Parameter parameter) {
        return value.filter(found -> fits(found, parameter.getType()))
                .orElseThrow(() -> new StoryTestError(FailureText.headed("the test can't take case " + place
                                + " of @ForEach(method = \"" + from.getName() + "\")")
                        .row("where", from.toGenericString())
                        .row(
                                "found",
                                value.map(found -> found.getClass().getTypeName() + " " + displayName)
                                        .orElse("null"))
                        .row("allowed", parameter.getType().getTypeName())
                        .row("to mend", "let the method give those only, or change the type of the test's parameter")
                        .toString()));
    }

    /** As an argument of a method: a primitive parameter takes a smaller number too. */
    private static boolean fits(Object found, Class<?> type) {
        if (!type.isPrimitive()) {
            return type.isInstance(found);
        }
        try {
            Array.set(Array.newInstance(type, 1), 0, found);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
