package dev.storypact.testkit.jupiter;

import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import dev.storypact.testkit.internal.recording.FaultPlan;
import dev.storypact.testkit.internal.recording.TestIdentity;
import dev.storypact.testkit.internal.recording.TesterScope;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tester of one test of JUnit Jupiter, from the first that asks for it to the end of the test. */
record TesterOfTest(TesterScope scope) {

    static TesterOfTest open(ExtensionContext context) {
        var test = new TestIdentity(
                context.getUniqueId(),
                context.getRequiredTestClass().getName(),
                context.getRequiredTestMethod().getName(),
                context.getDisplayName());
        return new TesterOfTest(TesterScope.open(
                test, StorypactConfiguration.from(context::getConfigurationParameter), FaultPlan.none()));
    }

    StoryTester tester() {
        return scope.tester();
    }

    void verify() {
        scope.verify();
    }

    void explain(Throwable failure) {
        scope.explain(failure);
    }

    void end(ExtensionContext context) {
        scope.reportEntries().forEach(step -> context.publishReportEntry(step.getKey(), step.getValue()));
        boolean passed = false;
        try {
            if (context.getExecutionException().isEmpty()) {
                scope.verify();
                passed = true;
            }
        } finally {
            scope.close(passed);
        }
    }
}
