package dev.storypact.testkit.internal.execution;

import dev.storypact.testkit.internal.configuration.EngineParameters;

/** Stands beside the failure of one case, in its stack trace, and says how to run that case alone. */
public final class RunAlone extends Throwable {

    private static final long serialVersionUID = 1;

    /** Makes the note for a case of that test. */
    public RunAlone(TestMethod test, String caseId) {
        super(
                "to run this case alone: mvn test -Dtest="
                        + quoted(
                                test.testClass().getName() + "#" + test.method().getName()) + " -D"
                        + EngineParameters.CASE + "=" + quoted(caseId),
                null,
                false,
                false);
    }

    /** As shells take it, which must not look into names for variables. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
