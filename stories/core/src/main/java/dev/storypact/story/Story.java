package dev.storypact.story;

import dev.storypact.story.action.Done;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Business logic that reaches the outside world only by asking for actions.
 *
 * <p>A story keeps no state outside {@link #tell}, reads no clock, draws no random number and does no input or output but
 * through its {@link Ask}. So it can be told by a test that answers each action, by the local runtime, or on a cloud
 * platform, and behaves the same.
 *
 * <pre>{@code
 * static Story<String> register(String email) {
 *     return ask -> {
 *         var id = ask.guidNew();
 *         ask.keyValueStoreUpsert("users", new User(id, email, ask.dateNow()));
 *         ask.eventBusSendMessage("user-events", EventBusMessage.of("USER_CREATED", new UserCreated(id, email)));
 *         return id;
 *     };
 * }
 * }</pre>
 *
 * <p>A story is told by one thread at a time for each ask; the story object itself may be told many times and by many
 * threads.
 *
 * @param <R> what the story returns; {@link Done} where it has nothing to return
 * @since 0.1
 */
@FunctionalInterface
public interface Story<R> {

    /**
     * Tells the story.
     *
     * @param ask how the story asks for actions; not to be used after this returned
     * @return the result, never null
     * @throws dev.storypact.story.action.StoryException if an action failed and the story did not catch it
     */
    R tell(Ask ask);

    /** {@return a story that has nothing to return} */
    static Story<Done> of(Consumer<? super Ask> body) {
        return ask -> {
            body.accept(ask);
            return Done.DONE;
        };
    }

    /** {@return this story under a name, which traces, messages and reports show} */
    default Story<R> named(String name) {
        return new NamedStory<>(name, this);
    }

    /** {@return the name given with {@link #named}} */
    default Optional<String> name() {
        return Optional.empty();
    }
}
