package dev.storypact.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;

class ArchitectureTests {

    private static final String INTERNAL = "dev.storypact.testkit.internal.";

    private static final List<String> INTERNALS = List.of(
            "ablation",
            "cases",
            "configuration",
            "descriptor",
            "discovery",
            "engine",
            "execution",
            "message",
            "recording",
            "snapshot",
            "tester");

    // Imported once, as that is what takes the time.
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.storypact.testkit");

    @Test
    void the_rules_below_look_at_the_whole_module() {
        assertThat(CLASSES.size()).isGreaterThan(150);
    }

    @Test
    void the_engine_is_built_in_one_direction() {
        layers().whereLayer("engine")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("discovery")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("descriptor")
                .mayOnlyBeAccessedByLayers("engine", "discovery")
                .whereLayer("execution")
                .mayOnlyBeAccessedByLayers("engine", "discovery", "descriptor")
                .whereLayer("recording")
                .mayOnlyBeAccessedByLayers("descriptor", "execution", "jupiter")
                .whereLayer("cases")
                .mayOnlyBeAccessedByLayers("discovery", "descriptor", "execution")
                .whereLayer("jupiter")
                .mayOnlyBeAccessedByLayers("discovery")
                .because(
                        "a test is found, put into the tree, run and recorded, each by what knows nothing of the step before")
                .check(CLASSES);
    }

    @Test
    void what_a_test_uses_knows_nothing_of_how_it_is_run() {
        layers().whereLayer("jupiter")
                .mayOnlyAccessLayers("recording", "configuration")
                .whereLayer("recording")
                .mayOnlyAccessLayers("ablation", "tester", "snapshot", "message", "configuration")
                .whereLayer("ablation")
                .mayOnlyAccessLayers("tester")
                .whereLayer("tester")
                .mayOnlyAccessLayers("assertion", "message")
                .whereLayer("assertion")
                .mayOnlyAccessLayers("snapshot", "message")
                .whereLayer("snapshot")
                .mayOnlyAccessLayers("message", "configuration")
                .whereLayer("cases")
                .mayOnlyAccessLayers("message", "configuration")
                .because("whichever engine runs a test, its tester, assertions and snapshots are the same")
                .check(CLASSES);
    }

    @Test
    void texts_and_configuration_stand_on_nothing_else() {
        layers().whereLayer("message")
                .mayNotAccessAnyLayer()
                .whereLayer("configuration")
                .mayNotAccessAnyLayer()
                .because("a text is built in one place from what it is given, and a parameter is read in one")
                .check(CLASSES);
    }

    private static LayeredArchitecture layers() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var internal : INTERNALS) {
            layers = layers.layer(internal).definedBy(INTERNAL + internal + "..");
        }
        return layers.layer("assertion")
                .definedBy("dev.storypact.testkit.assertion..")
                .layer("jupiter")
                .definedBy("dev.storypact.testkit.jupiter..");
    }

    @Test
    void each_internal_package_is_a_layer() {
        var prefix = INTERNAL.length();

        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(INTERNAL))
                        .map(name -> name.substring(prefix))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(INTERNALS);
    }

    @Test
    void only_jupiters_extension_is_made_of_its_extension_points() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.storypact.testkit.jupiter..")
                .should()
                .implement(Extension.class)
                .because("the storypact engine needs no other engine")
                .check(CLASSES);
    }

    @Test
    void there_are_no_cycles_between_packages() {
        slices().matching("dev.storypact.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two packages one that nobody can take apart")
                .check(CLASSES);
    }

    @Test
    void only_the_engine_knows_the_platform() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        INTERNAL + "recording..", "dev.storypact.testkit", "dev.storypact.testkit.assertion..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit.platform.engine..")
                .because("a tester and its assertions work without the engine, too")
                .check(CLASSES);
    }

    @Test
    void the_internals_of_other_modules_are_theirs() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.storypact.story..internal..",
                        "dev.storypact.schema..internal..",
                        "dev.storypact.contract..internal..",
                        "dev.storypact.finding..internal..",
                        "dev.storypact.maven..")
                .because(
                        "another module's internals change without notice, and the plugin meets the test kit only in files")
                .check(CLASSES);
    }

    @Test
    void no_other_test_library_than_junit_and_assertj_is_needed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit.jupiter.engine..", "org.junit.jupiter.params..", "org.mockito..")
                .because("the test kit must not bring more into a service's tests than it says")
                .check(CLASSES);
    }
}
