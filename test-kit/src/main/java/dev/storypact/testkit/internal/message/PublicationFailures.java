package dev.storypact.testkit.internal.message;

import dev.storypact.story.action.StoryError;
import dev.storypact.story.runtime.PublishedMessage;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The texts of failures that are about which messages a story published. */
public final class PublicationFailures {

    private PublicationFailures() {}

    /** {@return the text for a story that published nothing to an event bus} */
    public static String nothingTo(
            Origin origin, String eventBusName, List<PublishedMessage> published, Optional<StoryError> ended) {
        var buses = new TreeSet<String>();
        published.forEach(message -> buses.add(message.eventBusName()));
        return sends(
                        origin.text("published nothing to '" + eventBusName + "'")
                                .row("expected", "at least one message to '" + eventBusName + "'")
                                .row(
                                        "found",
                                        published.isEmpty() ? List.of("no message to any event bus") : lines(published))
                                .row(
                                        "failed",
                                        ended.map(StoryError::toString)
                                                .map(List::of)
                                                .orElse(List.of()))
                                .row("nearest", named("the event bus", NearestNames.meant(eventBusName, buses))),
                        origin)
                .toString();
    }

    /** {@return the text for a story that published what it must not} */
    public static String unwanted(Origin origin, String expected, List<PublishedMessage> published) {
        return listed(origin, "published " + count(published.size()), expected, published);
    }

    /** {@return the text for a story that published another number of messages} */
    public static String otherNumber(Origin origin, int expected, String which, List<PublishedMessage> published) {
        return listed(
                origin,
                "published " + count(published.size()) + " " + which,
                expected == 1 ? "exactly one message" : "exactly " + count(expected),
                published);
    }

    /** {@return the text for a place at which there is no message} */
    public static String noMessageAt(Origin origin, int index, String which, List<PublishedMessage> published) {
        return listed(
                origin,
                "published " + count(published.size()) + " " + which,
                "a message at the place " + index + ", counted from 0",
                published);
    }

    /** {@return the text for a story that published no message of a type} */
    public static String noneOfType(Origin origin, String type, String which, List<PublishedMessage> published) {
        var types = new TreeSet<String>();
        published.forEach(message -> message.message().type().ifPresent(types::add));
        return sends(
                        origin.text("published no message of type '" + type + "' " + which)
                                .row("expected", "at least one message of type '" + type + "'")
                                .row("found", lines(published))
                                .row("nearest", named("the type", NearestNames.meant(type, types))),
                        origin)
                .toString();
    }

    /** {@return the text for messages of other types, or in another order} */
    public static String otherTypes(Origin origin, List<String> types, String which, List<PublishedMessage> published) {
        return listed(
                origin, "published other types " + which, "in this order: " + String.join(", ", types), published);
    }

    /** {@return the text for a requirement that no message of its own meets; {@code problems} has one line a message} */
    public static String unmet(
            Origin origin, int requirement, String which, List<PublishedMessage> published, List<String> problems) {
        return sends(
                        origin.text("published no message " + which + " that meets requirement " + requirement)
                                .row("expected", "each requirement is met by a message of its own")
                                .row("found", lines(published))
                                .row("differs", problems),
                        origin)
                .toString();
    }

    private static String listed(Origin origin, String predicate, String expected, List<PublishedMessage> published) {
        return sends(origin.text(predicate).row("expected", expected).row("found", lines(published)), origin)
                .toString();
    }

    private static FailureText sends(FailureText text, Origin origin) {
        return origin.showing(text);
    }

    private static List<String> lines(List<PublishedMessage> published) {
        return published.stream().map(PublicationFailures::line).toList();
    }

    /** {@return a message on one line} */
    static String line(PublishedMessage published) {
        return title(published) + " " + ShortJson.of(published.message().data());
    }

    /** {@return how a sentence calls a message} */
    public static String title(PublishedMessage published) {
        return published.message().type().orElse("a message without type") + " to '" + published.eventBusName() + "'";
    }

    private static List<String> named(String kind, Optional<String> name) {
        return name.map(known -> List.of(kind + " '" + known + "'")).orElse(List.of());
    }

    private static String count(int messages) {
        return messages == 1 ? "1 message" : messages + " messages";
    }
}
