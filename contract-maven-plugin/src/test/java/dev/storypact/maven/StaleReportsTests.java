package dev.storypact.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.contract.Contract;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.TestExecution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultMavenProjectHelper;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.internal.impl.DefaultRepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** After a check that came to no end there is nothing left that says that one passed: no report, no note and no contract. */
class StaleReportsTests {

    private static final List<String> FILES = List.of(".json", ".sarif", ".xml", ".github.txt");

    @TempDir
    Path root;

    private Path file(String path, String content) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path reports() {
        return root.resolve("target/contract");
    }

    private <T extends CheckingMojo> T passedBefore(String run, T goal) throws IOException {
        for (var ending : FILES) {
            file("target/contract/" + (ending.equals(".xml") ? "TEST-contract-" : "") + run + ending, "passed");
        }
        goal.setLog(new RecordingLog());
        goal.reports = List.of("json", "sarif", "junit", "github");
        goal.reportsDirectory = reports().toFile();
        return goal;
    }

    private void endsInAnError(CheckingMojo goal, String message) {
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(message);

        assertThat(reports()).isEmptyDirectory();
    }

    @Nested
    class Of_verify {

        private VerifyMojo verify = new VerifyMojo();

        @BeforeEach
        void a_system_that_fits() throws IOException {
            // A goal's files are named by its class where no Maven runs it.
            verify = passedBefore("VerifyMojo", new VerifyMojo());
            var contract = root.resolve("orders.json");
            ContractFiles.writeContract(contract, new Contract("orders", TestExecution.RUN, List.of(), List.of()));
            verify.contractFiles = List.of(contract.toFile());
            verify.waivers = root.resolve("waivers.json").toFile();
            verify.verified = root.resolve("target/verified").toFile();
        }

        @Test
        void with_waivers_that_are_none() throws Exception {
            verify.execute();
            var waivers = file("waivers.json", "{\"format\": \"storypact-waivers/1\", \"waivers\": {}}");

            endsInAnError(verify, waivers + " has something else where a list belongs\n");
        }

        @Test
        void with_a_report_that_there_is_not() throws Exception {
            verify.reports = List.of("html");

            endsInAnError(verify, "contract.reports: found 'html', allowed is json, sarif, junit, github or none");
        }

        @Test
        void that_shall_show_nothing() throws Exception {
            verify.shown = 0;

            endsInAnError(verify, "contract.shown: found 0, allowed is 1 or more");
        }

        @Test
        void with_a_folder_where_the_note_should_be() throws Exception {
            file("target/verified/a-file", "");

            endsInAnError(verify, "The note of what was verified, " + verify.verified + ", can't be deleted: ");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void whose_note_can_not_be_written() throws Exception {
            var nowhere = Files.createSymbolicLink(root.resolve("nowhere"), root.resolve("absent"));
            verify.verified = nowhere.resolve("verified").toFile();

            endsInAnError(verify, "The note of what was verified, " + verify.verified + ", can't be written: ");
        }

        @Test
        void one_of_whose_reports_can_not_be_deleted() throws Exception {
            Files.delete(reports().resolve("VerifyMojo.json"));
            file("target/contract/VerifyMojo.json/a-file", "");
            var inTheWay = reports().resolve("VerifyMojo.json");

            assertThatThrownBy(verify::execute)
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessage("The report " + inTheWay + " of an earlier run can't be deleted:"
                            + " java.nio.file.DirectoryNotEmptyException: " + inTheWay
                            + "; make its folder writable and see that the disk isn't full, or choose with"
                            + " contract.reports what is written");

            assertThat(reports()).isDirectoryNotContaining("regex:.*(sarif|xml|txt)");
            assertThat(verify.verified).doesNotExist();
        }

        @Test
        void that_a_fault_of_the_verifier_itself_ended() throws Exception {
            verify.project = new MavenProject() {
                @Override
                public Set<Artifact> getArtifacts() {
                    throw new IllegalStateException("a fault");
                }
            };

            assertThatThrownBy(verify::execute).isInstanceOf(IllegalStateException.class);

            assertThat(reports()).isEmptyDirectory();
        }
    }

    @Nested
    class Of_publish {

        private PublishMojo publish = new PublishMojo(new DefaultMavenProjectHelper());
        private ModuleFolder module = new ModuleFolder(Path.of("unset"));

        @BeforeEach
        void a_service() throws IOException {
            publish = passedBefore("PublishMojo", new PublishMojo(new DefaultMavenProjectHelper()));
            module = new ModuleFolder(root).withServiceAndSchema();
            module.withEvidence("{\"orderId\": \"o-1\"}");
            publish.service = "orders";
            publish.schemas = module.schemas().toFile();
            publish.evidence = module.evidence().toFile();
            publish.contractFile =
                    file("target/earlier/contract.json", "of an earlier build").toFile();
            publish.waivers = root.resolve("waivers.json").toFile();
            publish.buildStart = Date.from(Instant.EPOCH);
            publish.project.setArtifacts(Set.of());
            publish.project.setPackaging("jar");
            publish.project.getBuild().setOutputDirectory(module.classes().toString());
            publish.project
                    .getBuild()
                    .setTestOutputDirectory(module.testClasses().toString());
        }

        private void publishesNothing(String message) {
            endsInAnError(publish, message);
            assertThat(publish.contractFile).doesNotExist();
            assertThat(publish.project.getAttachedArtifacts()).isEmpty();
        }

        @Test
        void without_a_registry() {
            publish.schemas = root.resolve("absent").toFile();

            publishesNothing("There is no schema registry at " + publish.schemas + "\n");
        }

        @Test
        void with_evidence_that_was_cut_off() throws Exception {
            var cutOff = Files.writeString(module.evidence().resolve("evidence-cut.json"), "{\"format\": \"story");

            publishesNothing(cutOff + " is no valid JSON\n");
        }

        @Test
        void with_waivers_that_were_cut_off() throws Exception {
            var cutOff = file("waivers.json", "{");

            publishesNothing(cutOff + " is no valid JSON\n");
        }

        @Test
        void whose_contract_can_not_be_written() throws Exception {
            var inTheWay = file("target/state", "a file where the folder should be");
            publish.contractFile = inTheWay.resolve("contract.json").toFile();

            publishesNothing("The contract " + publish.contractFile + " of an earlier build can't be deleted: ");
        }

        @Test
        void with_a_folder_where_the_contract_should_be() throws Exception {
            file("target/contract.json/a-file", "");
            publish.contractFile = root.resolve("target/contract.json").toFile();

            endsInAnError(publish, "The contract " + publish.contractFile + " of an earlier build can't be deleted: ");
        }
    }

    @Nested
    class Of_compatibility_and_register {

        private <T extends SchemasMojo> T passedWithSchemas(String run, T goal) throws IOException {
            var passed = passedBefore(run, goal);
            passed.schemas = new SchemasFolder(root.resolve("schemas"))
                    .with("1.0.schema.json", SchemasFolder.ID)
                    .file();
            return passed;
        }

        private CompatibilityMojo compatibility() throws IOException {
            var goal = passedWithSchemas(
                    "CompatibilityMojo",
                    new CompatibilityMojo(
                            new DefaultRepositorySystem(), request -> new PlainSettings(request.getServers())));
            goal.waivers = root.resolve("waivers.json").toFile();
            return goal;
        }

        @Test
        void with_no_state_to_compare_with() throws Exception {
            endsInAnError(compatibility(), "found 0 states to compare with, allowed is one: ");
        }

        @Test
        void without_schemas() throws Exception {
            var goal = compatibility();
            goal.schemas = root.resolve("absent").toFile();

            endsInAnError(goal, "There is no schema registry at " + goal.schemas + "\n");
        }

        @Test
        void with_an_earlier_state_that_is_not_there() throws Exception {
            var goal = compatibility();
            goal.earlierFolder = root.resolve("absent").toFile();

            endsInAnError(goal, "There is no schema registry at " + goal.earlierFolder + "\n");
        }

        @Test
        void with_two_targets() throws Exception {
            var goal = passedWithSchemas(
                    "RegisterMojo", new RegisterMojo(request -> new PlainSettings(request.getServers())));
            goal.registerFolder = root.resolve("other").toFile();
            goal.registry = "http://localhost:1";

            endsInAnError(goal, "found both contract.register.folder, ");
        }
    }
}
