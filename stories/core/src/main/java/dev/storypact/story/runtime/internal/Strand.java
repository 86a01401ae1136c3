package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StorySession;
import java.util.List;
import java.util.function.Function;

/** One line of telling: a story outside of parallel blocks, or one branch. Used by the thread that tells it. */
interface Strand {

    /** Performs an action and records it. */
    <R> R perform(Action<R> action, StorySession session);

    /**
     * Tells branches, each on a strand of its own, until all have ended.
     *
     * @return their results, in their order
     */
    <R> List<R> split(List<Function<Strand, R>> branches);
}
