package dev.storypact.testkit.internal.recording;

import java.util.Objects;

/**
 * Which test a scope belongs to.
 *
 * @param uniqueId the id that selects this test alone, in the form of its engine
 * @param className the binary name of the class under which the test was found, not of a superclass
 * @param methodName the simple name of the test method
 * @param displayName what reports call the test
 */
public record TestIdentity(String uniqueId, String className, String methodName, String displayName) {

    public TestIdentity {
        Objects.requireNonNull(uniqueId, "uniqueId");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(methodName, "methodName");
        Objects.requireNonNull(displayName, "displayName");
    }
}
