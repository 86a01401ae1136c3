package dev.storypact.testkit.internal.message;

import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.PublishedMessage;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The texts of failures that are about one published message. */
public final class MessageFailures {

    private MessageFailures() {}

    /** {@return how a text calls the value at a pointer into the data} */
    public static String dataAt(String pointer) {
        return pointer.isEmpty() ? "data" : "data at " + pointer;
    }

    /** {@return the text for a part of a message that has another value, or none} */
    public static String otherValue(
            ToldStory story, PublishedMessage published, String part, JsonNode expected, Optional<JsonNode> found) {
        return end(
                headed(published, "has " + (found.isPresent() ? another(part) : "no " + part))
                        .row("expected", StoryJson.write(expected))
                        .row("found", found.map(StoryJson::write).map(List::of).orElse(List.of())),
                story,
                published);
    }

    private static String another(String part) {
        return (part.startsWith("data") ? "other " : "another ") + part;
    }

    /** {@return the text for a part of a message that has a value that it must not have} */
    public static String sameValue(ToldStory story, PublishedMessage published, String part, JsonNode unwanted) {
        return end(
                headed(published, "has unwanted " + part).row("expected", "not " + StoryJson.write(unwanted)),
                story,
                published);
    }

    /** {@return the text for a value of another kind of JSON} */
    public static String otherKind(
            ToldStory story, PublishedMessage published, String part, String expected, JsonNode found) {
        return end(
                headed(published, "has other " + part).row("expected", expected).row("found", StoryJson.write(found)),
                story,
                published);
    }

    /** {@return the text for data that has no value at a pointer} */
    public static String noData(ToldStory story, PublishedMessage published, String pointer, String expected) {
        var dead = DeadEnd.of(published.message().data(), pointer);
        return end(
                headed(published, "has no " + dataAt(pointer))
                        .row("expected", expected)
                        .row("found", dead.found())
                        .row("nearest", dead.nearest().map(List::of).orElse(List.of())),
                story,
                published);
    }

    /** {@return the text for data that can't be read as a value of a class} */
    public static String undecodable(
            ToldStory story, PublishedMessage published, Class<?> type, StoryJsonException problem) {
        return end(
                headed(published, "can't be read as a " + type.getSimpleName())
                        .row("expected", "a value of type " + type.getName())
                        .row("found", problem.getMessage()),
                story,
                published);
    }

    /** {@return the text for a message that its schema refuses} */
    public static String refused(ToldStory story, PublishedMessage published, String violations) {
        return end(headed(published, "does not conform to its schema").row("found", violations), story, published);
    }

    /** {@return the text for a test without schemas} */
    public static String noRegistry(ToldStory story, PublishedMessage published) {
        return end(
                headed(published, "can't be checked against a schema")
                        .row("expected", "a schema registry")
                        .row("found", "none is configured")
                        .row(
                                "to mend",
                                "put schemas into 'schemas/<bus>/<TYPE>/1.0.schema.json' of the module, or set"
                                        + " 'storypact.schemas' to the folder that has them"),
                story,
                published);
    }

    private static FailureText headed(PublishedMessage published, String predicate) {
        return FailureText.headed("the message " + PublicationFailures.title(published) + " " + predicate);
    }

    private static String end(FailureText text, ToldStory story, PublishedMessage published) {
        return text.row("message", StoryJson.writePretty(StoryJson.toTree(published.message())))
                .row(
                        "steps",
                        story.lines(step -> step.action() instanceof EventBusSendMessages sending
                                && sending.eventBusName().equals(published.eventBusName())))
                .toString();
    }
}
