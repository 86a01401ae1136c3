package dev.storypact.testkit.internal.message;

/** Who published messages, as the failures of assertions on them show it. */
public sealed interface Origin permits ToldStory, ToldWorld {

    /** {@return a text about it, which begins with its name} */
    FailureText text(String predicate);

    /** Adds how it came to publish. */
    FailureText showing(FailureText text);

    /** Adds how it came to publish to that event bus. */
    FailureText showing(FailureText text, String eventBusName);
}
