package dev.storypact.testkit.internal.recording;

import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import java.util.List;

/** The life of one test's tester, from before its first lifecycle method to after its last. */
public final class TesterScope {

    private final StoryTester tester = new StoryTester() {};

    private TesterScope() {}

    /** {@return a new scope for one run of that test} */
    public static TesterScope open(TestIdentity test, StorypactConfiguration configuration, FaultPlan plan) {
        return new TesterScope();
    }

    /** {@return the tester to hand to the test method} */
    public StoryTester tester() {
        return tester;
    }

    /**
     * Fails for what the test has left open. To be called after the test method has returned normally, before the lifecycle
     * methods that follow it.
     *
     * @throws AssertionError if a failed run was never looked at, an error of the kit was swallowed or an answer not used
     */
    public void verify() {}

    /** {@return the steps of all that was told, one line each, for reports and failure messages} */
    public List<String> steps() {
        return List.of();
    }

    /** {@return the ways in which the steps that were told can fail, in the order of the steps} */
    public List<FaultCase> faults() {
        return List.of();
    }

    /** Ends what still runs and hands the evidence over; {@code passed} says whether the test did. */
    public void close(boolean passed) {}
}
