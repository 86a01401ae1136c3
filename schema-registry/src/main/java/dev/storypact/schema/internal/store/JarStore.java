package dev.storypact.schema.internal.store;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A registry in a folder of a jar. The jar's names are listed once, its files are read when they are asked for. */
final class JarStore implements SchemaStore {

    private final URL root;
    private final String shownRoot;
    private final FileTree<String> entries;
    private final Releases releases;

    private JarStore(URL root, String shownRoot, FileTree<String> entries) {
        this.root = root;
        this.shownRoot = shownRoot;
        this.entries = entries;
        this.releases = LockFile.read(this);
    }

    /** {@return the store at that {@code jar:} address of a folder} */
    static JarStore open(URL root, String shownRoot) {
        try {
            var connection = connect(root);
            var prefix = connection.getEntryName() == null ? "" : withSlash(connection.getEntryName());
            try (var jar = connection.getJarFile()) {
                var entries = jar.stream()
                        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                        .map(entry -> entry.getName().substring(prefix.length()))
                        .collect(Collectors.toMap(path -> path, path -> path, (one, same) -> one));
                return new JarStore(root, shownRoot, FileTree.of(entries));
            }
        } catch (IOException e) {
            throw StoreFaults.unreadable(shownRoot, e);
        }
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

    @Override
    public SortedMap<String, Kind> list(String folder) {
        return entries.list(folder);
    }

    @Override
    public Optional<Kind> kind(String path) {
        return entries.kind(path);
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public byte[] read(String file) {
        try {
            var connection = connect(new URL(withSlash(root.toString()) + file.replace(" ", "%20")));
            try (var jar = connection.getJarFile();
                    var stream = jar.getInputStream(connection.getJarEntry())) {
                return StoreFaults.readBounded(shown(file), stream, SchemaStore.largest(file));
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
