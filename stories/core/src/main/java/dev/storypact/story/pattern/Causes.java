package dev.storypact.story.pattern;

import dev.storypact.story.action.StoryException;

/** How an exception that ended a story is told in events. */
final class Causes {

    private Causes() {}

    /** {@return type and message of a failed action; class and message of a defect} */
    static String text(Throwable cause) {
        return cause instanceof StoryException failed ? failed.error().toString() : cause.toString();
    }
}
