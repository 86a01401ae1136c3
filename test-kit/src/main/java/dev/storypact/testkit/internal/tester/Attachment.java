package dev.storypact.testkit.internal.tester;

import java.util.List;

/** Something that a test uses beside its simulated world, with the same life as its tester. */
public interface Attachment {

    /** {@return why the test must not pass; nothing if it may} */
    List<AssertionError> leftOpen();

    /** Ends what it has started. */
    void close();
}
