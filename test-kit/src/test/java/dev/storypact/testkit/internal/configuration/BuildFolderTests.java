package dev.storypact.testkit.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuildFolderTests {

    private static final Path MODULE = Path.of("module").toAbsolutePath();

    private static Path of(Path... classPath) {
        return folders(classPath).path();
    }

    private static BuildFolder folders(Path... classPath) {
        var joined = new StringBuilder();
        for (var entry : classPath) {
            joined.append(entry).append(File.pathSeparatorChar);
        }
        return BuildFolder.of(new BaseFolder(MODULE), joined.toString());
    }

    @Test
    void is_target_in_most_builds() {
        assertThat(of(MODULE.resolve("target/test-classes"), MODULE.resolve("target/classes")))
                .isEqualTo(Path.of("target"));
    }

    @Test
    void is_wherever_the_build_puts_the_tests() {
        assertThat(of(MODULE.resolve("build/maven/test-classes"), MODULE.resolve("build/maven/classes")))
                .isEqualTo(Path.of("build/maven"));
    }

    @Test
    void may_be_outside_of_the_module() {
        var outside = MODULE.resolveSibling("builds").resolve("module");

        assertThat(of(outside.resolve("test-classes"))).isEqualTo(outside);
    }

    @Test
    void is_that_of_the_first_test_classes_as_other_modules_come_later() {
        assertThat(of(
                        Path.of("launcher.jar"),
                        MODULE.resolve("build/test-classes"),
                        MODULE.resolveSibling("other").resolve("target/test-classes")))
                .isEqualTo(Path.of("build"));
    }

    @Test
    void is_target_where_no_class_path_tells() {
        assertThat(of()).isEqualTo(Path.of("target"));
        assertThat(of(Path.of("all-in-one.jar"))).isEqualTo(Path.of("target"));
    }

    @Test
    void has_the_classes_after_those_of_the_tests_wherever_the_pom_puts_them() {
        assertThat(folders(MODULE.resolve("target/test-classes"), MODULE.resolve("target/main"), Path.of("a.jar")))
                .isEqualTo(new BuildFolder(Path.of("target"), Path.of("target/main"), Path.of("target/test-classes")));
    }

    @Test
    void has_the_tests_in_its_first_folder_wherever_the_pom_puts_them() {
        assertThat(folders(MODULE.resolve("out/tests"), MODULE.resolve("out/main"), MODULE.resolve("lib/a.jar")))
                .isEqualTo(new BuildFolder(Path.of("target"), Path.of("out/main"), Path.of("out/tests")));
    }

    @Test
    void has_its_usual_classes_where_those_of_another_module_or_a_jar_come_after_the_tests() {
        var usual = new BuildFolder(Path.of("target"));
        var tests = MODULE.resolve("target/test-classes");

        assertThat(folders(tests, MODULE.resolveSibling("other").resolve("target/classes")))
                .isEqualTo(usual);
        assertThat(folders(tests, MODULE.resolve("target/module.jar"))).isEqualTo(usual);
        assertThat(folders(tests)).isEqualTo(usual);
    }

    @Test
    void has_a_place_for_classes_tests_and_evidence() {
        var build = new BuildFolder(Path.of("build"));

        assertThat(build.classes()).isEqualTo(Path.of("build/classes"));
        assertThat(build.testClasses()).isEqualTo(Path.of("build/test-classes"));
        assertThat(build.evidence()).isEqualTo(Path.of("build/storypact"));
    }
}
