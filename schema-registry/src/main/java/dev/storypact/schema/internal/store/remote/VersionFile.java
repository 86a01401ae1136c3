package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import dev.storypact.story.message.EventVersion;
import java.net.URI;
import java.util.Optional;

/**
 * The file of a version in the tree.
 *
 * @param folder its subject's folder
 * @param version which version it holds
 */
public record VersionFile(Folder folder, EventVersion version) {

    private static final String ROOT = "storypact:///";
    private static final String SUFFIX = ".schema.json";

    /** {@return the file's name, such as {@code 1.0.schema.json}} */
    String name() {
        return version + SUFFIX;
    }

    /** {@return the absolute address that a {@code $ref} is resolved against} */
    String address() {
        return ROOT + escaped(folder.path()) + "/" + name();
    }

    /** {@return how a {@code $ref} in a file of that folder leads here} */
    String relativeTo(Folder from) {
        if (from.equals(folder)) {
            return name();
        }
        return from.bus().equals(folder.bus())
                ? "../" + escaped(folder.type()) + "/" + name()
                : "../../" + escaped(folder.path()) + "/" + name();
    }

    /** {@return the file that a reference in this one leads to, if it leads to one of the tree} */
    Optional<VersionFile> resolve(String reference) {
        try {
            var target = URI.create(address()).resolve(reference);
            var path = target.getPath();
            return "storypact".equals(target.getScheme()) && path != null
                    ? ofPath(path.substring(1))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<VersionFile> ofPath(String path) {
        var steps = path.split("/", -1);
        if (steps.length != 3 || !steps[2].endsWith(SUFFIX)) {
            return Optional.empty();
        }
        var version = steps[2].substring(0, steps[2].length() - SUFFIX.length());
        return EventVersion.isVersion(version)
                ? Optional.of(new VersionFile(new Folder(steps[0], steps[1]), EventVersion.parse(version)))
                : Optional.empty();
    }

    // Of what a folder's name may have, only the space may not stand in an address.
    private static String escaped(String path) {
        return path.replace(" ", "%20");
    }
}
