package dev.storypact.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.storypact.schema.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterMojoTests {

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final RegisterMojo mojo = new RegisterMojo(request -> new PlainSettings(request.getServers()));

    @BeforeEach
    void a_module_with_a_draft() throws IOException {
        mojo.setLog(log);
        mojo.waivers = root.resolve("waivers.json").toFile();
        mojo.schemas = new SchemasFolder(root.resolve("schemas"))
                .with("1.0.schema.json", SchemasFolder.ID)
                .file();
    }

    @Test
    void releases_drafts_where_they_are_and_leaves_releases_alone() throws Exception {
        mojo.execute();
        new SchemasFolder(root.resolve("schemas")).with("2.0.schema.json", SchemasFolder.ID_AND_TOTAL);
        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "info: registered ORDER_PLACED 1.0 on 'order-events' in " + mojo.schemas,
                        "info: 1 registered, 0 already there: nothing was refused",
                        "info: already there: ORDER_PLACED 1.0 on 'order-events' in " + mojo.schemas,
                        "info: registered ORDER_PLACED 2.0 on 'order-events' in " + mojo.schemas,
                        "info: 1 registered, 1 already there: nothing was refused");
        assertThat(SchemaRegistry.open(mojo.schemas.toPath()).drafts()).isEmpty();
    }

    @Test
    void registers_in_another_folder_and_leaves_the_drafts_drafts() throws Exception {
        var folder = Files.createDirectory(root.resolve("registry"));
        mojo.registerFolder = folder.toFile();

        mojo.execute();

        assertThat(log.entries()).startsWith("info: registered ORDER_PLACED 1.0 on 'order-events' in " + folder);
        assertThat(SchemaRegistry.open(folder).versions())
                .singleElement()
                .satisfies(version -> assertThat(version.isReleased()).isTrue());
        assertThat(SchemaRegistry.open(mojo.schemas.toPath()).drafts()).hasSize(1);
    }

    @Test
    void a_version_that_says_something_else_there_fails_and_the_others_are_registered() throws Exception {
        var folder = new SchemasFolder(root.resolve("registry")).with("1.0.schema.json", SchemasFolder.ID_AND_TOTAL);
        mojo.registerFolder = folder.file();
        new SchemasFolder(root.resolve("schemas")).with("2.0.schema.json", SchemasFolder.ID);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Versions were refused: 1 error, each shown above with what to mend");

        assertThat(log.entries()).hasSize(3);
        assertThat(log.entries().get(0))
                .isEqualTo("info: registered ORDER_PLACED 2.0 on 'order-events' in " + folder.root());
        assertThat(log.entries().get(1))
                .startsWith("error: There is a draft of ORDER_PLACED 1.0 on 'order-events', and it says something else")
                .contains("rule:     REG-DRAFT-DIFFERS (error)");
        assertThat(log.entries().get(2)).isEqualTo("error: 1 registered, 0 already there: 1 error");
    }

    @Test
    void what_is_allowed_and_seldom_meant_is_a_warning() throws Exception {
        new SchemasFolder(root.resolve("schemas")).with("1.0.schema.json", """
            {"type": "object", "properties": {"id": {}}}\
            """);

        mojo.execute();

        assertThat(log.entries()).hasSize(3);
        assertThat(log.entries().get(1)).startsWith("warn: ").contains("LNT-UNTYPED");
        assertThat(log.entries().get(2))
                .isEqualTo("info: 1 registered, 0 already there: nothing was refused, 1 warning");
    }

    private void a_release_and_a_version_that_breaks() throws IOException {
        var own = SchemaRegistry.open(mojo.schemas.toPath());
        own.register(own.drafts().get(0));
        new SchemasFolder(root.resolve("schemas")).with("1.1.schema.json", SchemasFolder.ID_AND_TOTAL);
    }

    private void a_waiver(String rule, String expires) throws IOException {
        Files.writeString(mojo.waivers.toPath(), """
            {"format": "storypact-waivers/1", "waivers": [
              {"rule": "%s", "about": "ORDER_PLACED", "reason": "no reader yet", "expires": "%s"}]}\
            """.formatted(rule, expires));
    }

    @Test
    void a_version_that_breaks_its_promise_is_registered_where_it_is_waived() throws Exception {
        a_release_and_a_version_that_breaks();
        a_waiver("CMP-BACKWARD", "2999-12-31");

        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "info: already there: ORDER_PLACED 1.0 on 'order-events' in " + mojo.schemas,
                        "info: registered ORDER_PLACED 1.1 on 'order-events' in " + mojo.schemas,
                        "warn: waived until 2999-12-31 (no reader yet): A reader of 1.1 refuses a message of 1.0 of"
                                + " ORDER_PLACED on 'order-events' [CMP-BACKWARD-REQUIRED]",
                        "info: 1 registered, 1 already there: no error, 1 waived");
        assertThat(SchemaRegistry.open(mojo.schemas.toPath()).drafts()).isEmpty();
    }

    @Test
    void a_waiver_of_what_was_registered_before_is_not_told_to_be_for_nothing() throws Exception {
        a_release_and_a_version_that_breaks();
        a_waiver("CMP-BACKWARD", "2999-12-31");
        mojo.execute();

        mojo.execute();

        assertThat(log.entries()).last().isEqualTo("info: 0 registered, 2 already there: nothing was refused");
    }

    @Test
    void an_expired_waiver_is_a_warning_and_the_version_is_refused() throws Exception {
        a_release_and_a_version_that_breaks();
        a_waiver("CMP-BACKWARD", "2000-01-01");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Versions were refused: 1 error, 1 warning, each shown above with what to mend");

        assertThat(log.entries()).hasSize(4);
        assertThat(log.entries().get(1)).startsWith("error: ").contains("rule:     CMP-BACKWARD-REQUIRED (error)");
        assertThat(log.entries().get(2)).isEqualTo("warn: " + """
            The waiver of CMP-BACKWARD for "ORDER_PLACED" expired on 2000-01-01
              where:    %s:2:3  #/waivers/0
              why:      the findings that it was for are reported again
              to mend:  mend what was found, or decide once more and give the waiver a new date
              rule:     WVR-EXPIRED (warning)
            """.formatted(mojo.waivers));
        assertThat(log.entries().get(3)).isEqualTo("error: 0 registered, 1 already there: 1 error, 1 warning");
        assertThat(SchemaRegistry.open(mojo.schemas.toPath()).drafts()).hasSize(1);
    }

    @Test
    void no_waiver_lets_a_release_be_changed() throws Exception {
        mojo.registerFolder = Files.createDirectory(root.resolve("registry")).toFile();
        mojo.execute();
        new SchemasFolder(root.resolve("schemas")).with("1.0.schema.json", SchemasFolder.ID_AND_TOTAL);
        a_waiver("REG", "2999-12-31");

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

        assertThat(log.entries().toString()).contains("rule:     REG-CHANGED (error)");
    }

    @Test
    void waivers_that_are_none_are_misuse_and_nothing_is_registered() throws Exception {
        Files.writeString(mojo.waivers.toPath(), "{");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("waivers.json");

        assertThat(SchemaRegistry.open(mojo.schemas.toPath()).drafts()).hasSize(1);
    }

    @Test
    void registers_at_a_server_what_is_waived() throws Exception {
        try (var server = SchemaServer.start().promising("BACKWARD")) {
            mojo.registry = server.address();
            a_release_and_a_version_that_breaks();
            a_waiver("CMP-BACKWARD", "2999-12-31");

            mojo.execute();

            assertThat(log.entries()).last().isEqualTo("info: 2 registered, 0 already there: no error, 1 waived");
            assertThat(server.versions()).containsExactly(entry("order-events:ORDER_PLACED", 2));
        }
    }

    @Test
    void registers_at_a_server_and_leaves_what_is_there_alone() throws Exception {
        try (var server = SchemaServer.start()) {
            mojo.registry = server.address();

            mojo.execute();
            mojo.execute();

            assertThat(log.entries())
                    .containsExactly(
                            "info: registered ORDER_PLACED 1.0 on 'order-events' in " + server.address(),
                            "info: 1 registered, 0 already there: nothing was refused",
                            "info: already there: ORDER_PLACED 1.0 on 'order-events' in " + server.address(),
                            "info: 0 registered, 1 already there: nothing was refused");
            assertThat(server.versions()).containsExactly(entry("order-events:ORDER_PLACED", 1));
            assertThat(SchemaRegistry.open(mojo.schemas.toPath()).drafts()).hasSize(1);
        }
    }

    @Test
    void what_a_server_refuses_is_a_finding_with_what_the_server_says() throws Exception {
        try (var server = SchemaServer.start().refusing("the property 'id' is gone")) {
            mojo.registry = server.address();

            assertThatThrownBy(mojo::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessage("Versions were refused: 1 error, each shown above with what to mend");

            assertThat(log.entries()).hasSize(2);
            assertThat(log.entries().get(0))
                    .startsWith("error: The server finds order-events/ORDER_PLACED/1.0 incompatible with what it has")
                    .contains("the property 'id' is gone", "rule:     CMP-SERVER (error)");
            assertThat(log.entries().get(1)).isEqualTo("error: 0 registered, 0 already there: 1 error");
            assertThat(server.versions()).isEmpty();
        }
    }

    @Test
    void a_server_that_isnt_there_is_misuse_and_reports_nothing_as_registered() throws Exception {
        String address;
        try (var server = SchemaServer.start()) {
            address = server.address();
        }
        mojo.registry = address;

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(address);
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void two_places_to_register_in_are_misuse() {
        mojo.registerFolder = root.toFile();
        mojo.registry = "http://127.0.0.1:1";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("found both contract.register.folder, " + root
                        + ", and contract.registry, http://127.0.0.1:1; say one of the two");
    }

    @Test
    void a_place_that_isnt_there_is_misuse() {
        mojo.registerFolder = root.resolve("absent").toFile();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(root.resolve("absent").toString());
    }
}
