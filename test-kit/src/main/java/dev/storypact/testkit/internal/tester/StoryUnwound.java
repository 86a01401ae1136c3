package dev.storypact.testkit.internal.tester;

/** Thrown into a stepped story that nobody goes on with, so that its {@code finally} blocks run and its thread ends. */
final class StoryUnwound extends Error {

    private static final long serialVersionUID = 1;

    StoryUnwound() {
        super(
                "the test stopped stepping this story: it is unwound, and what it asks now is refused",
                null,
                false,
                true);
    }
}
