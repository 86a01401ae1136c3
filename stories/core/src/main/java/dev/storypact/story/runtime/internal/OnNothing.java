package dev.storypact.story.runtime.internal;

import java.util.function.Supplier;

/** What an action of a story told in rounds does where nothing of what it waits for is there. */
enum OnNothing {

    /** It lets the time of its wait pass at once, for no other branch could go on meanwhile. */
    PASS_TIME,

    /** It throws {@link StillWaiting}, so that the other branches go on. */
    YIELD,

    /** It answers with nothing, for its wait is over. */
    ANSWER;

    /** For the action that is performed now, by the thread that performs it. */
    private static final ThreadLocal<OnNothing> CURRENT = ThreadLocal.withInitial(() -> PASS_TIME);

    static OnNothing current() {
        return CURRENT.get();
    }

    /** {@return what comes of performing an action that does so} */
    <R> R during(Supplier<R> performing) {
        CURRENT.set(this);
        try {
            return performing.get();
        } finally {
            CURRENT.remove();
        }
    }
}
