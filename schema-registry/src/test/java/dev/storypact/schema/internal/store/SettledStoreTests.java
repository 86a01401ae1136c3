package dev.storypact.schema.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.story.message.EventVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class SettledStoreTests {

    private static final StoredVersion VERSION = new StoredVersion("orders", "PLACED", EventVersion.parse("1.0"));
    private static final String PENDING =
            RegistryLayout.pending(VERSION, ContentHash.of(JsonNodeFactory.instance.objectNode()));

    @TempDir
    private Path folder;

    @BeforeEach
    void release_a_version_that_is_still_on_its_way() throws IOException {
        var writer = FolderStore.open(folder).writer().orElseThrow();
        writer.exclusively(() -> writer.release(VERSION, JsonNodeFactory.instance.objectNode()));
        Files.createDirectories(folder.resolve(PENDING).getParent());
        Files.move(folder.resolve(VERSION.file()), folder.resolve(PENDING));
    }

    @Test
    void reads_a_version_that_gets_to_its_place_just_before_it_is_read() {
        var settled = new SettledStore(new Moving(FolderStore.open(folder)) {
            @Override
            public byte[] read(String file) {
                if (file.equals(PENDING)) {
                    move();
                }
                return super.read(file);
            }
        });

        assertThat(settled.read(VERSION.file())).asString().isEqualTo("{}\n");
    }

    @Test
    void finds_a_version_that_gets_to_its_place_between_two_looks() {
        var settled = new SettledStore(new Moving(FolderStore.open(folder)) {
            @Override
            public Optional<Kind> kind(String path) {
                if (path.equals(PENDING)) {
                    move();
                }
                return super.kind(path);
            }
        });

        assertThat(settled.kind(VERSION.file())).contains(SchemaStore.Kind.FILE);
    }

    @Test
    void names_the_place_of_a_version_that_is_nowhere() throws IOException {
        Files.delete(folder.resolve(PENDING));
        var settled = new SettledStore(FolderStore.open(folder));

        assertThat(settled.kind(VERSION.file())).isEmpty();
        assertThatThrownBy(() -> settled.read(VERSION.file()))
                .isInstanceOf(SchemaFault.class)
                .hasMessageContaining(folder.getFileName() + "/orders/PLACED/1.0.schema.json can't be read\n");
    }

    /** A store whose pending version a writer moves while it is read. */
    private abstract class Moving implements SchemaStore {

        private final SchemaStore store;

        private Moving(SchemaStore store) {
            this.store = store;
        }

        void move() {
            try {
                Files.move(folder.resolve(PENDING), folder.resolve(VERSION.file()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public SortedMap<String, Kind> list(String path) {
            return store.list(path);
        }

        @Override
        public Optional<Kind> kind(String path) {
            return store.kind(path);
        }

        @Override
        public byte[] read(String file) {
            return store.read(file);
        }

        @Override
        public Releases releases() {
            return store.releases();
        }

        @Override
        public String shown(String path) {
            return store.shown(path);
        }
    }
}
