package dev.storypact.maven.internal.report;

import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.logging.Log;

/**
 * What the console was told of a check that found no error.
 *
 * @param warnings the notes, the findings and what is waived, each as it was shown
 * @param conclusion the last line
 */
public record Told(List<String> warnings, String conclusion) {

    public Told {
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(conclusion, "conclusion");
    }

    /** Tells it again. */
    public void to(Log log) {
        warnings.forEach(log::warn);
        log.info(conclusion);
    }
}
