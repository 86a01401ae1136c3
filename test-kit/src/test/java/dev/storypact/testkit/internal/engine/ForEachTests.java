package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.engine.fixture.ForEachTestCase;
import dev.storypact.testkit.internal.engine.fixture.wrong.WrongForEachTestCase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import tools.jackson.databind.JsonNode;

class ForEachTests {

    private static final String TESTER = StoryTester.class.getName();
    private static final String CLASS = "[engine:storypact]/[class:" + ForEachTestCase.class.getName() + "]";
    private static final String OF_VALUES =
            CLASS + "/[method:of_values(" + TESTER + ", " + ForEachTestCase.Sum.class.getName() + ")]";
    private static final MethodSelector VALUES = method("of_values", ForEachTestCase.Sum.class);

    @Test
    void each_file_that_matches_is_a_test_in_the_order_of_names() {
        assertThat(outcomes(DiscoverySelectors.selectMethod(
                        ForEachTestCase.class,
                        "of_files",
                        TESTER + "," + EventBusMessage.class.getName() + ",org.junit.jupiter.api.TestInfo")))
                .containsExactly(
                        "order-paid.json: SUCCESSFUL",
                        "order-placed.json: SUCCESSFUL",
                        "of_files(): SUCCESSFUL",
                        "ForEachTestCase: SUCCESSFUL");
    }

    @Test
    void each_case_has_an_instance_and_lifecycle_methods_of_its_own() {
        assertThat(calls(method("of_trees", JsonNode.class)))
                .containsExactly(
                        "new",
                        "before order-paid.json",
                        "ORDER_PAID",
                        "new",
                        "before order-placed.json",
                        "ORDER_PLACED");
    }

    @Test
    void a_file_is_read_as_what_the_parameter_is() {
        assertThat(seen(DiscoverySelectors.selectMethod(
                        ForEachTestCase.class, "of_decoded_messages", EventBusMessage.class.getName() + "," + TESTER)))
                .containsExactly("ORDER_PAID of 7", "ORDER_PLACED of 5");
        assertThat(seen(method("of_texts", String.class)))
                .containsExactly(
                        "These are events that tests read.",
                        "{\"type\": \"ORDER_PAID\", \"data\": {\"orderId\": \"o-2\", \"total\": 7},"
                                + " \"metadata\": {\"version\": \"1.0\"}}",
                        "{\"type\": \"ORDER_PLACED\", \"data\": {\"orderId\": \"o-1\", \"total\": 5}}");
        assertThat(seen(method("of_files_of_the_module", Path.class)))
                .containsExactly("events/order-paid.json", "events/order-placed.json");
    }

    @Test
    void each_value_that_a_method_gives_is_a_test_named_by_its_text() {
        assertThat(outcomes(VALUES))
                .containsExactly(
                        "Sum[of=1, is=2]: SUCCESSFUL",
                        "Sum[of=2, is=5]: FAILED AssertionError: not 5",
                        "Sum[of=1, is=2] (2): SUCCESSFUL",
                        "of_values(): SUCCESSFUL",
                        "ForEachTestCase: SUCCESSFUL");
    }

    @Test
    void a_method_may_give_primitives_named_values_or_those_of_an_instance() {
        assertThat(seen(method("of_primitives", int.class))).containsExactly("number 3", "number 4");
        assertThat(seen(method("of_wider_primitives", long.class))).containsExactly("number 3", "number 4");
        assertThat(seen(method("of_named_values", Object.class))).containsExactly("value a", "value z");
        assertThat(StoryEngine.namesOf(StoryEngine.run(method("of_named_values", Object.class))))
                .containsExactly("the first letter", "the last letter");
        assertThat(StoryEngine.namesOf(StoryEngine.run(nested("Inside")))).containsExactly("3", "4");
        assertThat(StoryEngine.namesOf(StoryEngine.run(nested("Sharing")))).containsExactly("x", "y");
    }

    @Test
    void each_case_runs_alone_by_its_unique_id() {
        List<String> ids = StoryEngine.idsOf(StoryEngine.run(ForEachTestCase.class));

        assertThat(ids)
                .hasSize(24)
                .contains(OF_VALUES + "/[case:2]")
                .anyMatch(id -> id.endsWith("/[case:order-paid.json]"))
                .allSatisfy(id -> assertThat(StoryEngine.idsOf(StoryEngine.run(selectUniqueId(id))))
                        .containsExactly(id));
    }

    @Test
    void a_case_is_selected_by_its_place() {
        assertThat(StoryEngine.idsOf(StoryEngine.run(selectIteration(VALUES, 0, 2))))
                .containsExactly(OF_VALUES + "/[case:1]", OF_VALUES + "/[case:3]");
    }

    @Test
    void a_case_of_a_nested_class_is_selected_by_its_place_however_its_method_is_named() {
        Class<?> inside = nested("Inside");
        String parameters = TESTER + "," + Integer.class.getName();

        assertThat(StoryEngine.namesOf(StoryEngine.run(selectIteration(
                        selectNestedMethod(List.of(ForEachTestCase.class), inside, "of_the_class_around", parameters),
                        1))))
                .containsExactly("4");
        assertThat(StoryEngine.namesOf(StoryEngine.run(selectIteration(
                        DiscoverySelectors.selectMethod(inside, "of_the_class_around", parameters), 0))))
                .containsExactly("3");
    }

    @Test
    void a_case_that_its_test_no_longer_has_fails() {
        assertThat(outcomes(selectUniqueId(OF_VALUES + "/[case:7]"))).first().isEqualTo("""
                        of_values(): FAILED StoryTestError: the test has no case '7'
                          where:    %s
                          found:    '1', '2', '3'
                          to mend:  select one of these""".formatted(
                        declared("of_values")));
    }

    @Test
    void a_failing_case_says_how_to_run_it_alone() {
        assertThat(StoryEngine.suppressedOf(StoryEngine.run(VALUES)))
                .containsExactly("to run this case alone: mvn test -Dtest='" + ForEachTestCase.class.getName()
                        + "#of_values' -Dstorypact.case='2'");
    }

    @Test
    void a_configured_case_is_the_only_one() {
        assertThat(StoryEngine.idsOf(StoryEngine.select(VALUES)
                        .configurationParameter("storypact.case", "2")
                        .execute()))
                .containsExactly(OF_VALUES + "/[case:2]");
    }

    @Test
    void a_case_has_the_tags_and_the_reporting_name_of_its_test() {
        Event first = StoryEngine.run(selectIteration(
                        DiscoverySelectors.selectMethod(
                                ForEachTestCase.class,
                                "of_files",
                                TESTER + "," + EventBusMessage.class.getName() + ",org.junit.jupiter.api.TestInfo"),
                        1))
                .testEvents()
                .started()
                .list()
                .get(0);

        assertThat(first.getTestDescriptor().getTags()).containsExactly(TestTag.create("by-file"));
        assertThat(first.getTestDescriptor().getLegacyReportingName()).isEqualTo("of_files[order-placed.json]");
    }

    @Test
    void cases_run_in_parallel() {
        EngineExecutionResults results = StoryEngine.select(selectClass(ForEachTestCase.class))
                .configurationParameter("storypact.execution.parallel.enabled", "true")
                .configurationParameter("storypact.execution.parallel.mode.default", "concurrent")
                .execute();

        assertThat(StoryEngine.namesOf(results)).hasSize(24);
    }

    @Test
    void what_is_wrong_with_the_cases_fails_the_test_and_says_so() {
        String declaring = WrongForEachTestCase.WhenRunTestCase.class.getName();

        List<String> outcomes =
                StoryEngine.outcomesOf(StoryEngine.run(WrongForEachTestCase.WhenRunTestCase.class)).stream()
                        .map(outcome -> outcome.replaceAll("(?m)^  where: +/.*/", "  where:    "))
                        .toList();

        assertThat(outcomes)
                .contains(
                        """
                        matches_nothing(): FAILED StoryTestError: no file matches @ForEach("classpath:events/*.xml")
                          where:    void %s.matches_nothing(dev.storypact.testkit.StoryTester,java.lang.String)
                          folder:   classpath:events
                          found:    notes.txt
                                    order-paid.json
                                    order-placed.json
                          allowed:  at least one file whose name matches *.xml
                          to mend:  add a file there, or correct the pattern""".formatted(declaring),
                        """
                        lies_nowhere(): FAILED StoryTestError: no file matches @ForEach("no-such-folder/*.json")
                          where:    void %s.lies_nowhere(dev.storypact.testkit.StoryTester,java.lang.String)
                          folder:   %s
                          found:    no file there, or no such folder
                          allowed:  at least one file whose name matches *.json
                          to mend:  add a file there, or correct the pattern""".formatted(declaring, Path.of("no-such-folder").toAbsolutePath()),
                        """
                        1: FAILED StoryTestError: the test can't take case 2 of @ForEach(method = "mixed")
                          where:    static java.util.List<java.lang.Object> %s.mixed()
                          found:    java.lang.Integer 1
                          allowed:  java.lang.String
                          to mend:  let the method give those only, or change the type of the test's parameter""".formatted(declaring),
                        """
                        null: FAILED StoryTestError: the test can't take case 3 of @ForEach(method = "mixed")
                          where:    static java.util.List<java.lang.Object> %s.mixed()
                          found:    null
                          allowed:  java.lang.String
                          to mend:  let the method give those only, or change the type of the test's parameter""".formatted(declaring),
                        """
                        gets_nothing(): FAILED StoryTestError: the method of @ForEach gives no case
                          where:    static java.util.stream.Stream<java.lang.String> %s.nothing()
                          found:    nothing
                          allowed:  at least one element
                          to mend:  let it give one, or remove the test gets_nothing()""".formatted(declaring),
                        "gets_an_exception(): FAILED IllegalStateException: no cases today")
                .anySatisfy(outcome -> assertThat(outcome)
                        .startsWith("notes.txt: FAILED StoryTestError: the case 'notes.txt' can't be read\n"
                                + "  where:    notes.txt\n  found:    ")
                        .contains("line 1")
                        .endsWith(
                                "  allowed:  JSON\n  to mend:  correct the file, or the type of the test's parameter"))
                .anySatisfy(outcome -> assertThat(outcome)
                        .startsWith("order-paid.json: FAILED StoryTestError: the case 'order-paid.json' can't be read\n"
                                + "  where:    order-paid.json\n  found:    ")
                        .contains("total")
                        .endsWith("  allowed:  JSON of a " + declaring + "$Total\n"
                                + "  to mend:  correct the file, or the type of the test's parameter"));
    }

    private static MethodSelector method(String name, Class<?> parameter) {
        return DiscoverySelectors.selectMethod(ForEachTestCase.class, name, StoryTester.class, parameter);
    }

    private static Class<?> nested(String name) {
        return Stream.of(ForEachTestCase.class.getDeclaredClasses())
                .filter(candidate -> candidate.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String declared(String method) {
        return Stream.of(ForEachTestCase.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow()
                .toGenericString();
    }

    private static List<String> outcomes(DiscoverySelector selector) {
        return StoryEngine.outcomesOf(StoryEngine.run(selector));
    }

    private static List<String> calls(MethodSelector selector) {
        return Calls.during(() -> StoryEngine.run(selector));
    }

    /** {@return what the test methods noted themselves} */
    private static List<String> seen(MethodSelector selector) {
        return calls(selector).stream()
                .filter(call -> !call.equals("new") && !call.startsWith("before "))
                .toList();
    }
}
