package dev.storypact.story.runtime;

import dev.storypact.story.Outcome;
import dev.storypact.story.runtime.internal.ThrownAt;
import java.util.Objects;
import java.util.Optional;

/**
 * What a runtime knows of a story that it told to the end.
 *
 * @param outcome what the story returned, or how it failed
 * @param trace the actions that it asked for; empty where tracing is off
 * @param session the session as it was at the end
 * @param cause the exception that the story threw, where it ended with one
 * @param <R> what the story returns
 * @since 0.1
 */
public record StoryResult<R>(Outcome<R> outcome, StoryTrace trace, StorySession session, Optional<Throwable> cause) {

    public StoryResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(cause, "cause");
    }

    /**
     * Returns where the story's own code threw {@link #cause()}: the first place in its stack trace that belongs neither to
     * the JDK nor to Storypact. Nothing where the story ended with no exception, or with one that has no such place.
     */
    public Optional<StackTraceElement> thrownAt() {
        return cause.flatMap(ThrownAt::of);
    }
}
