package dev.storypact.schema.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.story.message.EventVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class FolderWriterTests {

    private static final EventVersion V1_0 = EventVersion.parse("1.0");

    @TempDir
    private Path folder;

    @Test
    void writes_nothing_where_the_lock_could_not_be_read_afterwards() throws IOException {
        release(new StoredVersion("orders", "PLACED", V1_0));
        var before = files();

        assertThatThrownBy(() -> release(new StoredVersion(".orders", "PLACED", V1_0)))
                .isInstanceOf(SchemaFault.class)
                .hasMessageContaining("found:    \".orders/PLACED/1.0\"");

        assertThat(files()).isEqualTo(before).contains("orders/PLACED/1.0.schema.json");
        assertThat(FolderStore.open(folder).releases().all()).hasToString("[orders/PLACED/1.0]");
    }

    @Test
    void says_that_a_version_is_released_whose_file_can_not_get_to_its_place() throws IOException {
        Files.writeString(folder.resolve("orders"), "in the way");

        assertThatThrownBy(() -> release(new StoredVersion("orders", "PLACED", V1_0)))
                .isInstanceOf(SchemaFault.class)
                .hasMessageStartingWith("orders/PLACED/1.0 is released, but its files can't be moved to their places\n")
                .hasMessageContaining("the version is read from .pending until the next registering moves it");

        assertThat(new SettledStore(FolderStore.open(folder)).read("orders/PLACED/1.0.schema.json"))
                .asString()
                .isEqualTo("{}\n");
    }

    @Test
    void writes_others_while_one_can_not_get_to_its_place() throws IOException {
        Files.writeString(folder.resolve("orders"), "in the way");
        assertThatThrownBy(() -> release(new StoredVersion("orders", "PLACED", V1_0)))
                .isInstanceOf(SchemaFault.class);

        release(new StoredVersion("bills", "SENT", V1_0));
        assertThat(files())
                .contains("bills/SENT/1.0.schema.json", ".released/bills/SENT/1.0.json")
                .anyMatch(file -> file.startsWith(".pending/orders/PLACED/1.0.schema.json."));

        Files.delete(folder.resolve("orders"));
        release(new StoredVersion("bills", "SENT", EventVersion.parse("1.1")));
        assertThat(files())
                .contains("orders/PLACED/1.0.schema.json", "bills/SENT/1.1.schema.json")
                .doesNotContain(".pending");
    }

    private void release(StoredVersion version) {
        var writer = FolderStore.open(folder).writer().orElseThrow();
        writer.exclusively(() -> writer.release(version, JsonNodeFactory.instance.objectNode()));
    }

    private List<String> files() throws IOException {
        try (var below = Files.walk(folder)) {
            return below.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
