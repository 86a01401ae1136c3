package dev.storypact.testkit.internal.cases;

import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.internal.configuration.BaseFolder;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;

/** Where the cases of a test come from. */
public sealed interface CaseSource permits FileCases, MethodCases {

    /**
     * Lists the cases.
     *
     * @param instance gives the test instance that a method which isn't static is invoked on
     * @throws dev.storypact.testkit.StoryTestError if there is none
     */
    List<DataCase> cases(Supplier<Object> instance);

    /**
     * {@return the source that the annotation names}
     *
     * @param classes the test class and those around it, the outermost first
     * @throws IllegalArgumentException if it names none
     */
    static CaseSource of(ForEach forEach, Method test, List<Class<?>> classes) {
        if (forEach.method().isEmpty()) {
            return new FileCases(FilePattern.parse(forEach.value()), BaseFolder.current(), test);
        }
        Method method = CaseMethods.find(forEach.method(), classes)
                .orElseThrow(() -> new IllegalArgumentException("there is no method " + forEach.method() + "()"));
        return new MethodCases(method, test);
    }
}
