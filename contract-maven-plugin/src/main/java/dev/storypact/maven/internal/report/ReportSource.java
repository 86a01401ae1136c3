package dev.storypact.maven.internal.report;

import java.util.Objects;

/**
 * The run of a goal that a report is of.
 *
 * @param run the goal, and the execution's id where it has one of its own, such as {@code verify} or {@code verify-nightly}
 * @param module the module's name, such as {@code order-system}
 * @param version the plugin's version; empty where it isn't known
 */
public record ReportSource(String run, String module, String version) {

    public ReportSource {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(version, "version");
        if (!run.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("the name of a run becomes a file's name: '" + run + "'");
        }
    }

    /**
     * {@return the source of a goal's execution}
     *
     * @param execution the execution's id, of which Maven gives one to each that has none of its own
     */
    public static ReportSource of(String goal, String execution, String module, String version) {
        var unnamed = execution.equals("default")
                || execution.equals("default-cli")
                || execution.equals("default-" + goal)
                || execution.isEmpty();
        return new ReportSource(
                unnamed ? goal : goal + "-" + execution.replaceAll("[^A-Za-z0-9._-]", "_"), module, version);
    }
}
