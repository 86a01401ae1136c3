package dev.storypact.schema.internal.store;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.story.message.EventVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads and writes {@code registry.lock.json}, one released version a line, in order, so that a change of it reads well as a
 * diff and seldom conflicts in a merge.
 */
final class LockFile {

    private static final String FORMAT = "storypact-registry-lock/1";
    private static final String RELEASED = "released";
    private static final String RESTORE = "restore the file from version control; only registering writes it";

    private final JsonFile file;

    private LockFile(JsonFile file) {
        this.file = file;
    }

    /**
     * {@return what the lock of a store's tree notes; nothing where nothing was ever released}
     *
     * @throws SchemaFault if it is no lock, or gone
     */
    static LockedReleases read(SchemaStore store) {
        // Looked at before the lock: a release is noted before its copy gets there.
        var isReleased = RegistryLayout.hasCopies(store);
        var shown = store.shown(RegistryLayout.LOCK);
        var kind = store.kind(RegistryLayout.LOCK);
        if (kind.isPresent()) {
            if (kind.get() != SchemaStore.Kind.FILE) {
                throw new SchemaFault(
                        shown + " is no lock of a registry", Location.ofFile(shown), "a folder", "a file", RESTORE);
            }
            return read(shown, store.read(RegistryLayout.LOCK));
        }
        if (isReleased) {
            throw new SchemaFault(
                    shown + " is missing",
                    Location.ofFile(shown),
                    "no file of this name beside the copies of released versions in "
                            + store.shown(RegistryLayout.RELEASED),
                    "the lock that notes what is released",
                    RESTORE);
        }
        return LockedReleases.NONE;
    }

    /**
     * {@return what a lock notes}
     *
     * @param shown the file as it is shown to people
     * @throws SchemaFault if it is no lock
     */
    static LockedReleases read(String shown, byte[] content) {
        return new LockFile(JsonFile.read(shown, content)).releases();
    }

    private LockedReleases releases() {
        var names = List.copyOf(file.tree().propertyNames());
        if (!file.tree().isObject() || !names.containsAll(List.of("format", RELEASED)) || names.size() != 2) {
            throw fault("", "names " + names, "an object of \"format\" and \"" + RELEASED + "\"");
        }
        var format = file.tree().path("format");
        if (!format.isString() || !format.stringValue().equals(FORMAT)) {
            throw fault("/format", format.toString(), "\"" + FORMAT + "\", which this version of Storypact reads");
        }
        if (!file.tree().path(RELEASED).isObject()) {
            throw fault("/" + RELEASED, "no object", "an object of versions and their hashes");
        }
        var hashes = new TreeMap<StoredVersion, ContentHash>();
        file.tree().path(RELEASED).properties().forEach(entry -> {
            var pointer = JsonPointers.child("/" + RELEASED, entry.getKey());
            var hash = entry.getValue();
            if (!hash.isString() || !ContentHash.isHash(hash.stringValue())) {
                throw fault(pointer, hash.toString(), "\"sha256:\" and 64 hexadecimal digits");
            }
            hashes.put(version(entry.getKey(), pointer), ContentHash.parse(hash.stringValue()));
        });
        return LockedReleases.of(hashes);
    }

    private StoredVersion version(String key, String pointer) {
        var steps = SchemaStore.steps(key);
        var isVersion = steps.size() == 3
                && steps.stream().noneMatch(step -> step.isEmpty() || step.startsWith(".") || step.contains("\\"))
                && EventVersion.isVersion(steps.get(2));
        var version =
                isVersion ? new StoredVersion(steps.get(0), steps.get(1), EventVersion.parse(steps.get(2))) : null;
        if (version == null || !version.toString().equals(key)) {
            throw fault(pointer, "\"" + key + "\"", "a version such as order-events/ORDER_PLACED/1.0");
        }
        return version;
    }

    private SchemaFault fault(String pointer, String found, String allowed) {
        return new SchemaFault(
                file.name() + " is no lock of a registry", file.locate(pointer), found, allowed, RESTORE);
    }

    /** {@return the content of the lock that notes these releases} */
    static byte[] write(LockedReleases releases) {
        var lines = releases.hashes().entrySet().stream()
                .map(entry -> "    " + quoted(entry.getKey().toString()) + ": \"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",\n", "{\n", "\n  }"));
        var text = "{\n  \"format\": \"" + FORMAT + "\",\n  \"" + RELEASED + "\": " + lines + "\n}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
