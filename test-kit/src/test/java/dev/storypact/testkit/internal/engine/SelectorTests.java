package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectModule;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.engine.fixture.InheritingTestCase;
import dev.storypact.testkit.internal.engine.fixture.NoTestCase;
import dev.storypact.testkit.internal.engine.fixture.OnlyNestedTestCase;
import dev.storypact.testkit.internal.engine.fixture.PlainTestCase;
import dev.storypact.testkit.internal.engine.fixture.packaged.FarAwayTestCase;
import dev.storypact.testkit.internal.engine.fixture.packaged.HidingTestCase;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class SelectorTests {

    @TempDir
    Path folder;

    private static final String PLAIN = "[engine:storypact]/[class:" + PlainTestCase.class.getName() + "]";
    private static final String TESTER = "(" + StoryTester.class.getName() + ")]";

    @Test
    void a_class_brings_its_methods_and_its_nested_classes() {
        EngineExecutionResults results = StoryEngine.run(PlainTestCase.class);

        assertThat(StoryEngine.idsOf(results))
                .containsExactly(
                        PLAIN + "/[method:first" + TESTER,
                        PLAIN + "/[method:second" + TESTER,
                        PLAIN + "/[nested-class:Inside]/[method:third" + TESTER,
                        PLAIN + "/[nested-class:Inside]/[nested-class:Deeper]/[method:fourth" + TESTER);
    }

    @Test
    void a_class_without_story_tests_is_not_found() {
        EngineExecutionResults results = StoryEngine.run(NoTestCase.class);

        assertThat(results.containerEvents().started().count()).isEqualTo(1);
        assertThat(StoryEngine.namesOf(results)).isEmpty();
    }

    @Test
    void a_nested_class_without_story_tests_is_left_out() {
        EngineExecutionResults results = StoryEngine.run(PlainTestCase.class);

        assertThat(StoryEngine.outcomesOf(results)).noneMatch(outcome -> outcome.startsWith("WithoutStoryTests"));
    }

    @Test
    void a_class_whose_story_tests_are_all_nested_is_found() {
        EngineExecutionResults results = StoryEngine.run(OnlyNestedTestCase.class);

        assertThat(StoryEngine.namesOf(results)).containsExactly("nested()");
    }

    @Test
    void inherited_methods_and_defaults_of_interfaces_belong_to_a_class() {
        EngineExecutionResults results = StoryEngine.run(InheritingTestCase.class);

        assertThat(StoryEngine.namesOf(results)).containsExactly("from_interface()", "from_superclass()", "own()");
    }

    @Test
    void a_nested_class_is_found_by_itself() throws ClassNotFoundException {
        Class<?> inside = Class.forName(PlainTestCase.class.getName() + "$Inside");

        EngineExecutionResults byClass = StoryEngine.run(selectClass(inside));
        EngineExecutionResults byNesting = StoryEngine.run(selectNestedClass(List.of(PlainTestCase.class), inside));

        assertThat(StoryEngine.namesOf(byClass)).containsExactly("third()", "fourth()");
        assertThat(StoryEngine.idsOf(byNesting)).isEqualTo(StoryEngine.idsOf(byClass));
    }

    @Test
    void a_method_is_found_by_its_name_and_parameters() {
        EngineExecutionResults results =
                StoryEngine.run(selectMethod(PlainTestCase.class, "second", StoryTester.class.getName()));

        assertThat(StoryEngine.idsOf(results)).containsExactly(PLAIN + "/[method:second" + TESTER);
    }

    @Test
    void a_method_of_a_nested_class_is_found() throws ClassNotFoundException {
        Class<?> inside = Class.forName(PlainTestCase.class.getName() + "$Inside");

        EngineExecutionResults results = StoryEngine.run(
                selectNestedMethod(List.of(PlainTestCase.class), inside, "third", StoryTester.class.getName()));

        assertThat(StoryEngine.namesOf(results)).containsExactly("third()");
    }

    @Test
    void a_method_that_is_no_story_test_is_not_found() {
        EngineExecutionResults results =
                StoryEngine.run(selectMethod(NoTestCase.class, "not_a_test", StoryTester.class.getName()));

        assertThat(StoryEngine.namesOf(results)).isEmpty();
    }

    @Test
    void a_package_brings_its_classes() {
        EngineExecutionResults results = StoryEngine.run(selectPackage(FarAwayTestCase.class.getPackageName()));

        assertThat(StoryEngine.namesOf(results))
                .containsExactlyInAnyOrder("far_away()", "first()", "first()", "second()", "third()", "fourth()");
    }

    @Test
    void a_classpath_root_brings_the_classes_that_pass_the_filters() throws URISyntaxException {
        Path root = Path.of(FarAwayTestCase.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        EngineExecutionResults results = StoryEngine.select(
                        selectClasspathRoots(Set.of(root)).toArray(DiscoverySelector[]::new))
                .filters(
                        PackageNameFilter.includePackageNames(FarAwayTestCase.class.getPackageName()),
                        ClassNameFilter.includeClassNamePatterns(".*FarAway.*"))
                .execute();

        assertThat(StoryEngine.namesOf(results)).containsExactly("far_away()");
    }

    @Test
    void a_module_brings_its_classes() throws IOException {
        Module module = moduleWith(FarAwayTestCase.class);

        EngineExecutionResults results = StoryEngine.run(selectModule(module));

        assertThat(module.isNamed()).isTrue();
        assertThat(StoryEngine.idsOf(results))
                .containsExactly(
                        "[engine:storypact]/[class:" + FarAwayTestCase.class.getName() + "]/[method:far_away" + TESTER);
        assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    }

    /** {@return an automatic module of a jar with only that class} */
    private Module moduleWith(Class<?> testClass) throws IOException {
        String file = testClass.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("shop-1.0.jar");
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes = testClass.getClassLoader().getResourceAsStream(file)) {
            stream.putNextEntry(new ZipEntry(file));
            Objects.requireNonNull(bytes, file).transferTo(stream);
        }
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of("shop"));
        return boot.defineModulesWithOneLoader(configuration, testClass.getClassLoader())
                .findModule("shop")
                .orElseThrow();
    }

    @Test
    void a_package_name_filter_excludes_classes() {
        EngineExecutionResults results = StoryEngine.select(selectPackage(FarAwayTestCase.class.getPackageName()))
                .filters(PackageNameFilter.excludePackageNames(FarAwayTestCase.class.getPackageName()))
                .execute();

        assertThat(StoryEngine.namesOf(results)).isEmpty();
    }

    @Test
    void a_class_name_filter_excludes_classes() {
        EngineExecutionResults results = StoryEngine.select(selectPackage(FarAwayTestCase.class.getPackageName()))
                .filters(ClassNameFilter.excludeClassNamePatterns(".*HidingTestCase"))
                .execute();

        assertThat(StoryEngine.namesOf(results)).containsExactly("far_away()");
    }

    @Test
    void a_class_name_filter_does_not_apply_to_nested_classes() {
        EngineExecutionResults results = StoryEngine.select(selectClass(PlainTestCase.class))
                .filters(ClassNameFilter.includeClassNamePatterns(".*PlainTestCase"))
                .execute();

        assertThat(StoryEngine.namesOf(results)).containsExactly("first()", "second()", "third()", "fourth()");
    }

    @Test
    void a_static_class_in_a_test_class_stands_for_itself() throws ClassNotFoundException {
        Class<?> standalone = Class.forName(OnlyNestedTestCase.class.getName() + "$StandsForItselfTestCase");

        EngineExecutionResults results = StoryEngine.run(standalone);

        assertThat(StoryEngine.idsOf(results))
                .containsExactly("[engine:storypact]/[class:" + standalone.getName() + "]/[method:standalone" + TESTER);
    }

    @Test
    void each_unique_id_is_found_again() {
        List<String> ids = StoryEngine.idsOf(StoryEngine.run(PlainTestCase.class));

        assertThat(ids)
                .hasSize(4)
                .allSatisfy(id -> assertThat(StoryEngine.idsOf(StoryEngine.run(selectUniqueId(id))))
                        .containsExactly(id));
    }

    @Test
    void a_unique_id_of_a_class_brings_all_inside_of_it() {
        EngineExecutionResults results = StoryEngine.run(selectUniqueId(PLAIN + "/[nested-class:Inside]"));

        assertThat(StoryEngine.namesOf(results)).containsExactly("third()", "fourth()");
    }

    @Test
    void a_method_that_is_hidden_by_another_package_has_an_id_of_its_own() {
        List<String> ids = StoryEngine.idsOf(StoryEngine.run(HidingTestCase.class));

        assertThat(ids)
                .filteredOn(id -> id.contains("first"))
                .containsExactlyInAnyOrder(
                        "[engine:storypact]/[class:" + HidingTestCase.class.getName() + "]/[method:first" + TESTER,
                        "[engine:storypact]/[class:" + HidingTestCase.class.getName() + "]/[method:"
                                + PlainTestCase.class.getName() + "#first" + TESTER)
                .allSatisfy(id -> assertThat(StoryEngine.idsOf(StoryEngine.run(selectUniqueId(id))))
                        .containsExactly(id));
    }

    @Test
    void an_iteration_of_a_test_that_runs_once_is_not_found() {
        EngineExecutionResults results = StoryEngine.run(
                selectIteration(selectMethod(PlainTestCase.class, "first", StoryTester.class.getName()), 0));

        assertThat(StoryEngine.namesOf(results)).isEmpty();
    }
}
