package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.cases.CaseParameters;
import dev.storypact.testkit.internal.cases.CaseSource;
import dev.storypact.testkit.internal.cases.DataCase;
import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.message.FailureText;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A story test that runs once for each of several files or values. */
public final class ForEachTestDescriptor extends CasesTestDescriptor {

    /** The type of the segment that names a case: by its file, or by its place from 1. */
    public static final String CASE_SEGMENT = "case";

    private final CaseSource source;
    private final boolean explored;

    private ForEachTestDescriptor(StoryClassTestDescriptor owner, Method method, CaseSource source, boolean explored) {
        super(owner, method);
        this.source = source;
        this.explored = explored;
    }

    /** {@return the node of that method in that class, each case of which runs once; no case is selected} */
    public static ForEachTestDescriptor once(StoryClassTestDescriptor owner, Method method, CaseSource source) {
        return new ForEachTestDescriptor(owner, method, source, false);
    }

    /** {@return the node of that method in that class, each case of which is explored; no case is selected} */
    public static ForEachTestDescriptor explored(StoryClassTestDescriptor owner, Method method, CaseSource source) {
        return new ForEachTestDescriptor(owner, method, source, true);
    }

    @Override
    public void pick(String id) {
        selection().pick(id);
    }

    /**
     * Lets that run of the case run.
     *
     * @throws IllegalArgumentException if the second can't be the id of a fault
     */
    public void pick(String id, String faultId) {
        selection().pick(CaseSelection.inside(id, ExploredCase.parse(faultId).id()));
    }

    @Override
    public StoryExecutionContext execute(StoryExecutionContext context, DynamicTestExecutor dynamicTests) {
        List<DataCase> cases = source.cases(context::instance);
        requireKnown(cases);
        Parameter parameter = CaseParameters.of(method()).get(0);
        for (int place = 0; place < cases.size(); place++) {
            DataCase dataCase = cases.get(place);
            CaseSelection inside = selection().inside(dataCase.id(), place);
            if (!inside.isEmpty()) {
                PartTestDescriptor child = explored
                        ? new ExploredDataCaseTestDescriptor(this, dataCase, parameter, inside)
                        : new ForEachCaseTestDescriptor(this, dataCase, parameter);
                addChild(child);
                dynamicTests.execute(child);
            }
        }
        return context;
    }

    private void requireKnown(List<DataCase> cases) {
        List<String> known = cases.stream().map(DataCase::id).toList();
        List<String> missing =
                new ArrayList<>(explored ? selection().outermost() : selection().known());
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw new StoryTestError(FailureText.headed("the test has no case '" + String.join("', '", missing) + "'")
                    .row("where", method().toGenericString())
                    .row("found", "'" + String.join("', '", known) + "'")
                    .row("to mend", "select one of these")
                    .toString());
        }
    }
}
