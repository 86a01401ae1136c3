package dev.storypact.schema.internal.store;

import dev.storypact.finding.Location;
import dev.storypact.finding.internal.Printable;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.io.IOException;
import java.io.InputStream;

/** The faults that all stores share, each text in one place. */
final class StoreFaults {

    private StoreFaults() {}

    static SchemaFault noFolder(String shown) {
        return new SchemaFault(
                "There is no schema registry at " + shown,
                Location.ofFile(shown),
                "no folder of this name",
                "a folder that holds <bus>/<TYPE>/1.0.schema.json",
                "create it, or name the right one (the tests' and the plugin's parameter is storypact.schemas)");
    }

    static SchemaFault unreadable(String shown, IOException cause) {
        return new SchemaFault(
                        shown + " can't be read",
                        Location.ofFile(shown),
                        String.valueOf(cause),
                        "a file or folder that this process may read",
                        "check that it exists and that its permissions let this user read it")
                .causedBy(cause);
    }

    static SchemaFault noFile(String shown) {
        return new SchemaFault(
                shown + " can't be read",
                Location.ofFile(shown),
                "no file of this name",
                "a file of the registry",
                "add the file, or correct what refers to it");
    }

    static SchemaFault noRegularFile(String shown) {
        return new SchemaFault(
                shown + " can't be read",
                Location.ofFile(shown),
                "a folder, a pipe or a device",
                "a regular file",
                "take it away, or put a file in its place");
    }

    static SchemaFault noPath(String path, String found) {
        return new SchemaFault(
                "'" + Printable.of(path) + "' is no path of a file in a registry",
                Location.ofFile("memory:" + Printable.of(path)),
                found,
                "a path such as order-events/ORDER_PLACED/1.0.schema.json, and no file where another has a folder",
                "correct the path");
    }

    static SchemaFault leadsOut(String shown) {
        return new SchemaFault(
                shown + " leads out of the registry",
                Location.ofFile(shown),
                "a symbolic link to a place outside of the registry's folder",
                "files and folders within the registry, and links between them",
                "copy the file into the registry");
    }

    static SchemaFault unwritable(String shown, IOException cause) {
        return new SchemaFault(
                        shown + " can't be written",
                        Location.ofFile(shown),
                        String.valueOf(cause),
                        "a folder in which this process may create and replace files",
                        "make the folder writable and see that the disk isn't full, then try again")
                .causedBy(cause);
    }

    static SchemaFault unsettled(StoredVersion version, String shown, IOException cause) {
        return new SchemaFault(
                        version + " is released, but its files can't be moved to their places",
                        Location.ofFile(shown),
                        String.valueOf(cause),
                        "a folder in which this process may create and replace files",
                        "make the folder writable, and take away what stands in the way; the version is read from .pending"
                                + " until the next registering moves it")
                .causedBy(cause);
    }

    /** {@return all of the stream, if it isn't too large} */
    static byte[] readBounded(String shown, InputStream stream, int largest) throws IOException {
        var content = stream.readNBytes(largest + 1);
        if (content.length > largest) {
            throw tooLarge(shown, largest);
        }
        return content;
    }

    static SchemaFault tooLarge(String shown, int largest) {
        return new SchemaFault(
                shown + " is too large",
                Location.ofFile(shown),
                "more than " + largest + " bytes",
                "at most " + largest + " bytes (" + largest / 1024 / 1024 + " MiB) a file",
                "split the event, or take the examples out of its schema");
    }
}
