package dev.storypact.testkit.internal.recording;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which test a scope belongs to.
 *
 * @param uniqueId the id that selects this test alone, in the form of its engine
 * @param className the binary name of the class under which the test was found, not of a superclass
 * @param methodName the simple name of the test method
 * @param displayName what reports call the test
 */
public record TestIdentity(String uniqueId, String className, String methodName, String displayName) {

    /** The types of the segments that name a method, in the engines of the kit and of JUnit Jupiter. */
    private static final Set<String> WHOLE_METHODS = Set.of("method", "test-template", "test-factory");

    public TestIdentity {
        Objects.requireNonNull(uniqueId, "uniqueId");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(methodName, "methodName");
        Objects.requireNonNull(displayName, "displayName");
    }

    /** {@return what tells this run from others of the same method, where an engine runs it in several cases} */
    Optional<String> caseId() {
        var start = uniqueId.lastIndexOf("/[");
        var colon = uniqueId.indexOf(':', start);
        if (start < 0 || colon < 0 || WHOLE_METHODS.contains(uniqueId.substring(start + 2, colon))) {
            return Optional.empty();
        }
        return Optional.of(
                URLDecoder.decode(uniqueId.substring(colon + 1, uniqueId.length() - 1), StandardCharsets.UTF_8));
    }
}
