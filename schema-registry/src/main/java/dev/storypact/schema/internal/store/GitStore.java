package dev.storypact.schema.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A registry in a folder of a Git revision, read from the repository's objects; no work tree is looked at.
 *
 * <p>The revision is resolved once, so what is read never changes. The repository is opened for each reading: one that is
 * kept open can't be removed on Windows.
 */
public final class GitStore implements SchemaStore {

    private final Path gitDirectory;
    private final ObjectId root;
    private final String shownRoot;
    private final Releases releases;

    private GitStore(Path gitDirectory, ObjectId root, String shownRoot) {
        this.gitDirectory = gitDirectory;
        this.root = root;
        this.shownRoot = shownRoot;
        this.releases = LockFile.read(this);
    }

    /**
     * {@return the store in that folder of that revision}
     *
     * @param repository the repository's folder, one below it, or a bare repository
     * @param revision what names a commit or tree, as {@code git rev-parse} takes it
     * @param folder the folder within the revision; empty for its root
     * @throws dev.storypact.schema.internal.fault.SchemaFault if there is no such repository, revision or folder
     */
    public static GitStore open(Path repository, String revision, String folder) {
        var path = folder.replaceAll("^/+|/+$", "");
        var shown = revision + ":" + path;
        try (var git = repository(repository)) {
            var tree = tree(git, revision).orElseThrow(() -> GitFaults.noRevision(repository, revision));
            var root = path.isEmpty()
                    ? tree
                    : entry(git, tree, path)
                            .filter(entry -> entry.kind() == Kind.FOLDER)
                            .map(Entry::id)
                            .orElseThrow(() -> StoreFaults.noFolder(shown));
            return new GitStore(git.getDirectory().toPath(), root, shown);
        } catch (IOException e) {
            throw StoreFaults.unreadable(repository.toString(), e);
        }
    }

    private static Repository repository(Path folder) throws IOException {
        var builder = new FileRepositoryBuilder().setMustExist(true).findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            throw GitFaults.noRepository(folder);
        }
        try {
            return builder.build();
        } catch (RepositoryNotFoundException e) {
            throw GitFaults.noRepository(folder).causedBy(e);
        }
    }

    private static Optional<ObjectId> tree(Repository git, String revision) throws IOException {
        try (var walk = new RevWalk(git)) {
            var named = git.resolve(revision);
            return named == null ? Optional.empty() : Optional.of(walk.parseTree(named));
        } catch (RevisionSyntaxException | AmbiguousObjectException | IncorrectObjectTypeException e) {
            throw GitFaults.noRevision(git.getDirectory().toPath(), revision).causedBy(e);
        }
    }

    /** What stands at a path. */
    private record Entry(ObjectId id, FileMode mode) {
        Kind kind() {
            return mode.equals(FileMode.TREE) ? Kind.FOLDER : Kind.FILE;
        }
    }

    private static Optional<Entry> entry(Repository git, ObjectId tree, String path) throws IOException {
        try (var walk = TreeWalk.forPath(git, path, tree)) {
            return walk == null ? Optional.empty() : Optional.of(new Entry(walk.getObjectId(0), walk.getFileMode(0)));
        }
    }

    /** Something that is read from the repository. */
    private interface Reading<T> {
        T from(Repository git) throws IOException;
    }

    private <T> T reading(String path, Reading<T> reading) {
        try (var git = new FileRepositoryBuilder()
                .setMustExist(true)
                .setGitDir(gitDirectory.toFile())
                .build()) {
            return reading.from(git);
        } catch (IOException e) {
            throw StoreFaults.unreadable(shown(path), e);
        }
    }

    private Optional<Entry> entry(Repository git, String path) throws IOException {
        return path.isEmpty() ? Optional.of(new Entry(root, FileMode.TREE)) : entry(git, root, path);
    }

    @Override
    public SortedMap<String, Kind> list(String folder) {
        return reading(folder, git -> {
            var tree = entry(git, folder).filter(entry -> entry.kind() == Kind.FOLDER);
            return tree.isEmpty()
                    ? Collections.emptySortedMap()
                    : children(git, tree.get().id());
        });
    }

    private static SortedMap<String, Kind> children(Repository git, ObjectId tree) throws IOException {
        var names = new TreeMap<String, Kind>();
        try (var walk = new TreeWalk(git)) {
            walk.addTree(tree);
            while (walk.next()) {
                if (!walk.getNameString().startsWith(".")) {
                    names.put(walk.getNameString(), new Entry(walk.getObjectId(0), walk.getFileMode(0)).kind());
                }
            }
        }
        return names;
    }

    @Override
    public Optional<Kind> kind(String path) {
        return reading(path, git -> entry(git, path).map(Entry::kind));
    }

    @Override
    public byte[] read(String file) {
        return reading(file, git -> {
            var entry = entry(git, file).orElseThrow(() -> StoreFaults.noFile(shown(file)));
            if (!entry.mode().equals(FileMode.REGULAR_FILE) && !entry.mode().equals(FileMode.EXECUTABLE_FILE)) {
                throw GitFaults.noRegularFile(shown(file));
            }
            try (var stream = git.open(entry.id()).openStream()) {
                return StoreFaults.readBounded(shown(file), stream, SchemaStore.largest(file));
            }
        });
    }

    @Override
    public Releases releases() {
        return releases;
    }

    /** {@return the path as {@code git show} takes it, such as {@code v1.0:schemas/order-events}} */
    @Override
    public String shown(String path) {
        return path.isEmpty() ? shownRoot : SchemaStore.join(shownRoot, path).replace(":/", ":");
    }
}
