package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.store.SchemaStore;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A registry on a Confluent-compatible server, as the tree of files that it would be in a folder.
 *
 * <p>Names and subjects are asked for when they are first needed, then kept.
 */
public final class RemoteStore implements SchemaStore {

    private final RemoteSettings settings;
    private final ServerQueries server;
    private final SubjectTree tree;
    private final Map<Folder, SortedMap<String, byte[]>> subjects = new ConcurrentHashMap<>();
    private volatile Optional<SortedMap<String, SortedMap<String, Kind>>> buses = Optional.empty();

    private RemoteStore(RemoteSettings settings) {
        this.settings = settings;
        this.server = new ServerQueries(new ServerConnection(settings), settings);
        this.tree = new SubjectTree(server, settings);
    }

    /** {@return the store on that server, which isn't called yet} */
    public static RemoteStore connect(RemoteSettings settings) {
        return new RemoteStore(settings);
    }

    @Override
    public SortedMap<String, Kind> list(String folder) {
        var steps = SchemaStore.steps(folder);
        return switch (steps.size()) {
            case 0 -> folders(buses());
            case 1 -> new TreeMap<>(buses().getOrDefault(steps.get(0), new TreeMap<>()));
            case 2 ->
                isSubject(folder)
                        ? subject(new Folder(steps.get(0), steps.get(1))).keySet().stream()
                                .collect(Collectors.toMap(
                                        name -> name, name -> Kind.FILE, (one, same) -> one, TreeMap::new))
                        : new TreeMap<>();
            default -> new TreeMap<>();
        };
    }

    private static SortedMap<String, Kind> folders(Map<String, ?> names) {
        var folders = new TreeMap<String, Kind>();
        names.keySet().forEach(name -> folders.put(name, Kind.FOLDER));
        return folders;
    }

    private SortedMap<String, SortedMap<String, Kind>> buses() {
        return buses.orElseGet(() -> {
            var read = new TreeMap<String, SortedMap<String, Kind>>();
            for (var name : server.subjects()) {
                settings.names()
                        .folder(name)
                        .ifPresent(folder -> read.computeIfAbsent(folder.bus(), bus -> new TreeMap<>())
                                .put(folder.type(), Kind.FOLDER));
            }
            buses = Optional.of(read);
            return read;
        });
    }

    private boolean isSubject(String path) {
        var steps = SchemaStore.steps(path);
        return buses().getOrDefault(steps.get(0), new TreeMap<>()).containsKey(steps.get(1));
    }

    // Not within a computation of the map: reading one subject may lead to another.
    private SortedMap<String, byte[]> subject(Folder folder) {
        var known = subjects.get(folder);
        if (known != null) {
            return known;
        }
        var read =
                tree.files(folder, new SubjectVersions(server, settings.names().name(folder)));
        subjects.put(folder, read);
        return read;
    }

    @Override
    public Optional<Kind> kind(String path) {
        var slash = path.lastIndexOf('/');
        return path.isEmpty()
                ? Optional.of(Kind.FOLDER)
                : Optional.ofNullable(
                        list(path.substring(0, Math.max(0, slash))).get(path.substring(slash + 1)));
    }

    @Override
    public byte[] read(String file) {
        if (kind(file).filter(Kind.FILE::equals).isEmpty()) {
            throw new SchemaFault(
                    shown(file) + " isn't at the server",
                    Location.ofFile(shown(file)),
                    "nothing of this name",
                    "a version that the server has",
                    "register it");
        }
        var steps = SchemaStore.steps(file);
        return subject(new Folder(steps.get(0), steps.get(1)))
                .getOrDefault(steps.get(2), new byte[0])
                .clone();
    }

    @Override
    public String shown(String path) {
        return path.isEmpty() ? settings.base().toString() : settings.base() + "!/" + path;
    }
}
