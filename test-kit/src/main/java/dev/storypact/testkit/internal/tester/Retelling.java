package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.story.runtime.VirtualClock;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Tells the handler of a message again with other data, from the same start: the same clock, ids, random numbers, stores, messages
 * and answers. It touches neither the test nor its world. One thread at a time.
 */
public final class Retelling {

    private final Subscription subscription;
    private final EventBusMessage<JsonNode> message;
    private final KeptTelling first;

    Retelling(Subscription subscription, EventBusMessage<JsonNode> message, KeptTelling first) {
        this.subscription = subscription;
        this.message = message;
        this.first = first;
    }

    /** {@return the data that the handler was fed; not to be changed} */
    public JsonNode data() {
        return message.data();
    }

    /** {@return what the handler met: equal where it met the same; actions that can't be compared are equal to none} */
    public List<?> met() {
        return first.steps().stream()
                .map(step -> List.of(step.action(), step.outcome(), step.performed()))
                .toList();
    }

    /** Tells the handler again; {@return how that compares} */
    public Retold tell(JsonNode data) {
        var altered = message.withData(data.deepCopy());
        if (!subscription.filter().accepts(altered)) {
            return Retold.OTHER;
        }
        var clock = VirtualClock.at(first.begin().clock().now());
        var steps = new ReplayedSteps(first, clock);
        var runtime = StoryRuntime.simulated(ActionProcessors.none().withFallback(steps), clock, List.of());
        Story<?> handling = ask -> ask.tell(subscription.handler().handle(altered));
        try {
            return compared(runtime.run(handling.named(subscription.name()), first.session()), steps);
        } catch (RetellingStopped e) {
            return Retold.OTHER;
        } catch (Error e) {
            // such as endless recursion: it is the handler's, and how this telling ends
            return steps.stopped() ? Retold.OTHER : Retold.FAILED;
        }
    }

    private Retold compared(StoryResult<?> result, ReplayedSteps steps) {
        if (steps.stopped()) {
            return Retold.OTHER;
        }
        if (result.outcome() instanceof Outcome.Failure) {
            var unread =
                    result.cause().filter(StoryJsonException.class::isInstance).isPresent();
            return unread && steps.askedNothing() ? Retold.REFUSED : Retold.FAILED;
        }
        return steps.askedTheSame() && AskedStep.returnTheSame(first.result().outcome(), result.outcome())
                ? Retold.SAME
                : Retold.OTHER;
    }
}
