package dev.storypact.testkit.assertion;

import dev.storypact.story.runtime.PublishedMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Prints a causal chain as a Mermaid sequence diagram. */
final class MermaidText {

    private final List<String> services;

    private MermaidText(CausalChain chain) {
        var names = new LinkedHashSet<String>();
        chain.published().forEach(message -> names.add(chain.publisher(message)));
        chain.handled()
                .forEach(attempt ->
                        names.add(chain.subscriber(attempt.subscription().name())));
        chain.undelivered().forEach(delivery -> names.add(chain.subscriber(delivery.subscriptionName())));
        this.services = List.copyOf(names);
    }

    static String of(CausalChain chain) {
        var text = new MermaidText(chain);
        var lines = new ArrayList<String>();
        lines.add("sequenceDiagram");
        for (int i = 0; i < text.services.size(); i++) {
            lines.add("  participant s" + i + " as " + escaped(text.services.get(i)));
        }
        for (var attempt : chain.handled()) {
            var to = text.participant(chain.subscriber(attempt.subscription().name()));
            lines.add("  " + text.participant(chain.publisher(attempt.message()))
                    + (attempt.succeeded() ? "->>" : "-x") + to + ": " + label(attempt.message()) + " ("
                    + escaped(attempt.subscription().name())
                    + (attempt.attempt() > 1 ? ", attempt " + attempt.attempt() : "") + ")");
        }
        for (var delivery : chain.undelivered()) {
            lines.add("  " + text.participant(chain.publisher(delivery.message())) + "--)"
                    + text.participant(chain.subscriber(delivery.subscriptionName())) + ": " + label(delivery.message())
                    + " (" + escaped(delivery.subscriptionName()) + ", not delivered yet)");
        }
        return String.join("\n", lines);
    }

    private String participant(String service) {
        return "s" + services.indexOf(service);
    }

    private static String label(PublishedMessage message) {
        return escaped(message.message().type().orElse("a message without type"));
    }

    /** Names come from anywhere: what could end a line or begin something else of Mermaid's is written as its number. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " -_./".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
