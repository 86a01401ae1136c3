package dev.storypact.schema.internal.store;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A registry on the classpath: all folders of one name, in directories and jars, seen as one. */
public final class ClasspathStore implements SchemaStore {

    private final String shownRoot;
    private final List<SchemaStore> parts;
    private final Releases releases;

    private ClasspathStore(String shownRoot, List<SchemaStore> parts) {
        this.shownRoot = shownRoot;
        this.parts = parts;
        this.releases = joined(shownRoot, parts);
    }

    /**
     * {@return the store in the folders of that name that the class loader finds}
     *
     * @throws SchemaFault if it finds none
     */
    public static ClasspathStore open(ClassLoader loader, String folder) {
        var name = folder.replaceAll("^/+|/+$", "");
        var shown = "classpath:" + name;
        var parts = new ArrayList<SchemaStore>();
        try {
            for (var root : Collections.list(loader.getResources(name))) {
                parts.add(part(root, shown));
            }
        } catch (IOException e) {
            throw StoreFaults.unreadable(shown, e);
        }
        if (parts.isEmpty()) {
            throw StoreFaults.noFolder(shown);
        }
        return new ClasspathStore(shown, parts);
    }

    private static SchemaStore part(URL root, String shown) {
        return switch (root.getProtocol()) {
            case "file" -> FolderStore.open(path(root), shown);
            case "jar" -> JarStore.open(root, shown);
            default ->
                throw new SchemaFault(
                        "The registry at " + shown + " can't be listed",
                        Location.ofFile(shown),
                        "a folder at " + root,
                        "folders in directories (file:) and in jars (jar:)",
                        "open the registry from a folder instead");
        };
    }

    private static Path path(URL root) {
        try {
            return Path.of(root.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader gave the address '" + root + "', which is none", e);
        }
    }

    private static Releases joined(String shownRoot, List<SchemaStore> parts) {
        var joined = new TreeMap<StoredVersion, ContentHash>();
        for (var part : parts) {
            for (var version : part.releases().all()) {
                var hash = part.releases().hash(version).orElseThrow();
                var other = joined.putIfAbsent(version, hash);
                if (other != null && !other.equals(hash)) {
                    throw releasedTwice(shownRoot, version, other + " beside " + hash);
                }
            }
        }
        return LockedReleases.of(joined);
    }

    private static SchemaFault releasedTwice(String shownRoot, StoredVersion version, String hashes) {
        return new SchemaFault(
                version + " was released twice on the classpath, with different content",
                Location.ofFile(shownRoot + "/" + RegistryLayout.LOCK),
                hashes,
                "the same released version everywhere",
                "remove the stale jar or folder from the classpath");
    }

    @Override
    public SortedMap<String, Kind> list(String folder) {
        var names = new TreeMap<String, Kind>();
        for (var part : holding(folder, Kind.FOLDER)) {
            names.putAll(part.list(folder));
        }
        return names;
    }

    @Override
    public byte[] read(String file) {
        var contents =
                holding(file, Kind.FILE).stream().map(part -> part.read(file)).toList();
        if (contents.stream().anyMatch(content -> !Arrays.equals(content, contents.get(0)))) {
            throw new SchemaFault(
                    shown(file) + " stands on the classpath more than once, and differs",
                    Location.ofFile(shown(file)),
                    contents.size() + " files of this name with different content",
                    "one file of this name, or equal ones",
                    "remove the stale jar or folder from the classpath");
        }
        return contents.get(0);
    }

    @Override
    public Optional<Kind> kind(String path) {
        return parts.stream().flatMap(part -> part.kind(path).stream()).findFirst();
    }

    @Override
    public Releases releases() {
        return releases;
    }

    private List<SchemaStore> holding(String path, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind(path).filter(kind::equals).isPresent())
                .toList();
    }

    @Override
    public String shown(String path) {
        return path.isEmpty() ? shownRoot : shownRoot + "/" + path;
    }
}
