package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import java.io.IOException;
import java.io.Writer;

/**
 * Findings as workflow commands of GitHub Actions, a line each, which it shows as annotations when a step prints them.
 *
 * <p>A file, not the build's output: Maven 4 puts a prefix before what a plugin prints, and lines of parallel modules mix.
 */
final class GitHubReport implements ReportWriter {

    @Override
    public void write(Report report, Writer out) throws IOException {
        for (var finding : report.check().result().findings()) {
            write(report.paths(), finding, out);
        }
    }

    private static void write(ReportPaths paths, Finding finding, Writer out) throws IOException {
        var location = finding.location();
        var own = paths.file(location);
        var command = new StringBuilder("::").append(finding.severity().label());
        command.append(" title=").append(property(finding.rule()));
        own.or(paths::pom).ifPresent(file -> command.append(",file=").append(property(file)));
        if (own.isPresent() && location.hasPosition()) {
            command.append(",line=").append(location.line()).append(",col=").append(location.column());
        }
        command.append("::").append(data(FindingText.of(finding))).append('\n');
        out.write(command.toString());
    }

    // The two escapings of GitHub's own toolkit; all other characters of layout are escapes already.
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(FindingText.line(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
