package dev.storypact.maven.internal.report;

import java.util.Objects;
import java.util.Set;

/**
 * What reports a goal writes, and where.
 *
 * @param files the run that they are of, and where its files are
 * @param formats those that are written
 * @param paths where the places of findings are
 */
public record ReportSettings(ReportFiles files, Set<ReportFormat> formats, ReportPaths paths) {

    public ReportSettings {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(paths, "paths");
        formats = Set.copyOf(formats);
    }
}
