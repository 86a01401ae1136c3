package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.TestMethod;
import java.util.Optional;

/**
 * The case that an explored test runs for, if it does for several.
 *
 * @param caseId what tells it from others
 * @param value what the test gets
 */
record DataCaseValue(String caseId, Optional<Object> value) {

    /** A test without cases. */
    static final DataCaseValue NONE = new DataCaseValue("", Optional.empty());

    TestMethod addTo(TestMethod method) {
        return value.map(method::with).orElse(method);
    }

    /** {@return what picks that run of it among all runs of the method} */
    String idOf(ExploredCase explored) {
        return value.isPresent() ? CaseSelection.inside(caseId, explored.id()) : explored.id();
    }
}
