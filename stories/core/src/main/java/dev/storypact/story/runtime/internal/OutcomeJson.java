package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON form of an outcome: {@code {"success": answer}} or {@code {"failure": {"type": .., "message": ..}}}. */
public final class OutcomeJson {

    static final String SUCCESS = "success";
    static final String FAILURE = "failure";

    private OutcomeJson() {}

    /**
     * Writes an outcome; of an error, not the action, which stands beside it.
     *
     * @throws StoryJsonException if the answer can't be written as JSON
     */
    public static JsonNode toTree(Outcome<?> outcome) {
        var tree = JsonNodeFactory.instance.objectNode();
        if (outcome instanceof Outcome.Success<?> success) {
            tree.set(SUCCESS, StoryJson.toTree(success.value()));
        } else if (outcome instanceof Outcome.Failure<?> failure) {
            tree.putObject(FAILURE)
                    .put("type", failure.error().type())
                    .put("message", failure.error().message());
        }
        return tree;
    }

    /**
     * Reads the outcome of an action.
     *
     * @throws StoryJsonException if the tree is no outcome of that action
     */
    public static <R> Outcome<R> fromTree(JsonNode tree, Action<R> action) {
        if (tree.has(FAILURE)) {
            var error = tree.path(FAILURE);
            return new Outcome.Failure<>(StoryError.of(
                            error.path("type").asString(), error.path("message").asString())
                    .at(action));
        }
        return new Outcome.Success<>(action.resultType().decode(tree.path(SUCCESS)));
    }

    /** {@return whether the tree has the form of an outcome} */
    static boolean isOutcome(JsonNode tree) {
        if (tree.has(SUCCESS) == tree.has(FAILURE)) {
            return false;
        }
        var error = tree.path(FAILURE);
        return tree.has(SUCCESS)
                || (error.path("type").isString() && error.path("message").isString());
    }
}
