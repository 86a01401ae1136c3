package dev.storypact.testkit.internal.message;

import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.UndeliveredMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The texts of failures that are about how messages went through a world. */
public final class FlowFailures {

    private FlowFailures() {}

    /** {@return the text for a subscription that nobody has} */
    public static String noSubscription(String subscription, Collection<String> known) {
        return FailureText.headed("the world has no subscription '" + subscription + "'")
                .row("expected", "one of " + new TreeSet<>(known))
                .row(
                        "nearest",
                        NearestNames.meant(subscription, known)
                                .map(near -> List.of("'" + near + "'"))
                                .orElse(List.of()))
                .row("to mend", "correct the name, or subscribe a service with world.subscribe(...)")
                .toString();
    }

    /** {@return the text for an assertion that a world can't answer before it settles} */
    public static String unsettled(List<UndeliveredMessage> waiting, ToldWorld world) {
        return waiting(waiting, "", world)
                .row("to mend", "call world.settle() before this assertion")
                .toString();
    }

    /** {@return the text for a test that ends before its world settles} */
    public static String neverSettled(List<UndeliveredMessage> waiting, ToldWorld world) {
        return waiting(waiting, ", and the test is over", world)
                .row("to mend", "call world.settle() after the last message, and assert what came of it")
                .toString();
    }

    private static FailureText waiting(List<UndeliveredMessage> waiting, String when, ToldWorld world) {
        var subscriptions = new LinkedHashMap<PublishedMessage, List<String>>();
        waiting.forEach(delivery -> subscriptions
                .computeIfAbsent(delivery.message(), message -> new ArrayList<>())
                .add("'" + delivery.subscriptionName() + "'"));
        var found = subscriptions.entrySet().stream()
                .map(message -> PublicationFailures.title(message.getKey()) + ", for "
                        + String.join(" and ", message.getValue()))
                .toList();
        return FailureText.headed(
                        messages(found.size()) + (found.size() == 1 ? " is" : " are") + " not delivered yet" + when)
                .row("expected", "a world in which nothing is left to deliver")
                .row("found", found)
                .with(world::showing);
    }

    /** {@return the text for a subscription that handled nothing} */
    public static String notDelivered(String subscription, String expected, List<String> handling, ToldWorld world) {
        return FailureText.headed("the subscription '" + subscription + "' handled no message")
                .row("expected", expected)
                .row("found", handling.isEmpty() ? "no subscription handled any" : "handled by " + handling)
                .with(text -> world.handling(text, subscription))
                .row("to mend", "publish such a message before, or correct the message or the subscription's filter")
                .toString();
    }

    /** {@return the text for a subscription that handled more or fewer messages} */
    public static String deliveredOtherwise(String subscription, int expected, long found, ToldWorld world) {
        return FailureText.headed("the subscription '" + subscription + "' handled " + messages(found))
                .row("expected", messages(expected))
                .with(text -> world.handling(text, subscription))
                .toString();
    }

    /** {@return the text for a subscription that got a message and should not have} */
    public static String delivered(String subscription, long attempts, ToldWorld world) {
        return FailureText.headed("the subscription '" + subscription + "' was delivered to")
                .row("expected", "no delivery")
                .row("found", attempts + (attempts == 1 ? " attempt" : " attempts"))
                .with(text -> world.handling(text, subscription))
                .toString();
    }

    /** {@return the text for a subscription without a dead letter} */
    public static String notDeadLettered(String subscription, ToldWorld world) {
        return FailureText.headed("no message of the subscription '" + subscription + "' was dead-lettered")
                .row("expected", "at least one dead letter from '" + subscription + "'")
                .with(text -> world.handling(text, subscription))
                .toString();
    }

    /** {@return the text for dead letters that should not be} */
    public static String deadLettered(List<PublishedMessage> letters, ToldWorld world) {
        return FailureText.headed(messages(letters.size()) + " dead-lettered")
                .row("expected", "no dead letter")
                .row("found", letters(letters))
                .with(world::failing)
                .toString();
    }

    /** {@return the text for a subscription that lost nothing} */
    public static String notLost(String subscription, ToldWorld world) {
        return FailureText.headed("no message of the subscription '" + subscription + "' was lost")
                .row("expected", "at least one that was given up without a dead letter")
                .with(text -> world.handling(text, subscription))
                .toString();
    }

    /** {@return the text for messages that were lost and that no assertion looked for} */
    public static String unseenLoss(List<HandledMessage> lost, ToldWorld world) {
        return FailureText.headed(
                        messages(lost.size()) + " given up without a dead letter, and no assertion looked for "
                                + (lost.size() == 1 ? "it" : "them"))
                .row(
                        "found",
                        lost.stream()
                                .map(attempt ->
                                        "by '" + attempt.subscription().name() + "' in attempt " + attempt.attempt()
                                                + ": " + attempt.error().orElse(""))
                                .toList())
                .with(world::failing)
                .row(
                        "to mend",
                        "correct the handler, give the subscription a dead-letter bus, or expect it with"
                                + " assertThat(world).lost(\""
                                + lost.get(0).subscription().name() + "\")")
                .toString();
    }

    /** {@return the text for other types of messages, or another order} */
    public static String otherTypes(List<String> expected, List<String> found, ToldWorld world) {
        return FailureText.headed("the services published other messages")
                .row("expected", expected.isEmpty() ? "none" : String.join(", ", expected))
                .row("found", found.isEmpty() ? "none" : String.join(", ", found))
                .with(world::showing)
                .toString();
    }

    /** {@return the text for a message that did not lead to another} */
    public static String notCaused(
            String cause, String effect, int effects, List<String> causes, Collection<String> types, ToldWorld world) {
        return FailureText.headed(cause + " did not lead to " + effect)
                .row("expected", effect + " published while " + cause + " is handled")
                .row(
                        "found",
                        effects == 0
                                ? "no " + effect
                                : effect
                                        + (causes.isEmpty() ? " with no message as its cause" : " caused by " + causes))
                .row(
                        "nearest",
                        Stream.of(cause, effect)
                                .filter(type -> !types.contains(type))
                                .flatMap(type -> NearestNames.meant(type, types).stream())
                                .map(near -> "the type '" + near + "'")
                                .toList())
                .with(world::showing)
                .toString();
    }

    /** {@return the text for a subscription with another number of dead letters} */
    public static String otherLetters(
            String subscription, String expected, List<PublishedMessage> letters, ToldWorld world) {
        return FailureText.headed("the subscription '" + subscription + "' has "
                        + (letters.size() == 1 ? "1 dead letter" : letters.size() + " dead letters"))
                .row("expected", expected)
                .row("found", letters(letters))
                .with(text -> world.handling(text, subscription))
                .toString();
    }

    /** {@return the text for a dead letter that tells something else} */
    public static String otherLetter(String subscription, String part, String expected, String found, ToldWorld world) {
        return FailureText.headed("the dead letter of the subscription '" + subscription + "' has another " + part)
                .row("expected", expected)
                .row("found", found)
                .with(text -> world.handling(text, subscription))
                .toString();
    }

    private static List<String> letters(List<PublishedMessage> letters) {
        return letters.stream()
                .map(letter -> "from '" + letter.message().source().orElse("") + "': "
                        + letter.message().data().path("error").asString(""))
                .toList();
    }

    private static String messages(long count) {
        return count == 1 ? "1 message" : count + " messages";
    }
}
