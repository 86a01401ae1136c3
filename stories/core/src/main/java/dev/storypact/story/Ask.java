package dev.storypact.story;

import dev.storypact.story.action.ConfigAsk;
import dev.storypact.story.action.ContextAsk;
import dev.storypact.story.action.DateAsk;
import dev.storypact.story.action.ErrorAsk;
import dev.storypact.story.action.EventBusAsk;
import dev.storypact.story.action.GuidAsk;
import dev.storypact.story.action.KeyValueStoreAsk;
import dev.storypact.story.action.LogAsk;
import dev.storypact.story.action.MathAsk;
import dev.storypact.story.action.MetricAsk;
import dev.storypact.story.action.NetworkAsk;
import dev.storypact.story.action.PlatformAsk;
import dev.storypact.story.action.QueueAsk;
import dev.storypact.story.action.WebSocketAsk;
import dev.storypact.story.message.ContextKey;
import java.util.List;

/**
 * How a story asks for actions: one method for each thing that it can ask of the outside.
 *
 * <p>An ask belongs to one telling of one story and to the thread that tells it.
 *
 * @since 0.1
 */
public interface Ask
        extends ConfigAsk,
                ContextAsk,
                DateAsk,
                ErrorAsk,
                EventBusAsk,
                GuidAsk,
                KeyValueStoreAsk,
                LogAsk,
                MathAsk,
                MetricAsk,
                NetworkAsk,
                PlatformAsk,
                QueueAsk,
                WebSocketAsk {

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
     * Tells another story, then a last one however it ended, and looks at how the first ended.
     *
     * @param last is told after a result, after a failed action, after a defect and when a parallel branch is cancelled; a
     *     failed action in it ends this story
     * @return the first story's result, or the error of the action that failed
     */
    <R> Outcome<R> attempt(Story<R> story, Story<?> last);

    /**
     * Tells another story, again and again while it ends with an error that the policy retries, up to the policy's number
     * of attempts. The waits in between are asked by {@code Platform::Delay}, their jitter by
     * {@code Math::RandomNumber}.
     *
     * @return what that story returns
     * @throws dev.storypact.story.action.StoryException the last attempt's error
     */
    <R> R retry(RetryPolicy policy, Story<R> story);

    /**
     * Tells several stories at once and waits for all.
     *
     * <p>In production they run concurrently: this thread tells stories of the block too, the others are told on virtual threads
     * where the JDK has them (21 and later). Before that, all parallel blocks of the process share a pool of 256 threads, and a
     * story for which none is free begins when a thread that tells its block gets to it, this one at the latest. So blocks
     * within blocks end, however deep and wide they are; but on such a JDK a story must not wait without a limit for what
     * another of its block does. In a simulation they are told in deterministic rounds.
     *
     * <p>Each gets an ask of its own; using this one meanwhile is refused. If one ends with an error, the others are
     * cancelled at the action that they ask next or wait for: their {@code finally} blocks run and may ask.
     *
     * @return the results, in the order of the stories; none for an empty list, which asks nothing
     * @throws dev.storypact.story.action.StoryException the error of the first that failed
     */
    <R> List<R> parallel(List<? extends Story<? extends R>> stories);

    /**
     * Tells another story whose actions this one answers, or lets through to where its own go.
     *
     * <p>The other story gets an ask of its own; using this one meanwhile is refused. Overrides reach into the other
     * story's parallel branches and may be nested: the innermost answers first.
     *
     * @return what that story returns
     */
    <R> R override(Overrides overrides, Story<R> story);

    /**
     * Tells another story with one value of the context set, for that story and for all that it publishes alone.
     *
     * <p>The other story gets an ask of its own; using this one meanwhile is refused.
     *
     * @return what that story returns
     */
    <T, R> R contextProvide(ContextKey<T> key, T value, Story<R> story);
}
