package dev.storypact.story;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.storypact.story");

    @Test
    void the_rules_below_look_at_the_whole_module() {
        assertThat(classes.size()).isGreaterThan(60);
    }

    @Test
    void packages_depend_on_each_other_in_one_direction() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("message")
                .definedBy("dev.storypact.story.message..")
                .layer("action")
                .definedBy("dev.storypact.story.action..")
                .layer("story")
                .definedBy("dev.storypact.story")
                .layer("pattern")
                .definedBy("dev.storypact.story.pattern..")
                .layer("runtime")
                .definedBy("dev.storypact.story.runtime..")
                .whereLayer("pattern")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("runtime")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("story")
                .mayOnlyBeAccessedByLayers("pattern", "runtime")
                .whereLayer("action")
                .mayOnlyBeAccessedByLayers("story", "pattern", "runtime")
                .whereLayer("message")
                .mayOnlyBeAccessedByLayers("action", "story", "pattern", "runtime")
                .because("a story must be readable and testable without the runtime that tells it")
                .check(classes);
    }

    @Test
    void there_are_no_cycles_between_the_api_packages() {
        slices().matching("dev.storypact.story.(action|message|pattern|runtime)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two packages one that nobody can take apart")
                .check(classes);
    }

    @Test
    void production_code_depends_on_little() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.storypact.story..",
                        "java..",
                        "org.jspecify.annotations..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.slf4j..")
                .because("what a service depends on in production is the JDK, JSpecify, Jackson and SLF4J")
                .check(classes);
    }
}
