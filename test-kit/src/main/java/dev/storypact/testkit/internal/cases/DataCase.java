package dev.storypact.testkit.internal.cases;

import java.lang.reflect.Parameter;

/** One case of a test. */
public sealed interface DataCase permits FileCase, ValueCase {

    /** {@return what tells it from the other cases of its test, and stays the same from run to run} */
    String id();

    /** {@return what reports call it} */
    String displayName();

    /**
     * Makes the value that the test gets.
     *
     * @throws dev.storypact.testkit.StoryTestError if the parameter can't take this case
     */
    Object valueFor(Parameter parameter);
}
