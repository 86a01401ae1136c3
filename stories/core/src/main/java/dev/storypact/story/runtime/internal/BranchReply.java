package dev.storypact.story.runtime.internal;

/** What a branch goes on with. */
sealed interface BranchReply {

    /** The answer of the action that it asked for. */
    record Answer(Object value) implements BranchReply {}

    /** What the action threw. */
    record Failure(Throwable thrown) implements BranchReply {}

    /** The end of its waiting. */
    record GoOn() implements BranchReply {}

    /** The order to end. */
    record Cancel() implements BranchReply {}
}
