package dev.storypact.testkit.assertion;

import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.PublishedMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Prints a causal chain as an indented text. */
final class ChainText {

    private final CausalChain chain;
    private final List<String> lines = new ArrayList<>();

    private ChainText(CausalChain chain) {
        this.chain = chain;
    }

    static String of(CausalChain chain) {
        var text = new ChainText(chain);
        chain.beginnings().forEach(beginning -> text.message(beginning, 0));
        return text.lines.isEmpty() ? "no message was published" : String.join("\n", text.lines);
    }

    private void message(PublishedMessage message, int depth) {
        lines.add(
                "  ".repeat(depth) + title(message) + (depth == 0 ? ", published by " + chain.publisher(message) : ""));
        var bySubscription = new LinkedHashMap<String, List<HandledMessage>>();
        chain.attempts(message)
                .forEach(attempt -> bySubscription
                        .computeIfAbsent(attempt.subscription().name(), name -> new ArrayList<>())
                        .add(attempt));
        var waiting = new ArrayList<>(chain.undelivered(message));
        if (bySubscription.isEmpty() && waiting.isEmpty()) {
            lines.add("  ".repeat(depth + 1) + "delivered to nobody");
        }
        var effects = new ArrayList<>(chain.effects(message));
        bySubscription.forEach((name, attempts) -> {
            lines.add("  ".repeat(depth + 1) + chain.subscriber(name) + ": " + name + outcome(attempts));
            var ofThis =
                    effects.stream().filter(effect -> comesFrom(effect, name)).toList();
            ofThis.forEach(effect -> message(effect, depth + 2));
            effects.removeAll(ofThis);
        });
        effects.forEach(effect -> message(effect, depth + 1));
        waiting.forEach(delivery -> lines.add("  ".repeat(depth + 1) + chain.subscriber(delivery.subscriptionName())
                + ": " + delivery.subscriptionName() + ", not delivered yet"));
    }

    private static boolean comesFrom(PublishedMessage effect, String subscription) {
        return effect.message()
                .metadataText("story")
                .filter(subscription::equals)
                .isPresent();
    }

    private static String outcome(List<HandledMessage> attempts) {
        var last = attempts.get(attempts.size() - 1);
        var failed = attempts.stream().filter(attempt -> !attempt.succeeded()).count();
        if (failed == 0) {
            return "";
        }
        var times = failed == 1 ? "once" : failed + " times";
        return last.succeeded()
                ? ", handled after it failed " + times
                : ", failed " + times + ", at last with " + last.error().orElse("");
    }

    static String title(PublishedMessage message) {
        return message.message().type().orElse("a message without type")
                + message.message().eventId().map(id -> " " + id).orElse("") + " to '" + message.eventBusName() + "'";
    }
}
