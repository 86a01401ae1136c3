package dev.storypact.testkit.internal.engine;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs fixtures on the engine and puts what happened into lines. */
final class StoryEngine {

    private StoryEngine() {}

    static EngineTestKit.Builder select(DiscoverySelector... selectors) {
        return EngineTestKit.engine(StoryTestEngine.ID).selectors(selectors);
    }

    static EngineExecutionResults run(Class<?> fixture) {
        return run(DiscoverySelectors.selectClass(fixture));
    }

    static EngineExecutionResults run(DiscoverySelector... selectors) {
        return select(selectors).execute();
    }

    /** {@return the display names of the tests that ran, in their order} */
    static List<String> namesOf(EngineExecutionResults results) {
        return results.testEvents()
                .started()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    /** {@return the unique ids of the tests that ran, in their order} */
    static List<String> idsOf(EngineExecutionResults results) {
        return results.testEvents()
                .started()
                .map(event -> event.getTestDescriptor().getUniqueId().toString())
                .toList();
    }

    /** {@return one line for each node that ended or was skipped: its name, how it ended, and why} */
    static List<String> outcomesOf(EngineExecutionResults results) {
        return results.allEvents()
                .filter(event -> event.getType() == EventType.FINISHED || event.getType() == EventType.SKIPPED)
                .filter(event -> event.getTestDescriptor().getParent().isPresent())
                .map(event -> event.getTestDescriptor().getDisplayName() + ": " + outcome(event))
                .toList();
    }

    /** {@return the messages of what was thrown beside the failures of the tests} */
    static List<String> suppressedOf(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .flatMap(failure -> Stream.of(failure.getSuppressed()))
                .map(Throwable::getMessage)
                .toList();
    }

    private static String outcome(Event event) {
        if (event.getType() == EventType.SKIPPED) {
            return "SKIPPED " + event.getRequiredPayload(String.class);
        }
        TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
        return result.getThrowable()
                .map(cause -> result.getStatus() + " " + cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .orElseGet(() -> result.getStatus().toString());
    }
}
