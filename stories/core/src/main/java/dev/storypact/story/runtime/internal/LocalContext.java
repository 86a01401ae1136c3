package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ContextList;
import dev.storypact.story.action.ContextRead;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.runtime.StorySession;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values of local context keys in the answers of actions: a trace holds their stand-ins, as they may be secret or no JSON; a replay
 * takes them from the session, where the story itself put them.
 */
final class LocalContext {

    private LocalContext() {}

    /** {@return the outcome as a trace shows it} */
    static Outcome<?> shown(Action<?> action, Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Success<?> success)) {
            return outcome;
        }
        if (action instanceof ContextRead read) {
            return new Outcome.Success<>(read.contextKey().shown(success.value()));
        }
        return action instanceof ContextList && success.value() instanceof Map<?, ?> context
                ? new Outcome.Success<>(shown(context))
                : outcome;
    }

    private static Map<String, Object> shown(Map<?, ?> context) {
        var shown = new LinkedHashMap<String, Object>();
        context.forEach((name, value) -> shown.put((String) name, ContextKey.shown((String) name, value)));
        return shown;
    }

    /** {@return whether the action's answer is a value that a trace does not hold} */
    static boolean isHeldBySession(Action<?> action) {
        return action instanceof ContextRead read && ContextKey.isLocal(read.keyName());
    }

    /** {@return the answer with the session's own local values in place of their stand-ins} */
    static Object restored(Action<?> action, Object answer, StorySession session) {
        if (!(action instanceof ContextList) || !(answer instanceof Map<?, ?> context)) {
            return answer;
        }
        var restored = new LinkedHashMap<Object, Object>(context);
        restored.replaceAll((name, value) ->
                ContextKey.isLocal((String) name) ? session.context().getOrDefault((String) name, value) : value);
        return restored;
    }
}
