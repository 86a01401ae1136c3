package dev.storypact.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.Publication;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.TestExecution;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.DefaultMavenProjectHelper;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishMojoTests {

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final RecordingHelper artifacts = new RecordingHelper();
    private final PublishMojo mojo = new PublishMojo(artifacts);
    private ModuleFolder module = new ModuleFolder(Path.of("unset"));

    @BeforeEach
    void a_service() throws IOException {
        module = new ModuleFolder(root).withServiceAndSchema();
        mojo.setLog(log);
        mojo.service = "orders";
        mojo.schemas = module.schemas().toFile();
        mojo.evidence = module.evidence().toFile();
        mojo.contractFile = module.contract().toFile();
        mojo.waivers = root.resolve("waivers.json").toFile();
        mojo.buildStart = Date.from(Instant.EPOCH);
        mojo.project.setArtifacts(Set.of());
        mojo.project.setPackaging("jar");
        mojo.project.getBuild().setOutputDirectory(module.classes().toString());
        mojo.project.getBuild().setTestOutputDirectory(module.testClasses().toString());
    }

    @Test
    void evidence_from_before_the_build_began_backs_nothing() throws Exception {
        module.withEvidence("{\"orderId\": \"o-1\"}");
        mojo.buildStart = Date.from(Instant.parse("2999-01-01T00:00:00Z"));

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries().toString())
                .contains(
                        "found only evidence from before this build began, at 2999-01-01T00:00:00Z: the last was written at 20",
                        "; what the service publishes was not checked");
        assertThat(module.contract()).doesNotExist();
    }

    @Test
    void writes_and_attaches_the_contract_of_a_tested_service() throws Exception {
        module.withEvidence("{\"orderId\": \"o-1\"}");

        mojo.execute();

        assertThat(log.entries())
                .containsExactly("info: 1 service, 1 publication, 1 subscription:"
                        + " they fit the service's schemas, code and tests");
        var contract = ContractFiles.readContract(module.contract());
        assertThat(contract.service()).isEqualTo("orders");
        assertThat(contract.tests()).isEqualTo(TestExecution.RUN);
        assertThat(contract.publications()).extracting(Publication::type).containsExactly("ORDER_PLACED");
        assertThat(contract.publications().get(0).examples()).hasSize(1);
        assertThat(contract.subscriptions()).extracting(SubscriptionNeed::name).containsExactly("settle");
        assertThat(artifacts.attached).containsExactly("json contract " + module.contract());
    }

    @Test
    void writes_and_attaches_nothing_where_a_finding_is_an_error() throws Exception {
        module.withEvidence("{\"id\": \"o-1\"}");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The contracts don't hold: 1 error, each shown above with what to mend");
        assertThat(log.entries()).hasSize(2);
        assertThat(log.entries().get(0))
                .startsWith("error: 'orders' publishes ORDER_PLACED to 'order-events' that the" + " registry refuses");
        assertThat(log.entries().get(1)).isEqualTo("error: service 'orders': 1 error");
        assertThat(module.contract()).doesNotExist();
        assertThat(artifacts.attached).isEmpty();
    }

    @Test
    void a_waived_finding_leaves_a_contract() throws Exception {
        module.withEvidence("{\"id\": \"o-1\"}");
        Files.writeString(mojo.waivers.toPath(), """
            {"format": "storypact-waivers/1", "waivers": [
              {"rule": "PUB-REFUSED", "about": "ORDER_PLACED", "reason": "a test of old times", "expires": "2999-12-31"}]}\
            """);

        mojo.execute();

        assertThat(log.entries()).last().isEqualTo("info: service 'orders': no error, 1 waived");
        assertThat(ContractFiles.readContract(module.contract()).publications()).hasSize(1);
        assertThat(artifacts.attached).containsExactly("json contract " + module.contract());
    }

    @Test
    void missing_evidence_fails() {
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries().get(0)).startsWith("error: There is no evidence of the tests of 'orders'");
    }

    @Test
    void evidence_of_other_classes_fails() throws Exception {
        module.withEvidence("{\"orderId\": \"o-1\"}");
        Files.writeString(module.classes().resolve("changed.txt"), "since");

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries().get(0)).startsWith("error: The evidence of the tests of 'orders' is of other classes");
    }

    @Test
    void with_tests_skipped_it_says_what_was_not_checked_and_goes_on() throws Exception {
        mojo.skipTests = true;

        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "warn: PUB-REFUSED, PUB-UNVERSIONED, PUB-UNDECLARED, PUB-UNTESTED, SUB-UNTESTED, SUB-UNSENDABLE, SUB-FILTER-DIFFERS: not checked (tests skipped)",
                        "info: 1 service, 1 publication, 1 subscription:" + " they fit the service's schemas and code");
        assertThat(ContractFiles.readContract(module.contract()).tests()).isEqualTo(TestExecution.SKIPPED);
    }

    @Test
    void required_evidence_is_missed_even_with_tests_skipped() {
        mojo.mavenTestSkip = true;
        mojo.requireEvidence = true;

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries().get(0)).startsWith("error: There is no evidence of the tests of 'orders'");
    }

    @Test
    void a_service_that_only_subscribes_needs_no_schemas(@TempDir Path folder) throws Exception {
        module = new ModuleFolder(folder).withTestedSubscriberAlone();
        mojo.schemas = module.schemas().toFile();
        mojo.evidence = module.evidence().toFile();
        mojo.project.getBuild().setOutputDirectory(module.classes().toString());
        mojo.project.getBuild().setTestOutputDirectory(module.testClasses().toString());

        mojo.execute();

        assertThat(log.entries())
                .containsExactly("info: 1 service, 0 publications, 1 subscription:"
                        + " they fit the service's schemas, code and tests");
    }

    @Test
    void a_missing_registry_is_misuse() throws Exception {
        module.withEvidence("{\"orderId\": \"o-1\"}");
        mojo.schemas = new File(root.toFile(), "absent");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(root.resolve("absent").toString());
    }

    @Test
    void skips_when_told_to_and_in_a_module_without_classes() throws Exception {
        mojo.skip = true;
        mojo.execute();
        mojo.skip = false;
        mojo.project.setPackaging("pom");
        mojo.execute();

        assertThat(log.entries())
                .containsExactly("info: skipped (contract.skip)", "info: a module of packaging pom has no contract");
    }

    private static final class RecordingHelper extends DefaultMavenProjectHelper {

        private final List<String> attached = new ArrayList<>();

        @Override
        public void attachArtifact(MavenProject project, String type, String classifier, File file) {
            attached.add(type + " " + classifier + " " + file);
        }
    }
}
