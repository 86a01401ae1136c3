package dev.storypact.testkit.internal.message;

import dev.storypact.story.action.EventBusSendMessages;
import java.util.function.Supplier;

/**
 * What a failure shows of a world of services: which message led to which, and the steps of its stories.
 *
 * @param chain gives the causal chain as text
 * @param stories gives the stories of all services
 */
public record ToldWorld(Supplier<String> chain, Supplier<ToldStories> stories) implements Origin {

    @Override
    public FailureText text(String predicate) {
        return FailureText.headed("the services " + predicate);
    }

    @Override
    public FailureText showing(FailureText text) {
        return text.row("chain", chain.get())
                .row("steps", stories.get().lines(step -> step.action() instanceof EventBusSendMessages));
    }

    @Override
    public FailureText showing(FailureText text, String eventBusName) {
        return text.row("chain", chain.get())
                .row(
                        "steps",
                        stories.get()
                                .lines(step -> step.action() instanceof EventBusSendMessages sending
                                        && sending.eventBusName().equals(eventBusName)));
    }

    /** Adds how the stories failed. */
    FailureText failing(FailureText text) {
        return text.row("chain", chain.get()).row("steps", stories.get().lines(ToldStories::failed));
    }

    /** Adds how a subscription handled what it was delivered, its failed steps marked; where it was delivered nothing, all stories. */
    FailureText handling(FailureText text, String subscription) {
        var handling = stories.get().of(subscription);
        return handling.isEmpty()
                ? showing(text)
                : text.row("chain", chain.get()).row("steps", handling.lines(ToldStories::failed));
    }
}
