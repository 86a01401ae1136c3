package dev.storypact.testkit.internal.cases;

import dev.storypact.testkit.StoryTester;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInfo;

/** Finds the parameters of a test that take a case. */
public final class CaseParameters {

    private CaseParameters() {}

    /** {@return the parameters that are neither for a tester nor for a test info} */
    public static List<Parameter> of(Method test) {
        return Stream.of(test.getParameters())
                .filter(parameter -> !isGiven(parameter.getType()))
                .toList();
    }

    /** {@return whether every story test can have a parameter of that type} */
    public static boolean isGiven(Class<?> type) {
        return type == StoryTester.class || type == TestInfo.class;
    }
}
