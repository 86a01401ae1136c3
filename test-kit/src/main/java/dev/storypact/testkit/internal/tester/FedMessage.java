package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.Subscription;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A message that a handler was fed.
 *
 * @param subscription the handler's subscription
 * @param message the message as it arrived
 * @param errors the types of the errors that the story met or ended with, each once
 * @param again tells the handler again; none where it failed, or was not to be told again
 */
public record FedMessage(
        Subscription subscription, EventBusMessage<JsonNode> message, List<String> errors, Optional<Retelling> again) {

    public FedMessage {
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(message, "message");
        errors = List.copyOf(errors);
        Objects.requireNonNull(again, "again");
    }

    static FedMessage of(
            Subscription subscription,
            EventBusMessage<JsonNode> message,
            StoryResult<?> result,
            KeptTellings tellings) {
        var again = result.outcome().isSuccess()
                ? tellings.of(result).map(telling -> new Retelling(subscription, message, telling))
                : Optional.<Retelling>empty();
        return new FedMessage(subscription, message, errors(result), again);
    }

    static FedMessage of(HandledMessage handled, KeptTellings tellings) {
        var subscription = handled.subscription();
        var message = handled.message().message();
        return handled.result()
                .map(result -> of(subscription, message, result, tellings))
                .orElseGet(() -> new FedMessage(subscription, message, List.of(StoryError.DEFECT), Optional.empty()));
    }

    private static List<String> errors(StoryResult<?> result) {
        var outcomes =
                Stream.concat(result.trace().steps().stream().map(step -> step.outcome()), Stream.of(result.outcome()));
        return outcomes.flatMap(outcome -> error(outcome).stream())
                .map(StoryError::type)
                .distinct()
                .toList();
    }

    private static Optional<StoryError> error(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failure ? Optional.of(failure.error()) : Optional.empty();
    }
}
