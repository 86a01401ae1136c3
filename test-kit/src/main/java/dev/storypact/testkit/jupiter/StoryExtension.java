package dev.storypact.testkit.jupiter;

import dev.storypact.testkit.StoryTester;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of JUnit Jupiter a {@link StoryTester}, as a {@link dev.storypact.testkit.StoryTest} has one.
 *
 * <pre>{@code
 * @ExtendWith(StoryExtension.class)
 * class CreateUserTest {
 *
 *     @Test
 *     void publishes_user_created(StoryTester tester) {
 *         var run = tester.tell(Users.createUser(new CreateUserInput("ada@example.com", "Ada")));
 *
 *         assertThat(run).publishedTo("user-events").exactlyOneMessage();
 *     }
 * }
 * }</pre>
 *
 * <p>The test method, {@code @BeforeEach} and {@code @AfterEach} methods can have it as a parameter, and each invocation of a
 * {@code @ParameterizedTest} or {@code @RepeatedTest} has one of its own. The constructor, {@code @BeforeAll} and
 * {@code @AfterAll} can't.
 *
 * <p>The same holds as for story tests: what is left open after the test method, or after its
 * {@code @AfterEach} methods, fails the test, such as a failed run that
 * nothing looked at or an answer that was not used; the steps are report entries; what passing tests publish is evidence; and
 * the configuration parameters are the same ({@code storypact.schemas}, {@code storypact.service}, {@code storypact.evidence}).
 *
 * <p>Safe for parallel execution.
 *
 * @since 0.1
 */
public final class StoryExtension implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(StoryExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StoryTester.class;
    }

    @Override
    public StoryTester resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("'" + parameter.getDeclaringExecutable() + "' has no StoryTester."
                    + " Each test has one of its own: take it in the test, a @BeforeEach or an @AfterEach method.");
        }
        return store(context)
                .computeIfAbsent(TesterOfTest.class, key -> TesterOfTest.open(context), TesterOfTest.class)
                .tester();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        TesterOfTest opened = store(context).get(TesterOfTest.class, TesterOfTest.class);
        if (opened != null) {
            context.getExecutionException().ifPresentOrElse(opened::explain, opened::verify);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TesterOfTest opened = store(context).remove(TesterOfTest.class, TesterOfTest.class);
        if (opened != null) {
            opened.end(context);
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
