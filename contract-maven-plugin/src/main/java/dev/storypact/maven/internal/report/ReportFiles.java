package dev.storypact.maven.internal.report;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The files that one run of a goal writes.
 *
 * @param source the run, from which they have their names
 * @param folder the folder that they are in
 */
public record ReportFiles(ReportSource source, Path folder) {

    public ReportFiles {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(folder, "folder");
    }

    ReportFile of(ReportFormat format) {
        return ReportFile.at(folder.resolve(format.fileName(source.run())));
    }

    /** {@return whether there is a file of each of these formats} */
    public boolean areThere(Set<ReportFormat> formats) {
        return formats.stream().allMatch(format -> of(format).isThere());
    }

    /**
     * Deletes the files of all formats, those that aren't written any more too.
     *
     * @throws MojoExecutionException if one can't be; the others are deleted nevertheless
     */
    public void delete() throws MojoExecutionException {
        MojoExecutionException refused = null;
        for (var format : ReportFormat.values()) {
            try {
                of(format).delete();
            } catch (MojoExecutionException e) {
                if (refused == null) {
                    refused = e;
                } else {
                    refused.addSuppressed(e);
                }
            }
        }
        if (refused != null) {
            throw refused;
        }
    }
}
