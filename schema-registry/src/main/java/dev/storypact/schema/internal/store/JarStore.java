package dev.storypact.schema.internal.store;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;

/** A registry in a folder of a jar. The jar's names are listed once, its files are read when they are asked for. */
final class JarStore implements SchemaStore {

    private final URL root;
    private final String shownRoot;
    private final Map<String, SortedMap<String, Kind>> folders = new HashMap<>();

    private JarStore(URL root, String shownRoot) {
        this.root = root;
        this.shownRoot = shownRoot;
    }

    /** {@return the store at that {@code jar:} address of a folder} */
    static JarStore open(URL root, String shownRoot) {
        var store = new JarStore(root, shownRoot);
        try {
            var connection = connect(root);
            var prefix = connection.getEntryName() == null ? "" : withSlash(connection.getEntryName());
            try (var jar = connection.getJarFile()) {
                jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith(prefix))
                        .forEach(name -> store.index(name.substring(prefix.length())));
            }
        } catch (IOException e) {
            throw StoreFaults.unreadable(shownRoot, e);
        }
        return store;
    }

    // Not cached: a jar that is kept open can't be replaced on Windows, and closing a shared one breaks its other
    // readers.
    private static JarURLConnection connect(URL address) throws IOException {
        var connection = (JarURLConnection) address.openConnection();
        connection.setUseCaches(false);
        return connection;
    }

    private static String withSlash(String folder) {
        return folder.endsWith("/") ? folder : folder + "/";
    }

    private void index(String path) {
        var folder = "";
        var steps = SchemaStore.steps(path);
        for (var i = 0; i < steps.size(); i++) {
            var name = steps.get(i);
            if (name.startsWith(".")) {
                return;
            }
            var isFile = i == steps.size() - 1 && !path.endsWith("/");
            folders.computeIfAbsent(folder, key -> new TreeMap<>()).put(name, isFile ? Kind.FILE : Kind.FOLDER);
            folder = SchemaStore.join(folder, name);
        }
    }

    @Override
    public SortedMap<String, Kind> list(String folder) {
        return new TreeMap<>(folders.getOrDefault(folder, new TreeMap<>()));
    }

    @Override
    public Optional<Kind> kind(String path) {
        var slash = path.lastIndexOf('/');
        var folder = folders.getOrDefault(path.substring(0, Math.max(0, slash)), new TreeMap<>());
        return path.isEmpty() ? Optional.of(Kind.FOLDER) : Optional.ofNullable(folder.get(path.substring(slash + 1)));
    }

    @Override
    public byte[] read(String file) {
        try {
            var connection = connect(new URL(withSlash(root.toString()) + file.replace(" ", "%20")));
            try (var jar = connection.getJarFile();
                    var stream = jar.getInputStream(connection.getJarEntry())) {
                return StoreFaults.readBounded(shown(file), stream);
            }
        } catch (IOException e) {
            throw StoreFaults.unreadable(shown(file), e);
        }
    }

    @Override
    public String shown(String path) {
        return path.isEmpty() ? shownRoot : shownRoot + "/" + path;
    }
}
