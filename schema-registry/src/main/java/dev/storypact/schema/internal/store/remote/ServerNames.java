package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.util.Optional;
import java.util.function.Function;

/** How a server calls the folders of our tree. A name that doesn't read back to the same folder is none of ours. */
public final class ServerNames {

    /** A subject's folder in the tree. */
    public record Folder(String bus, String type) {

        /** {@return the folder's path} */
        String path() {
            return bus + "/" + type;
        }
    }

    private final Function<Folder, String> written;
    private final Function<String, Optional<Folder>> read;

    /**
     * A naming.
     *
     * @param written gives the server's name of a folder
     * @param read gives the folder of a server's name, if it names one
     */
    public ServerNames(Function<Folder, String> written, Function<String, Optional<Folder>> read) {
        this.written = written;
        this.read = read;
    }

    /** {@return the folder that the server calls so} */
    Optional<Folder> folder(String name) {
        return read.apply(name).filter(folder -> written.apply(folder).equals(name));
    }

    /**
     * {@return what the server calls that folder}
     *
     * @throws SchemaFault if that name would be read as another folder's
     */
    String name(Folder folder) {
        var name = written.apply(folder);
        if (read.apply(name).filter(folder::equals).isEmpty()) {
            throw new SchemaFault(
                    "The naming has no name for " + folder.type() + " on '" + folder.bus() + "'",
                    Location.ofFile(folder.path()),
                    "the name '" + name + "', which reads back as "
                            + read.apply(name).map(Folder::path).orElse("no subject"),
                    "a name that reads back as the subject that it was made from",
                    "choose a SubjectNaming that knows this bus, and where no bus's name starts with another's");
        }
        return name;
    }
}
