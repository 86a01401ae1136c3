package dev.storypact.testkit.internal.recording;

import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.runtime.TraceStep;
import dev.storypact.testkit.internal.tester.StepLog;
import java.util.List;
import java.util.stream.Stream;

/** Lists the ways in which the steps of told stories can fail. */
final class PossibleFaults {

    private PossibleFaults() {}

    /** {@return the faults, by step, by error type, before and then after the effect; stepped stories have none} */
    static List<FaultCase> of(StepLog log) {
        return log.entries().stream()
                .filter(StepLog.Entry::told)
                .flatMap(entry -> ofStep(entry.step()))
                .toList();
    }

    private static Stream<FaultCase> ofStep(TraceStep step) {
        return step.action().errorTypes().stream().flatMap(type -> ofType(step, type));
    }

    /** What failed by itself has no effect that could come before another failure. */
    private static Stream<FaultCase> ofType(TraceStep step, StoryErrorType type) {
        var before = fault(step, type, FaultTiming.BEFORE);
        return step.action().hasEffect() && step.outcome().isSuccess()
                ? Stream.of(before, fault(step, type, FaultTiming.AFTER))
                : Stream.of(before);
    }

    private static FaultCase fault(TraceStep step, StoryErrorType type, FaultTiming timing) {
        return new FaultCase(step.number(), type.name(), timing);
    }
}
