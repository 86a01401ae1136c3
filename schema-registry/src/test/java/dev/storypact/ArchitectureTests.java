package dev.storypact;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.ContractVerifier;

@AnalyzeClasses(
        packages = "dev.storypact",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTests.OnlyThisModule.class})
class ArchitectureTests {

    private static final int LEAST_CLASSES = 60;

    /** What stands in this module's own output folder. */
    static final class OnlyThisModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/schema-registry/target/classes/");
        }
    }

    @ArchTest
    static void there_are_classes_to_look_at(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(LEAST_CLASSES);
    }

    @ArchTest
    static final ArchRule knows_only_the_public_packages_of_the_core = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.storypact.story..internal.."))
            .because("a module's internals are its own; the core may change them at any time");

    @ArchTest
    static final ArchRule knows_no_module_but_the_core = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.storypact..")
                    .and(not(resideInAnyPackage(
                            "dev.storypact.story..",
                            "dev.storypact.finding..",
                            "dev.storypact.schema..",
                            "dev.storypact.contract.."))))
            .because("the test kit and the Maven plugin stand on the schema registry, not the other way");

    @ArchTest
    static final ArchRule findings_know_neither_schemas_nor_contracts = noClasses()
            .that()
            .resideInAPackage("dev.storypact.finding..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.storypact.schema..", "dev.storypact.contract.."))
            .because("finding <- schema <- contract: every check reports findings, findings know no check");

    @ArchTest
    static final ArchRule schemas_know_no_contracts = noClasses()
            .that()
            .resideInAPackage("dev.storypact.schema..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.storypact.contract.."))
            .because("finding <- schema <- contract: a registry is used without any contract");

    @ArchTest
    static final ArchRule only_the_oracle_knows_the_validator = noClasses()
            .that()
            .resideOutsideOfPackage("dev.storypact.schema.internal.oracle")
            .should()
            .dependOnClassesThat(resideInAPackage("com.networknt.."))
            .because("all must judge by one validator with one set of settings");

    @ArchTest
    static final ArchRule containment_knows_no_registry = noClasses()
            .that()
            .resideInAPackage("dev.storypact.schema.containment..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.storypact.schema")
                    .or(resideInAPackage("dev.storypact.schema.internal.store")))
            .because("containment is about two schemas, wherever they come from");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("dev.storypact.(finding|schema|contract)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle makes two packages one that nobody can take apart");

    @ArchTest
    static final ArchRule internals_do_not_know_their_api = slices().matching("dev.storypact.(**)")
            .that(describe(
                    "of findings and schemas", slice -> !slice.getNamePart(1).startsWith("contract")))
            .should()
            .beFreeOfCycles()
            .because("what stands behind the API of findings and schemas is used, and tested, without it");

    @ArchTest
    static final ArchRule internals_of_contracts_know_no_facade = noClasses()
            .that()
            .resideInAPackage("dev.storypact.contract.internal..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ContractVerifier.class, ContractFiles.class)
            .because("the facades wire the internals, which know the values beside the facades alone");

    @ArchTest
    static final ArchRule internals_of_contracts_have_no_cycles = slices().matching(
                    "dev.storypact.contract.internal.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle makes two packages one that nobody can take apart");
}
