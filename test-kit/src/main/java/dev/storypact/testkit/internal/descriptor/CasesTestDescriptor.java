package dev.storypact.testkit.internal.descriptor;

import java.lang.reflect.Method;

/** A story test that runs in several cases, which only a run finds out. */
public abstract sealed class CasesTestDescriptor extends StoryMethodTestDescriptor
        permits ExploredTestDescriptor, ForEachTestDescriptor {

    private final CaseSelection selection;

    CasesTestDescriptor(StoryClassTestDescriptor owner, Method method) {
        super(owner, method);
        this.selection = new CaseSelection(owner.parameters().onlyCase());
    }

    /** {@return which cases run; none until some are picked} */
    public final CaseSelection selection() {
        return selection;
    }

    /**
     * Lets the case of that id run.
     *
     * @throws IllegalArgumentException if it can't be the id of any case
     */
    public abstract void pick(String id);

    @Override
    public final Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public final boolean mayRegisterTests() {
        return true;
    }
}
