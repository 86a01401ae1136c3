package dev.storypact.testkit.internal.tester;

import java.util.List;

/** Something that a test uses beside its simulated world, with the same life as its tester. */
public interface Attachment {

    /** {@return why the test must not pass; nothing if it may} */
    List<AssertionError> leftOpen();

    /** {@return what a failure of the test may come from, to be shown beside it} */
    default List<AssertionError> explanations() {
        return List.of();
    }

    /** Ends what it has started. */
    void close();
}
