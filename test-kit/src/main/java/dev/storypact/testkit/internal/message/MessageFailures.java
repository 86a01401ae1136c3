package dev.storypact.testkit.internal.message;

import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.PublishedMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
            Origin origin,
            PublishedMessage published,
            String part,
            JsonNode expected,
            Optional<JsonNode> found,
            UnaryOperator<FailureText> more) {
        return end(
                more.apply(headed(published, "has " + (found.isPresent() ? another(part) : "no " + part))
                        .row("expected", StoryJson.write(expected))
                        .row("found", found.map(StoryJson::write).map(List::of).orElse(List.of()))),
                origin,
                published);
    }

    /** {@return what adds the name that was probably meant, of those that a message has} */
    public static UnaryOperator<FailureText> nearest(String kind, String name, Collection<String> known) {
        var near = known.contains(name) ? Optional.<String>empty() : NearestNames.meant(name, known);
        return text -> text.row(
                "nearest", near.map(meant -> List.of(kind + " '" + meant + "'")).orElse(List.of()));
    }

    /** {@return what adds the context that a message takes along, of which its JSON shows nothing} */
    public static UnaryOperator<FailureText> context(String name, Map<String, JsonNode> context) {
        return text -> nearest("context", name, context.keySet())
                .apply(text)
                .row("context", context.isEmpty() ? "none" : StoryJson.write(StoryJson.toTree(context)));
    }

    private static String another(String part) {
        return (part.startsWith("data") ? "other " : "another ") + part;
    }

    /** {@return the text for a part of a message that has a value that it must not have} */
    public static String sameValue(Origin origin, PublishedMessage published, String part, JsonNode unwanted) {
        return end(
                headed(published, "has unwanted " + part).row("expected", "not " + StoryJson.write(unwanted)),
                origin,
                published);
    }

    /** {@return the text for a value of another kind of JSON} */
    public static String otherKind(
            Origin origin, PublishedMessage published, String part, String expected, JsonNode found) {
        return end(
                headed(published, "has other " + part).row("expected", expected).row("found", StoryJson.write(found)),
                origin,
                published);
    }

    /** {@return the text for data that has no value at a pointer} */
    public static String noData(Origin origin, PublishedMessage published, String pointer, String expected) {
        var dead = DeadEnd.of(published.message().data(), pointer);
        return end(
                headed(published, "has no " + dataAt(pointer))
                        .row("expected", expected)
                        .row("found", dead.found())
                        .row("nearest", dead.nearest().map(List::of).orElse(List.of())),
                origin,
                published);
    }

    /** {@return the text for data that can't be read as a value of a class} */
    public static String undecodable(
            Origin origin, PublishedMessage published, Class<?> type, StoryJsonException problem) {
        return end(
                headed(published, "can't be read as a " + type.getSimpleName())
                        .row("expected", "a value of type " + type.getName())
                        .row("found", problem.getMessage()),
                origin,
                published);
    }

    /** {@return the text for a message that its schema refuses} */
    public static String refused(Origin origin, PublishedMessage published, String violations) {
        return end(headed(published, "does not conform to its schema").row("found", violations), origin, published);
    }

    /** {@return the text for a test without schemas} */
    public static String noRegistry(Origin origin, PublishedMessage published) {
        return end(
                headed(published, "can't be checked against a schema")
                        .row("expected", "a schema registry")
                        .row("found", "none is configured")
                        .row(
                                "to mend",
                                "put schemas into 'schemas/<bus>/<TYPE>/1.0.schema.json' of the module, or set"
                                        + " 'storypact.schemas' to the folder that has them"),
                origin,
                published);
    }

    private static FailureText headed(PublishedMessage published, String predicate) {
        return FailureText.headed("the message " + PublicationFailures.title(published) + " " + predicate);
    }

    private static String end(FailureText text, Origin origin, PublishedMessage published) {
        return origin.showing(
                        text.row("message", StoryJson.writePretty(StoryJson.toTree(published.message()))),
                        published.eventBusName())
                .toString();
    }
}
