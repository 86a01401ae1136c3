package dev.storypact.story.runtime.internal;

/** Ends a story from within an ask. An error, so that a story that catches exceptions doesn't take it for one. */
public final class StoryCancelled extends Error {

    private static final long serialVersionUID = 1;

    public StoryCancelled() {
        super("the story was cancelled", null, false, true);
    }
}
