package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.testkit.internal.engine.fixture.PlainTestCase;
import dev.storypact.testkit.internal.engine.fixture.wrong.AbstractMethodTestCase;
import dev.storypact.testkit.internal.engine.fixture.wrong.UnhonouredTestCase;
import dev.storypact.testkit.internal.engine.fixture.wrong.WrongClassesTestCase;
import dev.storypact.testkit.internal.engine.fixture.wrong.WrongForEachTestCase;
import dev.storypact.testkit.internal.engine.fixture.wrong.WrongLifecycleTestCase;
import dev.storypact.testkit.internal.engine.fixture.wrong.WrongMethodsTestCase;
import dev.storypact.testkit.internal.engine.fixture.wrong.WrongNamesTestCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;

class DiscoveryIssueTests {

    private static final String WRONG = WrongMethodsTestCase.class.getName();
    private static final String TESTER = "dev.storypact.testkit.StoryTester";

    @Test
    void a_story_test_method_must_be_well_declared() {
        String notExecuted = ". It will not be executed. ";

        assertThat(issues(selectClass(WrongMethodsTestCase.class)))
                .containsExactlyInAnyOrder(
                        "ERROR @StoryTest method 'private void " + WRONG + ".is_private(" + TESTER + ")'"
                                + " must not be private" + notExecuted + "Remove the modifier private.",
                        "ERROR @StoryTest method 'static void " + WRONG + ".is_static(" + TESTER + ")'"
                                + " must not be static" + notExecuted + "Remove the modifier static.",
                        "ERROR @StoryTest method 'int " + WRONG + ".returns(" + TESTER + ")'"
                                + " must not return a value" + notExecuted
                                + "Make it void, and assert on the value in the method.",
                        "ERROR @StoryTest method 'void " + WRONG + ".takes_a_number(" + TESTER + ",int[])'"
                                + " must not have a parameter of type int[]" + notExecuted
                                + "It can take a StoryTester and a TestInfo, nothing else.",
                        "ERROR @StoryTest method 'void " + WRONG + ".takes_no_tester(org.junit.jupiter.api.TestInfo)'"
                                + " must have exactly one StoryTester parameter" + notExecuted
                                + "Add a parameter of type StoryTester.",
                        "ERROR @StoryTest method 'void " + WRONG + ".takes_two_testers(" + TESTER + "," + TESTER + ")'"
                                + " must have exactly one StoryTester parameter" + notExecuted
                                + "Keep one parameter of type StoryTester.",
                        "ERROR @StoryTest method 'void " + WRONG + ".is_a_lifecycle_method_too(" + TESTER + ")'"
                                + " must not be annotated with @BeforeEach. It will not be executed. Make a lifecycle"
                                + " method of its own for that.",
                        "ERROR @ExploreFaults method 'void " + WRONG + ".explores_but_is_no_test(" + TESTER + ")'"
                                + " must be annotated with @StoryTest" + notExecuted + "Add @StoryTest to it.",
                        "ERROR @StoryTest method 'private static java.lang.String " + WRONG + ".is_all_wrong()'"
                                + " must not be private" + notExecuted + "Remove the modifier private.",
                        "ERROR @StoryTest method 'private static java.lang.String " + WRONG + ".is_all_wrong()'"
                                + " must not be static" + notExecuted + "Remove the modifier static.",
                        "ERROR @StoryTest method 'private static java.lang.String " + WRONG + ".is_all_wrong()'"
                                + " must not return a value" + notExecuted
                                + "Make it void, and assert on the value in the method.",
                        "ERROR @StoryTest method 'private static java.lang.String " + WRONG + ".is_all_wrong()'"
                                + " must have exactly one StoryTester parameter" + notExecuted
                                + "Add a parameter of type StoryTester.");
    }

    @Test
    void a_story_test_method_must_have_a_body() {
        assertThat(issues(selectClass(AbstractMethodTestCase.class)))
                .containsExactly("ERROR @StoryTest method 'abstract void " + AbstractMethodTestCase.class.getName()
                        + ".has_no_body(" + TESTER + ")' must not be abstract. It will not be executed."
                        + " Give it a body, or annotate the methods that implement it instead.");
    }

    @Test
    void a_class_with_story_tests_must_be_well_declared() {
        String effect = ". Its story tests will not be executed. ";

        assertThat(issuesOfClassesIn(WrongClassesTestCase.class))
                .containsExactlyInAnyOrder(
                        wrongClass("NotNested") + "must be static or annotated with @Nested" + effect
                                + "Add one of the two.",
                        wrongClass("StaticNested") + "must not be annotated with @Nested, as it is no inner class"
                                + effect + "Remove @Nested, or make it a non-static class in another test class.",
                        wrongClass("PrivateNested") + "must not be private" + effect + "Remove the modifier private.",
                        wrongClass("PrivateTestCase") + "must not be private" + effect + "Remove the modifier private.",
                        wrongClass("TwoConstructorsTestCase")
                                + "must have one constructor, with no parameter but a TestInfo" + effect
                                + "Move what the constructors do with other parameters to a @BeforeEach method.",
                        wrongClass("ConstructorWithParameterTestCase")
                                + "must have one constructor, with no parameter but a TestInfo" + effect
                                + "Move what the constructors do with other parameters to a @BeforeEach method.");
    }

    @Test
    void what_is_wrong_inside_of_a_class_is_found_from_the_class() {
        assertThat(issues(selectClass(WrongClassesTestCase.class)))
                .extracting(issue -> issue.substring(0, issue.indexOf("must")))
                .containsExactlyInAnyOrder(
                        wrongClass("NotNested"), wrongClass("StaticNested"), wrongClass("PrivateNested"));
    }

    @Test
    void a_local_class_is_no_place_for_story_tests() throws ClassNotFoundException {
        Class<?> local = Class.forName(WrongClassesTestCase.class.getName() + "$1LocalTestCase");

        assertThat(issues(selectClass(local)))
                .containsExactly("ERROR Story test class '" + local.getName() + "' must not be local or anonymous."
                        + " Its story tests will not be executed. Declare it in a file or a class of its own.");
    }

    @Test
    void the_cases_of_a_story_test_must_be_well_declared() {
        String files = "Write [classpath:]<folder>/<name>, where only the name may have wildcards.";
        String text = TESTER + ",java.lang.String";
        String both = "must name either files or a method in its @ForEach. It will not be executed."
                + " Write @ForEach(\"classpath:folder/*.json\") or @ForEach(method = \"name\").";
        String one = "Beside the StoryTester take one value: a record holds several.";

        assertThat(issues(selectClass(WrongForEachTestCase.class)))
                .containsExactlyInAnyOrder(
                        forEach("names_nothing", text) + both,
                        forEach("names_both", text) + both,
                        forEach("is_absolute", text) + wrong("\"/events/*.json\" must be relative", files),
                        forEach("has_a_wild_folder", text)
                                + wrong("\"classpath:*/order.json\" must have wildcards in its last part only", files),
                        forEach("names_no_file", text)
                                + wrong("\"classpath:events/\" must name files after its last slash", files),
                        forEach("leads_out_of_the_class_path", text)
                                + wrong(
                                        "\"classpath:../events/*.json\" must not lead out of the class path by '..'",
                                        files),
                        forEach("is_no_pattern", text)
                                + wrong(
                                        "\"events/[.json\" is not well-formed: Missing '] near index 5\n[.json\n     ^",
                                        files),
                        forEach("names_no_method", text)
                                + wrong(
                                        "there is no method text() in " + WrongForEachTestCase.class.getName(),
                                        "Write it, without parameters; those that give several values are"
                                                + " [ofAnInstance, texts]."),
                        forEach("names_a_method_of_one", text)
                                + wrong(
                                        "'static java.lang.String " + WrongForEachTestCase.class.getName()
                                                + ".one()' gives no Stream, Iterable or array",
                                        "Let it return one of these."),
                        forEach("names_an_instance_method", text)
                                + wrong(
                                        "'java.util.List<java.lang.String> " + WrongForEachTestCase.class.getName()
                                                + ".ofAnInstance()' must be static",
                                        "Make it static, or annotate the class with"
                                                + " @TestInstance(Lifecycle.PER_CLASS)."),
                        forEach("takes_no_case", TESTER)
                                + "must have exactly one parameter for the case, but has 0. It will not be executed. "
                                + one,
                        forEach("takes_two_cases", text + ",int")
                                + "must have exactly one parameter for the case, but has 2. It will not be executed. "
                                + one,
                        forEach("is_no_story_test", text).replace("@StoryTest", "@ForEach")
                                + "must be annotated with @StoryTest. It will not be executed. Add @StoryTest to it.");
    }

    private static String forEach(String method, String parameters) {
        return "ERROR @StoryTest method 'void " + WrongForEachTestCase.class.getName() + "." + method + "(" + parameters
                + ")' ";
    }

    private static String wrong(String defect, String remedy) {
        return "has a wrong @ForEach: " + defect + ". It will not be executed. " + remedy;
    }

    @Test
    void files_are_not_read_for_a_parameter_of_any_type() {
        assertThat(issues(selectClass(WrongForEachTestCase.GenericTestCase.class)))
                .containsExactly("ERROR @StoryTest method 'void " + WrongForEachTestCase.class.getName()
                        + "$Base.of_any_type(" + TESTER
                        + ",T)' must not read files for a parameter of the type variable T."
                        + " It will not be executed. Override it in the class that knows the type, or take the case as a"
                        + " JsonNode.");
    }

    @Test
    void lifecycle_methods_must_be_well_declared() {
        String method = "." + " The story tests of its class can't be executed. ";
        String type = WrongLifecycleTestCase.class.getName();

        assertThat(issues(selectClass(WrongLifecycleTestCase.class)))
                .containsExactlyInAnyOrder(
                        "ERROR @BeforeAll method 'void " + type + ".is_not_static()' must be static" + method
                                + "Make it static, or annotate the class with @TestInstance(Lifecycle.PER_CLASS).",
                        "ERROR @BeforeEach method 'static void " + type + ".is_static()' must not be static" + method
                                + "Remove the modifier static.",
                        "ERROR @AfterEach method 'int " + type + ".returns()' must not return a value" + method
                                + "Make it void.",
                        "ERROR @AfterEach method 'private void " + type
                                + ".is_private(org.junit.jupiter.api.TestReporter)' must not be private" + method
                                + "Remove the modifier private.",
                        "ERROR @AfterEach method 'private void " + type
                                + ".is_private(org.junit.jupiter.api.TestReporter)' must not have a parameter of type"
                                + " org.junit.jupiter.api.TestReporter" + method
                                + "It can take a StoryTester and a TestInfo, nothing else.",
                        "ERROR @AfterAll method 'static void " + type + ".takes_a_tester(" + TESTER + ")' must not have"
                                + " a parameter of type " + TESTER + method + "It can take a TestInfo, nothing else.");
    }

    @Test
    void an_annotation_of_jupiter_that_is_not_honoured_is_an_error() {
        String onClass = "ERROR Story test class '" + UnhonouredTestCase.class.getName()
                + "$OnClassTestCase' must not be" + " annotated with ";
        String effect = ". The storypact engine does not honour it. ";
        String remedy = "Remove the annotation, or make the tests of the class those of JUnit Jupiter.";

        assertThat(issues(selectClass(nested("OnClassTestCase"))))
                .containsExactlyInAnyOrder(
                        onClass + "@ExtendWith (through @Extended)" + effect + remedy,
                        onClass + "@TestClassOrder" + effect + remedy,
                        onClass + "@TempDir on its field 'folder'" + effect + remedy);

        String onMethod = "ERROR @StoryTest method 'void " + UnhonouredTestCase.class.getName() + "$OnMethodTestCase.";
        String methodRemedy = "Remove the annotation, or make the method a test of JUnit Jupiter alone.";
        assertThat(issues(selectClass(nested("OnMethodTestCase"))))
                .containsExactlyInAnyOrder(
                        onMethod + "parameterized(" + TESTER + ")' must not be annotated with @ParameterizedTest"
                                + effect + methodRemedy,
                        onMethod + "parameterized(" + TESTER + ")' must not be annotated with @ValueSource" + effect
                                + methodRemedy,
                        onMethod + "on_parameter(" + TESTER + ",java.nio.file.Path)' must not be annotated with"
                                + " @TempDir on its parameter of type java.nio.file.Path" + effect + methodRemedy,
                        onMethod + "on_linux(" + TESTER
                                + ")' must not be annotated with @ExtendWith (through @Extended)" + effect
                                + methodRemedy,
                        onMethod + "on_linux(" + TESTER + ")' must not be annotated with @EnabledOnOs" + effect
                                + methodRemedy);
    }

    @Test
    void an_order_of_a_class_has_no_effect() {
        assertThat(issues(selectClass(nested("OrderedClassTestCase"))))
                .containsExactly("ERROR Story test class '" + UnhonouredTestCase.class.getName()
                        + "$OrderedClassTestCase' must not be annotated with @Order. The storypact engine does not honour"
                        + " it. Remove the annotation, or make the tests of the class those of JUnit Jupiter.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WithJupiterTestCase", "WithJupiterInsideTestCase"})
    void it_is_a_warning_where_the_class_has_tests_of_jupiter_too(String name) {
        assertThat(issues(selectClass(nested(name))))
                .containsExactly("WARNING Story test class '" + UnhonouredTestCase.class.getName() + "$" + name
                        + "' is annotated with @ExtendWith. Its story tests run without it, as the"
                        + " storypact engine does not honour it. Move them to a class of their own to resolve this"
                        + " warning.");
    }

    @Test
    void tags_and_display_names_must_be_well_formed() {
        String method =
                "WARNING @StoryTest method 'void " + WrongNamesTestCase.class.getName() + ".fine(" + TESTER + ")'";
        String remedy = " The tag is ignored. Use one without spaces, control characters and any of , ( ) & | !.";

        assertThat(issues(selectClass(WrongNamesTestCase.class)))
                .containsExactlyInAnyOrder(
                        "WARNING Story test class '" + WrongNamesTestCase.class.getName()
                                + "' must not be annotated with @Tag(\"two words\")." + remedy,
                        method + " must not be annotated with @Tag(\"a|b\")." + remedy,
                        method + " must not have a blank @DisplayName. The name is ignored. Write one, or remove it.");
    }

    @Test
    void a_well_declared_class_raises_no_issue() {
        assertThat(issues(selectClass(PlainTestCase.class))).isEmpty();
    }

    private static String wrongClass(String name) {
        return "ERROR Story test class '" + WrongClassesTestCase.class.getName() + "$" + name + "' ";
    }

    private static Class<?> nested(String name) {
        return Stream.of(UnhonouredTestCase.class.getDeclaredClasses())
                .filter(candidate -> candidate.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> issuesOfClassesIn(Class<?> outer) {
        return Stream.of(outer.getDeclaredClasses())
                .flatMap(nested -> issues(selectClass(nested)).stream())
                .distinct()
                .toList();
    }

    private static List<String> issues(DiscoverySelector... selectors) {
        return StoryEngine.select(selectors).discover().getDiscoveryIssues().stream()
                .map(issue -> issue.severity() + " " + issue.message())
                .toList();
    }
}
