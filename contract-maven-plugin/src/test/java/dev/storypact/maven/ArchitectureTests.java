package dev.storypact.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.storypact.maven");

    @Test
    void there_are_classes_to_check() {
        assertThat(PLUGIN).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void the_plugin_knows_the_schema_registry_and_maven_alone() {
        classes()
                .that(resideInAPackage("dev.storypact.maven.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.storypact.maven..",
                        "dev.storypact.contract",
                        "dev.storypact.finding",
                        "dev.storypact.schema",
                        "org.apache.maven..",
                        "org.eclipse.aether..",
                        "org.codehaus.plexus.component.configurator..",
                        "org.codehaus.plexus.util.xml.pull",
                        "eu.maveniverse.domtrip..",
                        "javax.lang.model",
                        "javax.inject",
                        "org.jspecify.annotations",
                        "tools.jackson..",
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax.."))
                .because("contract-maven-plugin is a thin shell over schema-registry's verifier (design section 1);"
                        + " it meets the test kit only in files")
                .check(PLUGIN);
    }

    @Test
    void goals_know_what_they_are_given_and_say_and_these_do_not_know_goals() {
        noClasses()
                .that(resideInAPackage("dev.storypact.maven.internal.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.storypact.maven"))
                .because("goals wire; what is wired doesn't know them")
                .check(PLUGIN);
        SlicesRuleDefinition.slices()
                .matching("dev.storypact.maven.internal.(*)..")
                .should()
                .notDependOnEachOther()
                .because("what goals are given and what they say meet in the goals alone")
                .check(PLUGIN);
    }
}
