package dev.storypact.testkit.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuildFolderTests {

    private static final Path MODULE = Path.of("module").toAbsolutePath();

    private static Path of(Path... classPath) {
        var joined = new StringBuilder();
        for (var entry : classPath) {
            joined.append(entry).append(File.pathSeparatorChar);
        }
        return BuildFolder.of(new BaseFolder(MODULE), joined.toString()).path();
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
    void has_a_place_for_classes_tests_and_evidence() {
        var build = new BuildFolder(Path.of("build"));

        assertThat(build.classes()).isEqualTo(Path.of("build/classes"));
        assertThat(build.testClasses()).isEqualTo(Path.of("build/test-classes"));
        assertThat(build.evidence()).isEqualTo(Path.of("build/storypact"));
    }
}
