package dev.storypact.contract.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.internal.fault.SchemaFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that can't be written is one clear error, and what was there before stays. None of this minds who runs it, such as root. */
class AtomicFileTests {

    @TempDir
    Path folder;

    private void refuses(Path file, AtomicFile.NewFile newFile, String found) {
        assertThatThrownBy(() -> AtomicFile.write(file, "new", newFile))
                .isInstanceOf(SchemaFault.class)
                .hasMessage("""
                        FILE can't be written
                          where:    FILE
                          found:    FOUND
                          allowed:  a readable, writable file
                          to mend:  make the folder writable and see that the disk isn't full""".replace("FILE", file.toString()).replace("FOUND", found));
    }

    private void refuses(Path file, String found) {
        refuses(file, Files::write, found);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_leaves_the_earlier_file_and_nothing_else() throws IOException {
        var file = Files.writeString(folder.resolve("contract.json"), "earlier");

        refuses(
                file,
                (path, content) -> Files.write(Path.of("/dev/full"), content),
                "java.io.IOException: No space left on device");

        assertThat(file).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void a_disk_that_is_full_half_way_leaves_the_earlier_file_and_nothing_else() throws IOException {
        var file = Files.writeString(folder.resolve("contract.json"), "earlier");

        refuses(
                file,
                (path, content) -> {
                    Files.write(path, new byte[] {content[0]});
                    throw new IOException("no space");
                },
                "java.io.IOException: no space");

        assertThat(file).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void a_file_in_the_place_of_its_folder() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("target"), "");

        refuses(inTheWay.resolve("contract.json"), "java.nio.file.FileAlreadyExistsException: " + inTheWay);
    }

    @Test
    void a_folder_in_its_place() throws IOException {
        var file = folder.resolve("contract.json");
        Files.createDirectories(file.resolve("sub"));

        assertThatThrownBy(() -> AtomicFile.write(file, "new"))
                .isInstanceOf(SchemaFault.class)
                .hasMessageStartingWith(file + " can't be written\n");

        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_in_a_circle() throws IOException {
        var one = folder.resolve("one");
        Files.createSymbolicLink(one, folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), one);

        assertThatThrownBy(() -> AtomicFile.write(one.resolve("contract.json"), "new"))
                .isInstanceOf(SchemaFault.class)
                .hasMessageStartingWith(one.resolve("contract.json") + " can't be written\n");
        assertThatThrownBy(() -> AtomicFile.read(one))
                .isInstanceOf(SchemaFault.class)
                .hasMessageStartingWith(one + " can't be read\n");
    }
}
