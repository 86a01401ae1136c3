package dev.storypact.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.contract.Contract;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.Publication;
import dev.storypact.contract.PublishedSchema;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.TestExecution;
import dev.storypact.contract.TextPositions;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyMojoTests {

    private static final Contract ORDERS = new Contract(
            "orders",
            TestExecution.RUN,
            List.of(new Publication(
                    "order-events",
                    "ORDER_PLACED",
                    EventVersion.parse("1.0"),
                    "com.acme.Orders#place",
                    new PublishedSchema(
                            "schemas/order-events/ORDER_PLACED/1.0.schema.json",
                            StoryJson.parse("""
                                    {
                                      "type": "object",
                                      "properties": {"orderId": {"type": "string"}},
                                      "required": ["orderId"]
                                    }
                                    """),
                            TextPositions.unknown()),
                    List.of())),
            List.of());

    @TempDir
    Path folder;

    private final RecordingLog log = new RecordingLog();
    private final VerifyMojo mojo = new VerifyMojo();
    private final Set<Artifact> artifacts = new LinkedHashSet<>();

    @BeforeEach
    void a_system() {
        mojo.setLog(log);
        mojo.plugin.setGroupId("dev.storypact");
        mojo.plugin.setArtifactId("contract-maven-plugin");
        mojo.project.setArtifacts(artifacts);
        mojo.waivers = folder.resolve("waivers.json").toFile();
        mojo.verified = folder.resolve("target/verified").toFile();
    }

    @Test
    void says_in_one_line_what_is_proven() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        artifacts.add(artifact("orders", "jar", "", folder.toFile()));

        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "info: 2 services, 1 publication, 1 subscription:" + " every publisher fits every subscriber");
    }

    @Test
    void warns_of_a_contract_packaged_without_tests_and_claims_no_more_than_was_checked() throws Exception {
        depends("orders", new Contract("orders", TestExecution.SKIPPED, ORDERS.publications(), List.of()));
        depends("billing", billing("orderId"));

        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "warn: " + """
                        The tests of 'orders' were skipped
                          where:    orders
                          why:      its contract was packaged with these rules not checked: PUB-REFUSED, PUB-UNVERSIONED, PUB-UNDECLARED, PUB-UNTESTED, SUB-UNTESTED, SUB-UNSENDABLE, SUB-FILTER-DIFFERS
                          to mend:  package 'orders' with its tests, without -DskipTests or -Dmaven.test.skip
                          rule:     TOP-NOT-CHECKED (warning)
                        """,
                        "info: 2 services, 1 publication, 1 subscription: every publisher's schema fits every subscriber,"
                                + " not all tests ran, 1 warning, 1 not checked");
    }

    @Test
    void shows_each_finding_and_fails_once() {
        depends("orders", ORDERS);
        depends("billing", billing("total"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The contracts don't hold: 1 error, each shown above with what to mend");

        assertThat(log.entries()).hasSize(2);
        assertThat(log.entries().get(0)).startsWith("error: Subscriber 'billing' refuses ORDER_PLACED 1.0 of 'orders'");
        assertThat(log.entries().get(1)).isEqualTo("error: 2 services, 1 publication, 1 subscription: 1 error");
    }

    @Test
    void a_contract_without_a_file_or_unresolved_or_unreadable_was_not_checked() throws Exception {
        artifacts.add(artifact("absent", "json", "contract", null));
        artifacts.add(artifact(
                "broken",
                "json",
                "contract",
                Files.writeString(folder.resolve("broken.json"), "{").toFile()));
        var dependency = new Dependency();
        dependency.setGroupId("com.acme");
        dependency.setArtifactId("unresolved");
        dependency.setVersion("1");
        dependency.setType("json");
        dependency.setClassifier("contract");
        dependency.setScope("import");
        mojo.project.getDependencies().add(dependency);

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries())
                .extracting(entry -> entry.lines().findFirst().orElse(""))
                .containsExactly(
                        "error: The contract 'com.acme:absent:json:contract:1' was not checked",
                        "error: The contract 'com.acme:broken:json:contract:1' was not checked",
                        "error: The contract 'com.acme:unresolved:json:contract' was not checked",
                        "error: 0 services, 0 publications, 0 subscriptions: 3 errors, 3 not checked");
    }

    @Test
    void no_contract_at_all_proves_nothing() {
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries().get(0)).startsWith("error: No contract is among the inputs, so nothing was checked");
    }

    @Test
    void a_module_beside_the_system_whose_contract_is_forgotten_was_not_checked() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        builtBesides("shipping", "publish");

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries())
                .containsExactly(
                        "error: " + """
                        The contract 'com.acme:shipping' was not checked
                          where:    com.acme:shipping
                          why:      the module is built beside this one and publishes its contract, which isn't among the dependencies here
                          to mend:  add it: <dependency> with its groupId, artifactId and version, <classifier>contract</classifier> and <type>json</type>
                          rule:     TOP-NOT-CHECKED (error)
                        """, "error: 2 services, 1 publication, 1 subscription: 1 error, 1 not checked");
    }

    @Test
    void a_module_that_is_added_beside_the_system_is_missed_although_no_contract_has_changed() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.execute();
        builtBesides("shipping", "publish");

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void a_module_that_publishes_no_contract_or_is_of_another_parent_or_is_read_from_a_file_is_not_missed()
            throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        builtBesides("library", "help");
        builtBesides("orders", "publish");
        builtBesides("other", "publish").setParent(module("another-parent"));

        mojo.execute();

        assertThat(log.entries()).containsExactly(FITS);
    }

    private MavenProject builtBesides(String name, String goal) {
        var parent = module("parent");
        mojo.project.setParent(parent);
        var execution = new PluginExecution();
        execution.addGoal(goal);
        var own = new Plugin();
        own.setGroupId("dev.storypact");
        own.setArtifactId("contract-maven-plugin");
        own.addExecution(execution);
        var besides = module(name);
        besides.setParent(parent);
        besides.getBuild().addPlugin(own);
        mojo.build = Stream.concat(mojo.build.stream(), Stream.of(besides)).toList();
        return besides;
    }

    private static MavenProject module(String name) {
        var module = new MavenProject();
        module.setGroupId("com.acme");
        module.setArtifactId(name);
        module.setVersion("1");
        return module;
    }

    private static final String NOT_AGAIN =
            "info: nothing has changed since the last verification: not verified again, contract.force=true does; it said:";

    private static final String FITS =
            "info: 2 services, 1 publication, 1 subscription: every publisher fits every subscriber";

    @Test
    void verifies_nothing_again_that_has_not_changed() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));

        mojo.execute();
        mojo.execute();
        mojo.force = true;
        mojo.execute();

        assertThat(log.entries()).containsExactly(FITS, NOT_AGAIN, FITS, FITS);
    }

    @Test
    void a_contract_that_changed_or_is_gone_or_another_version_of_the_plugin_is_verified_again() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.execute();

        ContractFiles.writeContract(folder.resolve("billing.json"), billing("total"));
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        ContractFiles.writeContract(folder.resolve("billing.json"), billing("orderId"));
        mojo.execute();
        mojo.plugin.setVersion("2");
        mojo.execute();
        Files.delete(folder.resolve("orders.json"));
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries()).doesNotContain(NOT_AGAIN);
    }

    @Test
    void contracts_in_files_and_folders_are_verified_with_those_among_the_dependencies() throws Exception {
        depends("orders", ORDERS);
        var contracts = Files.createDirectories(folder.resolve("contracts"));
        ContractFiles.writeContract(contracts.resolve("billing.json"), billing("orderId"));
        Files.writeString(contracts.resolve("README.md"), "no contract");
        mojo.contractFiles = List.of(contracts.toFile());

        mojo.execute();
        mojo.execute();
        ContractFiles.writeContract(contracts.resolve("billing.json"), billing("customer"));

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThat(log.entries()).startsWith(FITS, NOT_AGAIN, FITS);
    }

    @Test
    void a_contract_file_that_is_not_there_was_not_checked() {
        mojo.contractFiles = List.of(folder.resolve("absent.json").toFile());

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThat(log.entries().get(0))
                .startsWith("error: The contract '")
                .contains("absent.json' was not checked")
                .contains("; where the contract is a file, give the one that contract:publish wrote\n");
    }

    @Test
    void a_contract_in_the_module_is_named_by_its_path_there_wherever_the_build_runs() throws Exception {
        mojo.project.setFile(folder.resolve("system/pom.xml").toFile());
        var empty = Files.createDirectories(folder.resolve("system/contracts/empty"));
        var outside = folder.resolve("outside.json");
        mojo.contractFiles = List.of(folder.resolve("system/absent.json").toFile(), empty.toFile(), outside.toFile());

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries())
                .extracting(entry -> entry.lines().findFirst().orElse(""))
                .containsExactlyInAnyOrder(
                        "error: The contract 'absent.json' was not checked",
                        "error: The contract 'contracts/empty' was not checked",
                        "error: The contract '" + outside + "' was not checked",
                        "error: 0 services, 0 publications, 0 subscriptions: 3 errors, 3 not checked");
    }

    @Test
    void a_file_that_is_named_twice_is_one_contract() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.contractFiles = List.of(
                folder.resolve("orders.json").toFile(),
                folder.resolve("absent/../billing.json").toFile(),
                Files.createDirectories(folder.resolve("absent"))
                        .resolve("../billing.json")
                        .toFile());

        mojo.execute();

        assertThat(log.entries()).containsExactly(FITS);
    }

    @Test
    void two_services_of_one_name_are_found_wherever_they_come_from() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        var contracts = Files.createDirectories(folder.resolve("contracts"));
        ContractFiles.writeContract(contracts.resolve("other.json"), billing("orderId"));
        mojo.contractFiles = List.of(contracts.toFile());

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries().get(0)).isEqualTo("error: " + """
                2 contracts are of services named 'billing'
                  where:    billing
                  why:      found the name 2 times, allowed is once
                  to mend:  name each service by the plugin's parameter 'service', or give each contract once
                  rule:     TOP-SAME-SERVICE (error)
                """);
    }

    @Test
    void a_folder_without_contracts_was_not_checked() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        var empty = Files.createDirectories(folder.resolve("empty"));
        mojo.contractFiles = List.of(empty.toFile());

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries().get(0))
                .startsWith("error: The contract '" + empty + "' was not checked\n")
                .contains("  why:      found a folder without a .json file, allowed is one with contracts\n");
        assertThat(mojo.verified).doesNotExist();
    }

    @Test
    void a_folder_without_contracts_is_found_although_everything_fitted_before() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.execute();
        mojo.contractFiles =
                List.of(Files.createDirectories(folder.resolve("empty")).toFile());

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void what_a_clock_says_of_files_changes_nothing() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.execute();
        var future = FileTime.from(Instant.parse("2999-01-01T00:00:00Z"));
        Files.setLastModifiedTime(mojo.verified.toPath(), future);
        Files.setLastModifiedTime(folder.resolve("orders.json"), future);

        mojo.execute();
        ContractFiles.writeContract(folder.resolve("billing.json"), billing("total"));
        Files.setLastModifiedTime(folder.resolve("billing.json"), FileTime.from(Instant.EPOCH));

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThat(log.entries()).startsWith(FITS, NOT_AGAIN);
    }

    @Test
    void reports_that_are_wanted_and_not_there_are_written() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.execute();

        mojo.reports = List.of("json");
        mojo.reportsDirectory = folder.resolve("target/contract").toFile();
        mojo.execute();
        mojo.execute();

        assertThat(log.entries()).containsExactly(FITS, FITS, NOT_AGAIN, FITS);
        assertThat(mojo.reportsDirectory).isNotEmptyDirectory();
    }

    @Test
    void a_report_that_is_gone_is_written_again() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.reports = List.of("json");
        mojo.reportsDirectory =
                Files.createDirectories(folder.resolve("target/contract")).toFile();
        mojo.execute();
        for (var report : mojo.reportsDirectory.listFiles()) {
            Files.delete(report.toPath());
        }

        mojo.execute();

        assertThat(log.entries()).containsExactly(FITS, FITS);
        assertThat(mojo.reportsDirectory).isNotEmptyDirectory();
    }

    @Test
    void warnings_are_told_again_by_each_build_and_not_found_again() throws Exception {
        depends("orders", ORDERS);

        mojo.execute();
        mojo.execute();

        var warning = log.entries().get(0);
        var conclusion =
                "info: 1 service, 1 publication, 0 subscriptions: every publisher fits every subscriber, 1 warning";
        assertThat(warning).startsWith("warn: ").contains("rule:     TOP-UNREAD (warning)");
        assertThat(log.entries()).containsExactly(warning, conclusion, NOT_AGAIN, warning, conclusion);
    }

    @Test
    void what_is_to_be_shown_otherwise_is_verified_again() throws Exception {
        depends("orders", ORDERS);
        mojo.execute();

        mojo.shown = 1;
        mojo.execute();

        assertThat(log.entries()).doesNotContain(NOT_AGAIN);
    }

    @Test
    void what_was_found_is_said_again_by_each_build() {
        depends("orders", ORDERS);
        depends("billing", billing("total"));

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries()).hasSize(4);
        assertThat(log.entries().get(2)).isEqualTo(log.entries().get(0));
    }

    @Test
    void a_waiver_more_is_verified_again_and_what_is_said_of_it_is_said_by_each_build() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.execute();
        Files.writeString(folder.resolve("waivers.json"), """
                {"format": "storypact-waivers/1", "waivers": [
                  {"rule": "SUB-UNFED", "about": "nothing", "reason": "old", "expires": "2999-12-31"}]}""");

        mojo.execute();
        mojo.execute();

        var conclusion = FITS + ", 1 warning";
        assertThat(log.entries())
                .hasSize(6)
                .startsWith(FITS)
                .endsWith(NOT_AGAIN, log.entries().get(1), conclusion);
        assertThat(log.entries().get(1)).contains("rule:     WVR-UNUSED (warning)");
    }

    @Test
    void a_note_that_is_cut_off_foreign_or_hostile_notes_nothing() throws Exception {
        depends("orders", ORDERS);
        depends("billing", billing("orderId"));
        mojo.execute();
        var note = mojo.verified.toPath();
        var whole = Files.readString(note);

        var notes = List.of(
                "",
                "[]",
                "null",
                whole.substring(0, whole.length() - 1),
                whole.replace("storypact-verified/3", "storypact-verified/4"),
                whole.replaceFirst("warnings=0", "warnings=1"),
                whole.replaceFirst("warnings=0", "warnings=x"),
                whole.replaceFirst("(?m)^conclusion=", "concluded="),
                whole.replaceFirst("(?m)^inputs=..", "inputs=\\\\uX"),
                " ".repeat(1_000_001) + whole);
        for (var bad : notes) {
            Files.writeString(note, bad);
            mojo.execute();
        }
        Files.delete(note);
        Files.createDirectory(note);
        mojo.execute();

        assertThat(log.entries()).hasSize(12).containsOnly(FITS);
    }

    @Test
    void skips_when_told_to() throws Exception {
        mojo.skip = true;

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: skipped (contract.skip)");
    }

    private static Contract billing(String needed) {
        return new Contract(
                "billing",
                TestExecution.RUN,
                List.of(),
                List.of(new SubscriptionNeed(
                        "charge",
                        "order-events",
                        "ORDER_PLACED",
                        VersionRange.parse("1.x"),
                        "com.acme.Billing#charge",
                        "com.acme.Order",
                        StoryJson.parse("{\"type\": \"object\", \"required\": [\"" + needed + "\"]}"))));
    }

    private void depends(String artifactId, Contract contract) {
        var file = folder.resolve(artifactId + ".json");
        ContractFiles.writeContract(file, contract);
        artifacts.add(artifact(artifactId, "json", "contract", file.toFile()));
    }

    private static Artifact artifact(String artifactId, String type, String classifier, @Nullable File file) {
        var artifact = new DefaultArtifact(
                "com.acme", artifactId, "1", "compile", type, classifier, new DefaultArtifactHandler(type));
        artifact.setFile(file);
        return artifact;
    }
}
