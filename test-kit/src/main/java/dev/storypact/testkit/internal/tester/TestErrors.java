package dev.storypact.testkit.internal.tester;

import dev.storypact.schema.SchemaRegistryException;
import dev.storypact.testkit.StoryTestError;
import java.util.ArrayList;
import java.util.List;

/** Keeps every error of the test itself, so that it fails the test even where somebody catches it. Thread-safe. */
public final class TestErrors {

    private final List<AssertionError> latched = new ArrayList<>();

    /** {@return an error to throw, which is kept} */
    StoryTestError latch(String text) {
        return latch(new StoryTestError(text));
    }

    /** {@return an error to throw, which is kept} */
    StoryTestError latch(String text, Throwable cause) {
        return latch(new StoryTestError(text, cause));
    }

    /** {@return an error to throw, which is kept: it says what the registry's error does, and has the same cause} */
    StoryTestError latch(SchemaRegistryException error) {
        var latched = new StoryTestError(String.valueOf(error.getMessage()));
        latched.initCause(error.getCause());
        return latch(latched);
    }

    /** {@return the error, which is kept} */
    synchronized <E extends AssertionError> E latch(E error) {
        latched.add(error);
        return error;
    }

    /** {@return what was kept, oldest first} */
    synchronized List<AssertionError> all() {
        return List.copyOf(latched);
    }
}
