package dev.storypact.schema.containment.internal;

import tools.jackson.databind.JsonNode;

/** What the engine found. */
public sealed interface Verdict {

    /** A proof closed. */
    record Proved() implements Verdict {}

    /** A checked message shows the contrary. */
    record Refuted(
            JsonNode counterexample,
            String publisherPointer,
            String subscriberPointer,
            String keyword,
            String explanation)
            implements Verdict {}

    /** A proof closed that nothing can be sent, which in the contract reading proves nothing else. */
    record Silent(String reason) implements Verdict {}

    /** Neither. */
    record Undecided(String reason, String pointer) implements Verdict {}
}
