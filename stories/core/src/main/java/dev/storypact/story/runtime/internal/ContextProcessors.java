package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.ContextList;
import dev.storypact.story.action.ContextProvide;
import dev.storypact.story.action.ContextRead;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.StorySession;
import tools.jackson.databind.JsonNode;

/** Answers context actions from the session; {@link Telling} keeps what a story provides. */
public final class ContextProcessors {

    private ContextProcessors() {}

    /** {@return the processors} */
    public static ActionProcessors processors() {
        return ActionProcessors.none()
                .with(ContextList.class, (list, session) -> session.context())
                .with(ContextProvide.class, (provide, session) -> Done.DONE)
                .with(ContextRead.class, ContextProcessors::read);
    }

    static Object read(ContextRead read, StorySession session) {
        var key = read.contextKey();
        var value = session.context().get(key.name());
        if (value == null) {
            return key.name().equals(ContextKeys.CORRELATION_ID.name())
                    ? session.correlationId()
                    : byDefault(read, key);
        }
        if (key.type().isInstance(value)) {
            return value;
        }
        if (value instanceof JsonNode json) {
            return decoded(read, json);
        }
        throw ContextRead.WRONG_TYPE.exception(
                read,
                "the context value '" + key.name() + "' is a "
                        + value.getClass().getName() + ", read as a "
                        + key.type().getName() + ": provide and read it with one key");
    }

    private static Object decoded(ContextRead read, JsonNode json) {
        try {
            return StoryJson.fromTree(json, read.contextKey().type());
        } catch (StoryJsonException e) {
            throw ContextRead.WRONG_TYPE.exception(
                    read,
                    "the context value '" + read.keyName() + "' came with the message as another type: "
                            + e.getMessage());
        }
    }

    private static Object byDefault(ContextRead read, ContextKey<?> key) {
        if (key.defaultValue().isPresent()) {
            return key.defaultValue().get();
        }
        throw ContextRead.NOT_PROVIDED.exception(
                read,
                "nobody provided the context value '" + key.name()
                        + "': provide it before, or give the key a default with withDefault");
    }
}
