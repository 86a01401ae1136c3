package dev.storypact.story.action;

import java.util.Map;

/**
 * Tells the whole context, by name: what a message takes along.
 *
 * @since 0.1
 */
public record ContextList() implements Action<Map<String, Object>> {

    /** The name of this kind of action. */
    public static final String TYPE = "Context::List";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Map<String, Object>> resultType() {
        return ResultType.map();
    }

    @Override
    public boolean hasEffect() {
        return false;
    }
}
