package dev.storypact.maven.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPathsTests {

    @TempDir
    Path folder;

    private ReportPaths paths = new ReportPaths(Path.of(""), Path.of(""), List.of());

    @BeforeEach
    void a_project_beside_a_secret() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        paths = Samples.project(Files.createDirectory(folder.resolve("project")));
    }

    @Test
    void a_file_of_a_folder_that_modules_share_is_found_from_a_module() {
        assertThat(paths.file(Location.inFile(Samples.SCHEMA, 14, 9))).contains(Samples.SCHEMA);
    }

    @Test
    void an_absolute_path_becomes_one_below_the_root() {
        var file = folder.resolve("project").resolve(Samples.SCHEMA);

        assertThat(paths.file(Location.ofFile(file.toString()))).contains(Samples.SCHEMA);
    }

    @Test
    void a_class_and_a_method_are_in_their_source_file() {
        assertThat(paths.file(Location.ofCode("com.acme.Orders#place")))
                .contains("orders/src/main/java/com/acme/Orders.java");
        assertThat(paths.file(Location.ofCode("com.acme.Orders$Line")))
                .contains("orders/src/main/java/com/acme/Orders.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "../../secret.txt",
                "schemas/../../secret.txt",
                "com.acme.Absent#place",
                "orders",
                "schemas",
                "a\0b",
                "/etc/passwd",
                "..",
                ".",
                "file:///etc/passwd",
                "con:|<>*?\n"
            })
    void what_is_no_file_below_the_root_has_none(String name) {
        assertThat(paths.file(Location.ofFile(name))).isEmpty();
    }

    @Test
    void the_pom_stands_in_where_there_is_no_file() {
        assertThat(paths.pom()).contains("system/pom.xml");
        assertThat(new ReportPaths(folder.resolve("project/system"), folder, List.of()).pom())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "default-cli", "default-verify", ""})
    void a_run_of_an_execution_without_an_id_is_named_by_its_goal(String execution) {
        assertThat(ReportSource.of("verify", execution, "orders", "1").run()).isEqualTo("verify");
    }

    @Test
    void an_execution_s_id_becomes_a_name_that_stays_in_its_folder() {
        assertThat(ReportSource.of("verify", "../../nightly run", "orders", "1").run())
                .isEqualTo("verify-.._.._nightly_run");
    }

    @Test
    void a_class_of_a_million_packages_is_in_no_file() {
        assertThat(paths.file(Location.ofCode("a.".repeat(1_000_000) + "A#b"))).isEmpty();
        assertThat(paths.file(Location.ofCode("a.".repeat(1_000_000) + "A#b!"))).isEmpty();
    }
}
