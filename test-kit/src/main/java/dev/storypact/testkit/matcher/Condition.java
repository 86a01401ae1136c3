package dev.storypact.testkit.matcher;

import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that must hold of an action.
 *
 * @param text how a matcher prints it, such as {@code to 'orders'}
 * @param difference says how an action fails it, empty where the action meets it
 */
record Condition<A>(String text, Function<A, Optional<String>> difference) {

    /** {@return the condition that a named part of the action equals a value} */
    static <A> Condition<A> equal(String text, String part, Function<A, ?> value, Object expected) {
        return new Condition<>(text, action -> {
            var found = value.apply(action);
            return found.equals(expected)
                    ? Optional.empty()
                    : Optional.of("the " + part + " is " + quoted(found) + ", not " + quoted(expected));
        });
    }

    private static String quoted(Object value) {
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
