package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.recording.FaultCase;
import dev.storypact.testkit.internal.recording.FaultPlan;

/** What one child of an explored test runs with; its id carries all of it. */
public sealed interface ExploredCase {

    /** The type of the segment that names a case. */
    String SEGMENT = "fault";

    /** {@return the case of that id} */
    static ExploredCase parse(String id) {
        return id.equals(Baseline.ID) ? new Baseline() : new Fault(FaultCase.parse(id));
    }

    /** {@return the text that carries all facts of the case} */
    String id();

    /** {@return what reports call the case} */
    String displayName();

    /** {@return what the tester is to do} */
    FaultPlan plan();

    /** No step fails. */
    record Baseline() implements ExploredCase {

        static final String ID = "none";

        @Override
        public String id() {
            return ID;
        }

        @Override
        public String displayName() {
            return "no fault";
        }

        @Override
        public FaultPlan plan() {
            return FaultPlan.none();
        }
    }

    /**
     * One step fails.
     *
     * @param fault which one, and how
     */
    record Fault(FaultCase fault) implements ExploredCase {

        @Override
        public String id() {
            return fault.id();
        }

        @Override
        public String displayName() {
            return fault.displayName();
        }

        @Override
        public FaultPlan plan() {
            return FaultPlan.inject(fault);
        }
    }
}
