package dev.storypact.benchmark;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.tester.SimulatedTester;
import dev.storypact.testkit.internal.tester.StepFaults;
import java.util.Optional;

/** Makes testers as the engine does, but without the engine, so that a benchmark measures the tester alone. */
final class NewTester {

    private static final StepFaults NONE = new StepFaults() {
        @Override
        public <R> R perform(int number, Action<R> action, Performer performer) {
            return performer.perform(action);
        }
    };

    private NewTester() {}

    static StoryTester make() {
        return new SimulatedTester(Optional.empty(), NONE, false);
    }
}
