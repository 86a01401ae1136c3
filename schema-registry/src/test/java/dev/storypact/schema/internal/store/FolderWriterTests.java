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
