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
