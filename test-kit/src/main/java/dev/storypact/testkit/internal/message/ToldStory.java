package dev.storypact.testkit.internal.message;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.runtime.TraceStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a failure shows of a story: its name and the steps up to there.
 *
 * @param name the name that it was given
 * @param steps its steps so far
 */
public record ToldStory(Optional<String> name, List<TraceStep> steps) implements Origin {

    public ToldStory {
        steps = List.copyOf(steps);
    }

    /** {@return how a sentence calls it} */
    public String subject() {
        return name.map(given -> "story '" + given + "'").orElse("the story");
    }

    @Override
    public FailureText text(String predicate) {
        return FailureText.headed(subject() + " " + predicate);
    }

    @Override
    public FailureText showing(FailureText text) {
        return text.row("steps", lines(step -> step.action() instanceof EventBusSendMessages));
    }

    @Override
    public FailureText showing(FailureText text, String eventBusName) {
        return text.row(
                "steps",
                lines(step -> step.action() instanceof EventBusSendMessages sending
                        && sending.eventBusName().equals(eventBusName)));
    }

    /** {@return the lines of its steps, those marked that the failure is about} */
    public List<String> lines(Predicate<TraceStep> marked) {
        return StepLines.of(steps, marked);
    }

    /** {@return the lines of its steps, the last one that failed with that error marked} */
    public List<String> lines(StoryError error) {
        var failing = steps.stream()
                .filter(step -> step.outcome() instanceof Outcome.Failure<?> failure
                        && failure.error().equals(error))
                .map(TraceStep::number)
                .reduce((earlier, later) -> later);
        return lines(step -> failing.filter(step.number()::equals).isPresent());
    }

    /** {@return the lines of its steps, none marked} */
    public List<String> lines() {
        return lines(step -> false);
    }
}
