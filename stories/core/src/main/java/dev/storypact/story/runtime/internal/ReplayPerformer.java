package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ActionJson;
import dev.storypact.story.action.ContextRead;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.RecordedStep;
import dev.storypact.story.runtime.RecordedTrace;
import dev.storypact.story.runtime.ReplayDifference;
import dev.storypact.story.runtime.ReplayDifference.Kind;
import dev.storypact.story.runtime.StorySession;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Answers each action with what a trace holds for that step. The first step that differs ends the story: it, and every step
 * after it, throws {@link ReplayStopped}. For one telling, on one thread.
 */
public final class ReplayPerformer implements SessionPerformer {

    private static final String INTERRUPTED = EventBusReceiveMessages.INTERRUPTED.name();

    private final Map<String, RecordedStep> left = new LinkedHashMap<>();
    private final Map<String, RecordedStep> interrupted = new HashMap<>();
    private final Optional<JsonNode> end;
    private final KnownSecrets secrets;
    private Optional<ReplayDifference> difference = Optional.empty();

    public ReplayPerformer(RecordedTrace trace, KnownSecrets secrets) {
        trace.steps().forEach(step -> left.put(step.number(), step));
        this.end = trace.outcome();
        this.secrets = secrets;
    }

    /** {@return the first difference so far} */
    public Optional<ReplayDifference> difference() {
        return difference;
    }

    @Override
    public <R> R perform(Action<R> action, StorySession session) {
        throw new IllegalStateException("a replay is told in rounds, which name each step");
    }

    @Override
    public <R> R performStep(Action<R> action, StorySession session, StepRecorder recorder) {
        var number = recorder.nextNumber();
        if (difference.isPresent()) {
            throw new ReplayStopped();
        }
        var asked = secrets.hide(ActionJson.toTree(action));
        var recorded = left.containsKey(number) ? left.get(number) : interrupted.get(number);
        if (recorded == null) {
            throw stopped(
                    new ReplayDifference(Kind.MORE_STEPS, number, "", "no more steps here", StoryJson.write(asked)));
        }
        JsonDifference.first(recorded.action(), asked).ifPresent(found -> {
            throw stopped(
                    new ReplayDifference(Kind.OTHER_ACTION, number, found.pointer(), found.expected(), found.found()));
        });
        if (action instanceof EventBusReceiveMessages receiving) {
            awaitAsRecorded(receiving, recorded);
        }
        left.remove(number);
        return answer(action, recorded, session).orThrow();
    }

    /** In a branch, so that the branches stand where they stood when one failed and cancelled the others. */
    private void awaitAsRecorded(EventBusReceiveMessages receiving, RecordedStep recorded) {
        if (OnNothing.current() != OnNothing.YIELD) {
            return;
        }
        var waited = Duration.ofNanos(recorded.endNanos() - recorded.startNanos());
        if (recorded.outcome().at("/failure/type").asString("").equals(INTERRUPTED)) {
            // it ends by being cancelled, so it is not performed again
            left.remove(recorded.number());
            interrupted.put(recorded.number(), recorded);
            waited = receiving.maxWait();
        }
        if (!waited.isZero()) {
            throw new StillWaiting(waited, () -> false);
        }
    }

    @SuppressWarnings("unchecked") // what the session holds stands for what was decoded, and a known secret does
    private <R> Outcome<R> answer(Action<R> action, RecordedStep recorded, StorySession session) {
        if (LocalContext.isHeldBySession(action) && recorded.outcome().has(OutcomeJson.SUCCESS)) {
            return new Outcome.Success<>((R) localValue((ContextRead) action, recorded, session));
        }
        try {
            var outcome = OutcomeJson.fromTree(recorded.outcome(), action);
            return outcome instanceof Outcome.Success<R> success
                    ? new Outcome.Success<>((R) LocalContext.restored(action, secrets.known(success.value()), session))
                    : outcome;
        } catch (StoryJsonException e) {
            throw unreadable(action, recorded, e);
        }
    }

    private Object localValue(ContextRead read, RecordedStep recorded, StorySession session) {
        try {
            return ContextProcessors.read(read, session);
        } catch (StoryException e) {
            throw unreadable(read, recorded, e);
        }
    }

    private ReplayStopped unreadable(Action<?> action, RecordedStep recorded, RuntimeException why) {
        return stopped(new ReplayDifference(
                Kind.UNREADABLE_ANSWER,
                recorded.number(),
                "",
                "a " + action.resultType() + ", " + why.getMessage(),
                StoryJson.write(recorded.outcome())));
    }

    private ReplayStopped stopped(ReplayDifference first) {
        difference = Optional.of(first);
        return new ReplayStopped();
    }

    /** Looks at the end of the story: whether anything is left in the trace, and whether it ended as recorded. */
    public void end(Outcome<?> outcome) {
        if (difference.isPresent()) {
            return;
        }
        var found = secrets.hide(OutcomeJson.toTree(outcome));
        if (!left.isEmpty()) {
            var next = left.values().iterator().next();
            difference = Optional.of(new ReplayDifference(
                    Kind.FEWER_STEPS,
                    next.number(),
                    "",
                    StoryJson.write(next.action()),
                    "the end of the story, " + StoryJson.write(found)));
            return;
        }
        difference = end.flatMap(recorded -> JsonDifference.first(recorded, found))
                .map(at -> new ReplayDifference(Kind.OTHER_OUTCOME, "", at.pointer(), at.expected(), at.found()));
    }
}
