package dev.storypact.schema.internal.store;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.nio.file.Path;

/** What may be wrong with a Git repository, each text in one place; usable where JGit isn't there. */
public final class GitFaults {

    private GitFaults() {}

    /** {@return the fault of a class path without JGit} */
    public static SchemaFault noJGit(Path repository, LinkageError cause) {
        return new SchemaFault(
                        "The Git repository " + repository + " can't be read without JGit",
                        Location.ofFile(repository.toString()),
                        "no org.eclipse.jgit on the class path",
                        "JGit 7",
                        "add the dependency org.eclipse.jgit:org.eclipse.jgit, which Storypact leaves to those who use it")
                .causedBy(cause);
    }

    static SchemaFault noRepository(Path folder) {
        return new SchemaFault(
                "There is no Git repository at " + folder,
                Location.ofFile(folder.toString()),
                "neither a repository nor a folder within one",
                "a folder with .git, one below it, or a bare repository",
                "correct the path, or clone the repository");
    }

    static SchemaFault noRevision(Path repository, String revision) {
        return new SchemaFault(
                "The Git repository " + repository + " has no revision '" + revision + "'",
                Location.ofFile(repository.toString()),
                "'" + revision + "', which names neither a commit nor a tree, or more than one",
                "a branch, tag, commit or expression such as HEAD~1, as git rev-parse takes it",
                "correct it, or fetch it first; a shallow clone has but its last commits");
    }

    static SchemaFault noRegularFile(String shown) {
        return new SchemaFault(
                shown + " can't be read",
                Location.ofFile(shown),
                "a symbolic link or a submodule",
                "a file of the revision itself",
                "commit the file's content in its place");
    }
}
