package dev.storypact.schema;

import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A Git repository that a test fills by JGit. */
record GitRepository(Path path) {

    private static final PersonIdent ADA = new PersonIdent("Ada", "ada@example.com");

    static GitRepository in(Path folder) throws GitAPIException {
        Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().close();
        return new GitRepository(folder);
    }

    RevCommit commitAll(String message) throws Exception {
        try (var git = Git.open(path.toFile())) {
            git.add().addFilepattern(".").call();
            git.add().setUpdate(true).addFilepattern(".").call();
            return git.commit()
                    .setMessage(message)
                    .setAuthor(ADA)
                    .setCommitter(ADA)
                    .setSign(false)
                    .call();
        }
    }

    void tag(String name) throws Exception {
        try (var git = Git.open(path.toFile())) {
            git.tag()
                    .setName(name)
                    .setMessage(name)
                    .setTagger(ADA)
                    .setSigned(false)
                    .call();
        }
    }

    Path cloneBareTo(Path folder) throws Exception {
        Git.cloneRepository()
                .setURI(path.toUri().toString())
                .setBare(true)
                .setDirectory(folder.toFile())
                .call()
                .close();
        return folder;
    }
}
