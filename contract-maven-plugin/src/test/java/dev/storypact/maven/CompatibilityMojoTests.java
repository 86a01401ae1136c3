package dev.storypact.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.Compatibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Server;
import org.eclipse.aether.internal.impl.DefaultRepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatibilityMojoTests {

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final CompatibilityMojo mojo =
            new CompatibilityMojo(new DefaultRepositorySystem(), request -> new PlainSettings(request.getServers()));

    @BeforeEach
    void a_module_with_schemas() throws IOException {
        mojo.setLog(log);
        mojo.waivers = root.resolve("waivers.json").toFile();
        mojo.schemas = new SchemasFolder(root.resolve("schemas"))
                .with("1.0.schema.json", SchemasFolder.ID)
                .file();
    }

    private void a_version_that_breaks() throws IOException {
        new SchemasFolder(root.resolve("schemas")).with("1.1.schema.json", SchemasFolder.ID_AND_TOTAL);
    }

    private void earlier() throws IOException {
        mojo.earlierFolder = new SchemasFolder(root.resolve("earlier"))
                .with("1.0.schema.json", SchemasFolder.ID)
                .file();
    }

    @Test
    void says_in_one_line_that_all_promises_are_kept() throws Exception {
        earlier();

        mojo.execute();

        assertThat(log.entries())
                .containsExactly("info: 1 subject, 1 version: compatible with " + root.resolve("earlier"));
    }

    @Test
    void a_version_that_breaks_its_promise_fails_with_a_message_that_shows_it() throws Exception {
        earlier();
        a_version_that_breaks();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The schemas break what they promise: 1 error, each shown above with what to mend");

        assertThat(log.entries()).containsExactly("error: " + """
            A reader of 1.1 refuses a message of 1.0 of ORDER_PLACED on 'order-events'
              where:    schemas/order-events/ORDER_PLACED/1.1.schema.json:4:3  #/required
              why:      the publisher may leave out 'total', the subscriber requires it
                        the publisher is 1.0, the subscriber is 1.1
              message:  {"id": "text"}
                        ^^^^^^^^^^^^^^
              to mend:  make the change so that both read it, publish it as 2.0, or let subject.json promise less
              rule:     CMP-BACKWARD-REQUIRED (error)
            """, "error: 1 subject, 2 versions: 1 error");
    }

    @Test
    void a_waiver_lets_a_finding_pass() throws Exception {
        earlier();
        a_version_that_breaks();
        Files.writeString(mojo.waivers.toPath(), """
            {"format": "storypact-waivers/1", "waivers": [
              {"rule": "CMP-BACKWARD-*", "about": "ORDER_PLACED", "reason": "no reader yet", "expires": "2999-12-31"}]}\
            """);

        mojo.execute();

        assertThat(log.entries()).last().isEqualTo("info: 1 subject, 2 versions: no error, 1 waived");
    }

    @Test
    void a_waiver_of_what_another_goal_finds_is_left_to_it() throws Exception {
        earlier();
        Files.writeString(mojo.waivers.toPath(), """
            {"format": "storypact-waivers/1", "waivers": [
              {"rule": "PUB-REFUSED", "about": "ORDER_PLACED", "reason": "for publish", "expires": "2999-12-31"},
              {"rule": "LNT-UNTYPED", "about": "ORDER_PLACED", "reason": "for register", "expires": "2999-12-31"},
              {"rule": "CMP-*", "about": "ORDER_PLACED", "reason": "for nothing", "expires": "2999-12-31"}]}\
            """);

        mojo.execute();

        assertThat(log.entries().toString())
                .contains("The waiver of CMP-* for \"ORDER_PLACED\" is for no finding")
                .doesNotContain("PUB-REFUSED", "LNT-UNTYPED");
    }

    @Test
    void a_level_counts_for_all_subjects() throws Exception {
        earlier();
        a_version_that_breaks();
        mojo.level = Compatibility.FORWARD;

        mojo.execute();

        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void a_server_is_called_with_the_credentials_of_the_settings() throws Exception {
        var credentials = new Server();
        credentials.setId("schemas");
        credentials.setUsername("u");
        credentials.setPassword("p");
        mojo.settings.addServer(credentials);
        mojo.server = "schemas";
        try (var server = SchemaServer.start()) {
            mojo.registry = server.address();

            mojo.execute();

            assertThat(log.entries())
                    .containsExactly("info: 1 subject, 1 version: compatible with " + server.address());
            assertThat(server.calls()).isNotEmpty().allMatch(call -> call.endsWith(" Basic dTpw"));
        }
    }

    @Test
    void a_password_alone_is_a_token() throws Exception {
        var credentials = new Server();
        credentials.setId("schemas");
        credentials.setPassword("t");
        mojo.settings.addServer(credentials);
        mojo.server = "schemas";
        try (var server = SchemaServer.start()) {
            mojo.registry = server.address();

            mojo.execute();

            assertThat(server.calls()).isNotEmpty().allMatch(call -> call.endsWith(" Bearer t"));
        }
    }

    @Test
    void a_server_that_the_settings_dont_have_is_misuse() {
        mojo.registry = "http://127.0.0.1:1";
        mojo.server = "absent";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("contract.server: found 'absent', which settings.xml has no <server> of;"
                        + " add one with this <id>, a <username> and a <password>, or a token as <password> alone");
    }

    @Test
    void an_address_that_is_none_is_misuse() {
        mojo.registry = "ftp://registry";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("contract.registry: 'ftp://registry' is no schema registry's address");
    }

    @Test
    void nothing_or_two_states_to_compare_with_are_misuse() throws Exception {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(
                        "found 0 states to compare with, allowed is one: say one of contract.earlier.folder");

        earlier();
        mojo.earlierRevision = "main";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("found 2 states");
    }

    @Test
    void a_revision_outside_of_any_git_work_tree_is_misuse() {
        mojo.earlierRevision = "main";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("contract.earlier.revision: found " + root.resolve("schemas")
                        + ", which is in no Git work tree; compare with a folder, an artifact or a registry instead");
    }

    @Test
    void a_schema_that_can_not_be_read_is_misuse_and_names_its_place() throws Exception {
        earlier();
        new SchemasFolder(root.resolve("schemas")).with("1.1.schema.json", "{\n  \"type\": object}");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("schemas/order-events/ORDER_PLACED/1.1.schema.json:2:");
    }

    @Test
    void is_skipped_when_told_to_and_in_a_parent_without_schemas() throws Exception {
        mojo.skip = true;
        mojo.execute();
        mojo.skip = false;
        mojo.project.setPackaging("pom");
        mojo.schemas = root.resolve("absent").toFile();
        mojo.execute();

        assertThat(log.entries())
                .isEqualTo(List.of(
                        "info: skipped (contract.skip)",
                        "info: this module of packaging pom has no schemas: there is no " + root.resolve("absent")));
    }

    @Test
    void a_module_of_another_packaging_without_schemas_is_misuse() throws Exception {
        earlier();
        mojo.project.setPackaging("jar");
        mojo.schemas = root.resolve("absent").toFile();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(root.resolve("absent").toString());
    }
}
