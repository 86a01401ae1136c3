package dev.storypact.maven.internal.input;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A folder of a Git work tree.
 *
 * @param workTree the work tree's root
 * @param path the folder within it, with {@code /} between the steps; empty for the root
 */
public record GitFolder(Path workTree, String path) {

    /**
     * {@return where that folder is in the work tree around it}
     *
     * @throws MojoExecutionException if no folder around it is a work tree's root
     */
    public static GitFolder of(Path folder) throws MojoExecutionException {
        var absolute = folder.toAbsolutePath().normalize();
        for (var root = absolute; root != null; root = root.getParent()) {
            // A file in a linked work tree, else a folder.
            if (Files.exists(root.resolve(".git"))) {
                return new GitFolder(root, root.relativize(absolute).toString().replace('\\', '/'));
            }
        }
        throw new MojoExecutionException("contract.earlier.revision: found " + absolute
                + ", which is in no Git work tree; compare with a folder, an artifact or a registry instead");
    }
}
