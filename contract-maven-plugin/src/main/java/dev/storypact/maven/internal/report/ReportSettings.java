package dev.storypact.maven.internal.report;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * What reports a goal writes, and where.
 *
 * @param source which run they are of
 * @param formats the forms of the files
 * @param folder the files' folder
 * @param paths where the places of findings are
 */
public record ReportSettings(ReportSource source, Set<ReportFormat> formats, Path folder, ReportPaths paths) {

    public ReportSettings {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(paths, "paths");
        formats = Set.copyOf(formats);
    }

    /** {@return whether the files of an earlier run are there} */
    public boolean areWritten() {
        return formats.stream().allMatch(format -> file(format).exists());
    }

    ReportFile file(ReportFormat format) {
        return ReportFile.at(folder.resolve(format.fileName(source.run())));
    }
}
