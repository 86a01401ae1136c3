package dev.storypact.testkit.internal.recording;

/** Whether a test's actions answer as they are, or one of them fails. */
public sealed interface FaultPlan {

    /** {@return the plan in which no step fails} */
    static FaultPlan none() {
        return new NoFault();
    }

    /** {@return the plan in which the step of that case fails} */
    static FaultPlan inject(FaultCase fault) {
        return new OneFault(fault);
    }

    /** No step fails. */
    record NoFault() implements FaultPlan {}

    /**
     * One step fails.
     *
     * @param fault which one, and how
     */
    record OneFault(FaultCase fault) implements FaultPlan {}
}
