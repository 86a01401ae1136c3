package dev.storypact.maven.internal.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** A form in which a goal writes what it found to a file. */
public enum ReportFormat {

    /** {@code storypact-findings/1}, our own, with all that is known. */
    JSON(".json"),

    /** SARIF 2.1.0, which code scanning reads. */
    SARIF(".sarif"),

    /** The XML of JUnit tests as Surefire writes it, which build servers read. */
    JUNIT(".xml"),

    /** Commands that GitHub Actions shows as annotations of the lines. */
    GITHUB(".github.txt");

    private static final String NONE = "none";

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    ReportWriter writer() {
        return switch (this) {
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport();
            case JUNIT -> new JUnitReport();
            case GITHUB -> new GitHubReport();
        };
    }

    /** {@return the name of the file for a run, such as {@code verify.json}} */
    String fileName(String run) {
        return (this == JUNIT ? "TEST-contract-" : "") + run + ending;
    }

    /** {@return the name as people write it, such as {@code sarif}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the formats of these names; none for {@code none}}
     *
     * @throws MojoExecutionException if a name is of no format
     */
    public static Set<ReportFormat> parse(List<String> names) throws MojoExecutionException {
        var formats = EnumSet.noneOf(ReportFormat.class);
        for (var name : names) {
            var wanted = name.strip();
            if (!wanted.isEmpty() && !wanted.equals(NONE)) {
                formats.add(parse(wanted));
            }
        }
        return formats;
    }

    private static ReportFormat parse(String name) throws MojoExecutionException {
        for (var format : values()) {
            if (format.label().equals(name)) {
                return format;
            }
        }
        throw new MojoExecutionException("contract.reports: found '" + name + "', allowed is "
                + Arrays.stream(values()).map(ReportFormat::label).collect(Collectors.joining(", ")) + " or " + NONE
                + "; separate several by commas");
    }
}
