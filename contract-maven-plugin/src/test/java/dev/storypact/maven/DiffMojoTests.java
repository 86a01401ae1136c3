package dev.storypact.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.contract.Contract;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.TestExecution;
import dev.storypact.schema.Compatibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffMojoTests {

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final DiffMojo mojo = new DiffMojo();

    @BeforeEach
    void two_schemas() throws IOException {
        mojo.setLog(log);
        mojo.oldFile =
                Files.writeString(root.resolve("old.json"), SchemasFolder.ID).toFile();
        mojo.newFile = Files.writeString(root.resolve("new.json"), SchemasFolder.ID_AND_TOTAL)
                .toFile();
    }

    private void two_contracts() {
        ContractFiles.writeContract(
                mojo.oldFile.toPath(), new Contract("orders", TestExecution.RUN, List.of(), List.of()));
        ContractFiles.writeContract(
                mojo.newFile.toPath(), new Contract("payments", TestExecution.RUN, List.of(), List.of()));
    }

    @Test
    void shows_what_changed_between_schemas_and_breaks_nothing_by_itself() throws Exception {
        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "info: " + """
                        NEW, and what it was as OLD
                          changes:  #/properties/total was absent, is {"type": "number"}
                                    #/required/1 was absent, is "total"
                          old:      a reader of the new schema refuses old messages (not BACKWARD)
                                    the publisher may leave out 'total', the subscriber requires it
                          message:  {"id": "text"}
                                    ^^^^^^^^^^^^^^
                          new:      a reader of the old schema accepts all new messages (FORWARD)\
                        """.replace("NEW", mojo.newFile.toString()).replace("OLD", mojo.oldFile.toString()));
    }

    @Test
    void fails_where_the_change_keeps_less_than_is_asked_for() throws Exception {
        mojo.level = Compatibility.BACKWARD;

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("The change doesn't keep BACKWARD, as shown above");

        mojo.level = Compatibility.FORWARD;
        mojo.execute();
    }

    @Test
    void shows_what_changed_between_contracts() throws Exception {
        two_contracts();

        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "info: the service is 'payments', and was 'orders'", "info: contract of 'payments': 1 change");
    }

    @Test
    void fails_where_a_contract_keeps_less_than_is_asked_for() {
        two_contracts();
        mojo.level = Compatibility.FULL;

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("The change doesn't keep FULL");
    }

    @Test
    void a_contract_and_a_schema_are_misuse() throws Exception {
        two_contracts();
        Files.writeString(mojo.oldFile.toPath(), SchemasFolder.ID);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("found a contract, " + mojo.newFile + ", and a schema, " + mojo.oldFile
                        + "; name two files of one kind by contract.diff.old and contract.diff.new");
    }

    @Test
    void a_file_that_is_neither_is_misuse_and_its_place_is_named() throws Exception {
        Files.writeString(mojo.oldFile.toPath(), "{\n  \"type\": objekt}");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(mojo.oldFile + ":2:");
    }

    @Test
    void skips_when_told_to() throws Exception {
        mojo.skip = true;
        mojo.execute();

        assertThat(log.entries()).containsExactly("info: skipped (contract.skip)");
    }

    @Test
    void a_hostile_name_of_a_service_forges_no_line_and_moves_no_cursor() throws Exception {
        var name = "orders\n[INFO] BUILD SUCCESS\u001b[2J";
        two_contracts();
        ContractFiles.writeContract(mojo.newFile.toPath(), new Contract(name, TestExecution.RUN, List.of(), List.of()));

        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "info: the service is 'orders\\u000a[INFO] BUILD SUCCESS\\u001b[2J', and was 'orders'",
                        "info: contract of 'orders\\u000a[INFO] BUILD SUCCESS\\u001b[2J': 1 change");
    }
}
