package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesDigestTests {

    @TempDir
    Path folder;

    @Test
    void is_the_same_for_the_same_files_whatever_order_they_were_written_in() throws IOException {
        var left = Files.createDirectories(folder.resolve("left/com"));
        Files.writeString(left.resolve("A.class"), "a");
        Files.writeString(left.resolve("B.class"), "b");
        var right = Files.createDirectories(folder.resolve("right/com"));
        Files.writeString(right.resolve("B.class"), "b");
        Files.writeString(right.resolve("A.class"), "a");

        assertThat(digest("left", "none")).isEqualTo(digest("right", "none"));
    }

    @Test
    void differs_when_a_content_or_a_name_does() throws IOException {
        var file = Files.writeString(folder.resolve("A.class"), "a");
        var before = digest(".", "none");

        Files.writeString(file, "b");
        assertThat(digest(".", "none")).isNotEqualTo(before);

        Files.delete(file);
        Files.writeString(folder.resolve("B.class"), "a");
        assertThat(digest(".", "none")).isNotEqualTo(before);
    }

    @Test
    void of_a_folder_that_does_not_exist_is_that_of_an_empty_one() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(digest("absent", "absent")).isEqualTo(digest("empty", "empty"));
    }

    @Test
    void differs_when_a_test_is_gone_or_stands_among_the_code() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("code")).resolve("A.class"), "a");
        Files.writeString(Files.createDirectory(folder.resolve("tests")).resolve("ATests.class"), "t");
        var both = digest("code", "tests");

        assertThat(digest("code", "none")).isNotEqualTo(both);
        assertThat(digest("tests", "code")).isNotEqualTo(both);
    }

    private ClassesDigest digest(String classes, String testClasses) throws IOException {
        return ClassesDigest.of(folder.resolve(classes), folder.resolve(testClasses));
    }

    @Test
    void refuses_what_is_no_digest() {
        assertThatThrownBy(() -> new ClassesDigest("AB"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'AB' is no SHA-256 digest: 64 lower-case hexadecimal digits are");
    }
}
