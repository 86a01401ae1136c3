package dev.storypact.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final String INTERNAL = "dev.storypact.testkit.internal.";

    // Imported once, as that is what takes the time.
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.storypact.testkit");

    @Test
    void the_rules_below_look_at_the_whole_module() {
        assertThat(CLASSES.size()).isGreaterThan(60);
    }

    @Test
    void the_engine_is_built_in_one_direction() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("engine")
                .definedBy(INTERNAL + "engine..")
                .layer("discovery")
                .definedBy(INTERNAL + "discovery..")
                .layer("descriptor")
                .definedBy(INTERNAL + "descriptor..")
                .layer("execution")
                .definedBy(INTERNAL + "execution..")
                .layer("recording")
                .definedBy(INTERNAL + "recording..")
                .layer("configuration")
                .definedBy(INTERNAL + "configuration..")
                .whereLayer("engine")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("discovery")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("descriptor")
                .mayOnlyBeAccessedByLayers("engine", "discovery")
                .whereLayer("execution")
                .mayOnlyBeAccessedByLayers("engine", "discovery", "descriptor")
                .whereLayer("recording")
                .mayOnlyBeAccessedByLayers("descriptor", "execution")
                .whereLayer("configuration")
                .mayNotAccessAnyLayer()
                .because(
                        "a test is found, put into the tree, run and recorded, each by what knows nothing of the step before")
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
