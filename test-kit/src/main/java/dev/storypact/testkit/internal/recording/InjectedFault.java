package dev.storypact.testkit.internal.recording;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.FailureText;
import dev.storypact.testkit.internal.message.StepLines;
import dev.storypact.testkit.internal.tester.StepFaults;
import java.util.List;
import java.util.Optional;

/** Lets the step of a plan fail, once, and knows at the end whether it did. */
final class InjectedFault implements StepFaults {

    private final Optional<FaultCase> fault;
    private boolean injected;

    InjectedFault(FaultPlan plan) {
        this.fault = plan instanceof FaultPlan.OneFault one ? Optional.of(one.fault()) : Optional.empty();
    }

    @Override
    public <R> R perform(int number, Action<R> action, Performer performer) {
        var here = fault.filter(planned -> planned.step().equals(String.valueOf(number)));
        if (here.isEmpty()) {
            return performer.perform(action);
        }
        var type = type(here.get(), action);
        if (here.get().timing() == FaultTiming.AFTER) {
            performer.perform(action);
        }
        injected = true;
        throw exception(here.get(), type, action);
    }

    private static StoryErrorType type(FaultCase fault, Action<?> action) {
        return action.errorTypes().stream()
                .filter(type -> type.name().equals(fault.errorType()))
                .findFirst()
                .orElseThrow(() -> new StoryTestError(
                        FailureText.headed("step " + fault.step() + " is another one than in the run without a fault")
                                .row("expected", "an action that can fail with " + fault.errorType())
                                .row("found", StepLines.of(action))
                                .row("to mend", "make the test do the same each time")
                                .toString()));
    }

    private static StoryException exception(FaultCase fault, StoryErrorType type, Action<?> action) {
        return type.exception(
                action,
                "injected by fault exploration at step " + fault.step() + ", "
                        + fault.timing().word() + " its effect");
    }

    /** {@return the error of a test in which the fault never came} */
    Optional<AssertionError> missed(List<String> steps) {
        return fault.filter(planned -> !injected)
                .map(planned -> new StoryTestError(FailureText.headed("the planned fault never came")
                        .row("expected", planned.displayName())
                        .row("found", steps.size() + " steps")
                        .row("steps", steps)
                        .row("to mend", "make the test do the same each time")
                        .toString()));
    }
}
