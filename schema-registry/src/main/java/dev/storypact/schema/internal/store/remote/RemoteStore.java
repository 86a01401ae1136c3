package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.store.Releases;
import dev.storypact.schema.internal.store.SchemaStore;
import dev.storypact.schema.internal.store.SchemaWriter;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A registry on a Confluent-compatible server, as the tree of files that it would be in a folder. */
public final class RemoteStore implements SchemaStore {

    private final RemoteSettings settings;
    private final ServerQueries server;
    private final RemoteWriter writer;
    private volatile RemoteSnapshot snapshot;

    private RemoteStore(RemoteSettings settings) {
        this.settings = settings;
        this.server = new ServerQueries(new ServerConnection(settings), settings);
        this.snapshot = new RemoteSnapshot(server, settings);
        this.writer = new RemoteWriter(settings, this::forget);
    }

    /** {@return the store on that server, which isn't called yet} */
    public static RemoteStore connect(RemoteSettings settings) {
        return new RemoteStore(settings);
    }

    private void forget() {
        snapshot = new RemoteSnapshot(server, settings);
    }

    // Who writes must see what is there now, and never what was kept.
    private RemoteSnapshot current() {
        return writer.current().orElse(snapshot);
    }

    @Override
    public SortedMap<String, Kind> list(String folder) {
        var steps = SchemaStore.steps(folder);
        return switch (steps.size()) {
            case 0 -> all(current().buses().keySet(), Kind.FOLDER);
            case 1 -> new TreeMap<>(current().types(steps.get(0)));
            case 2 -> all(files(new Folder(steps.get(0), steps.get(1))).keySet(), Kind.FILE);
            default -> new TreeMap<>();
        };
    }

    private static SortedMap<String, Kind> all(Collection<String> names, Kind kind) {
        var kinds = new TreeMap<String, Kind>();
        names.forEach(name -> kinds.put(name, kind));
        return kinds;
    }

    private SortedMap<String, byte[]> files(Folder folder) {
        return current().subject(folder).map(RemoteSnapshot.Read::files).orElseGet(TreeMap::new);
    }

    @Override
    public Optional<Kind> kind(String path) {
        if (path.startsWith(".")) {
            // A registry's own files, of which a server has none.
            return Optional.empty();
        }
        var slash = path.lastIndexOf('/');
        var name = path.substring(slash + 1);
        return path.isEmpty()
                ? Optional.of(Kind.FOLDER)
                : Optional.ofNullable(
                        list(path.substring(0, Math.max(0, slash))).get(name));
    }

    @Override
    public byte[] read(String file) {
        var steps = SchemaStore.steps(file);
        var content = steps.size() == 3
                ? files(new Folder(steps.get(0), steps.get(1))).get(steps.get(2))
                : null;
        if (content == null) {
            throw new SchemaFault(
                    shown(file) + " isn't at the server",
                    Location.ofFile(shown(file)),
                    "nothing of this name",
                    "a version that the server has",
                    "register it, or correct what refers to it");
        }
        return content.clone();
    }

    @Override
    public Releases releases() {
        return new RemoteReleases(current());
    }

    @Override
    public Optional<SchemaWriter> writer() {
        return Optional.of(writer);
    }

    @Override
    public String shown(String path) {
        return path.isEmpty() ? settings.base().toString() : settings.base() + "!/" + path;
    }
}
