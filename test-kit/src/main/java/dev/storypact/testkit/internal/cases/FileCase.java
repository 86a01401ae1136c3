package dev.storypact.testkit.internal.cases;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.FailureText;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case that lies in a file.
 *
 * @param file the file
 */
record FileCase(CaseFile file) implements DataCase {

    @Override
    public String id() {
        return file.name();
    }

    @Override
    public String displayName() {
        return file.name();
    }

    @Override
    public Object valueFor(Parameter parameter) {
        var type = parameter.getType();
        if (type == Path.class) {
            return file.path().orElseThrow(this::inJar);
        }
        return type == String.class ? file.text() : value(type, parameter.getParameterizedType());
    }

    private Object value(Class<?> type, Type generic) {
        try {
            var tree = StoryJson.parse(file.text());
            if (type == JsonNode.class) {
                return tree;
            }
            return StoryJson.fromTree(type == EventBusMessage.class ? withMetadata(tree) : tree, generic);
        } catch (StoryJsonException e) {
            throw new StoryTestError(
                    FailureText.headed("the case '" + file.name() + "' can't be read")
                            .row("where", file.place())
                            .row("found", String.valueOf(e.getMessage()))
                            .row("allowed", allowed(generic))
                            .row("to mend", "correct the file, or the type of the test's parameter")
                            .toString(),
                    e);
        }
    }

    /** What people write by hand seldom has any. */
    private static JsonNode withMetadata(JsonNode tree) {
        if (tree instanceof ObjectNode message && !message.has("metadata")) {
            message.putObject("metadata");
        }
        return tree;
    }

    private static String allowed(Type type) {
        return type == JsonNode.class ? "JSON" : "JSON of a " + type.getTypeName();
    }

    private StoryTestError inJar() {
        return new StoryTestError(FailureText.headed("the case '" + file.name() + "' has no path")
                .row("where", file.place())
                .row("found", "a file in a jar")
                .row("allowed", "for a parameter of type Path, a file in a folder")
                .row("to mend", "take it as a String or a JsonNode")
                .toString());
    }
}
