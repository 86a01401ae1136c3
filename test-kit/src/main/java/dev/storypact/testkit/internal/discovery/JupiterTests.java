package dev.storypact.testkit.internal.discovery;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;

/** Recognizes the tests of JUnit Jupiter, which that engine runs. */
final class JupiterTests {

    private JupiterTests() {}

    static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Test.class)
                || AnnotationSupport.isAnnotated(method, TestFactory.class)
                || AnnotationSupport.isAnnotated(method, TestTemplate.class);
    }
}
