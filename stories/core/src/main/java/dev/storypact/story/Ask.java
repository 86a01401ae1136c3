package dev.storypact.story;

import dev.storypact.story.action.ContextAsk;
import dev.storypact.story.action.DateAsk;
import dev.storypact.story.action.EventBusAsk;
import dev.storypact.story.action.GuidAsk;
import dev.storypact.story.action.KeyValueStoreAsk;
import dev.storypact.story.action.LogAsk;
import dev.storypact.story.message.ContextKey;

/**
 * How a story asks for actions: one method for each thing that it can ask of the outside.
 *
 * <p>An ask belongs to one telling of one story and to the thread that tells it.
 *
 * @since 0.1
 */
public interface Ask extends ContextAsk, DateAsk, EventBusAsk, GuidAsk, KeyValueStoreAsk, LogAsk {

    /**
     * Tells another story as a part of this one, with this same ask.
     *
     * @return what that story returns
     */
    <R> R tell(Story<R> story);

    /**
     * Tells another story and looks at how it ended instead of letting a failed action end this one.
     *
     * @return its result, or the error of the action that failed; an exception that is no failed action is a defect and
     *     passes through
     */
    <R> Outcome<R> attempt(Story<R> story);

    /**
     * Tells another story with one value of the context set, for that story and for all that it publishes alone.
     *
     * <p>The other story gets an ask of its own; using this one meanwhile is refused.
     *
     * @return what that story returns
     */
    <T, R> R contextProvide(ContextKey<T> key, T value, Story<R> story);
}
