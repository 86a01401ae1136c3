package dev.storypact.schema.internal.store;

import dev.storypact.finding.Finding;
import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.schema.internal.content.SchemaText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A registry in memory, which starts with some files and can be written. */
public final class MemoryStore implements SchemaStore, SchemaWriter {

    /** All that it holds at one moment, replaced as a whole. */
    private record State(FileTree<byte[]> files, LockedReleases releases) {}

    private static final Set<String> NO_STEPS = Set.of("", ".", "..");

    private final ReentrantLock writing = new ReentrantLock();
    private volatile State state;

    private MemoryStore(State state) {
        this.state = state;
    }

    /**
     * {@return a store that holds these files, by their paths}
     *
     * @throws dev.storypact.schema.internal.fault.SchemaFault if a path is none that a folder could have
     */
    public static MemoryStore of(Map<String, String> files) {
        files.keySet().forEach(path -> requirePlain(path, files.keySet()));
        var contents = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> contents.put(path, content.getBytes(StandardCharsets.UTF_8)));
        var tree = FileTree.of(contents);
        var releases = LockFile.read(new MemoryStore(new State(tree, LockedReleases.NONE)));
        return new MemoryStore(new State(tree, releases));
    }

    private static void requirePlain(String path, Set<String> all) {
        var steps = List.of(path.split("/", -1));
        if (path.contains("\\") || steps.stream().anyMatch(NO_STEPS::contains)) {
            throw StoreFaults.noPath(path, "empty steps, '.', '..' or a backslash");
        }
        for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (all.contains(path.substring(0, end))) {
                throw StoreFaults.noPath(path, "the file '" + path.substring(0, end) + "' in the place of a folder");
            }
        }
    }

    @Override
    public SortedMap<String, Kind> list(String folder) {
        return state.files().list(folder);
    }

    @Override
    public Optional<Kind> kind(String path) {
        return state.files().kind(path);
    }

    @Override
    public byte[] read(String file) {
        var content = state.files().get(file).orElseThrow(() -> StoreFaults.noFile(shown(file)));
        SchemaStore.requireReadable(shown(file), file, content);
        return content.clone();
    }

    @Override
    public String shown(String path) {
        return "memory:" + path;
    }

    @Override
    public Releases releases() {
        return state.releases();
    }

    @Override
    public Optional<SchemaWriter> writer() {
        return Optional.of(this);
    }

    @Override
    public <T> T exclusively(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<Finding> release(StoredVersion version, JsonNode schema) {
        return exclusively(() -> {
            var files = state.files().with(version.file(), SchemaText.of(schema));
            state = new State(files, state.releases().with(version, ContentHash.of(schema)));
            return List.of();
        });
    }

    @Override
    public List<Finding> releaseDraft(StoredVersion version, JsonNode schema) {
        return exclusively(() -> {
            state = new State(state.files(), state.releases().with(version, ContentHash.of(schema)));
            return List.of();
        });
    }
}
