package dev.storypact.maven.internal.report;

import dev.storypact.finding.WaivedFindings;
import java.util.List;
import java.util.Objects;

/**
 * What a goal checked, and what came of it.
 *
 * @param checked what was checked, such as {@code 3 services, 3 publications, 4 subscriptions}
 * @param proven what no error means, such as {@code every publisher fits every subscriber}
 * @param refuted what an error means, such as {@code The contracts don't hold}
 * @param result what was found, waivers applied
 * @param notes what was not checked on purpose, and other things to tell, one line each
 */
public record Check(String checked, String proven, String refuted, WaivedFindings result, List<String> notes) {

    public Check {
        Objects.requireNonNull(checked, "checked");
        Objects.requireNonNull(proven, "proven");
        Objects.requireNonNull(refuted, "refuted");
        Objects.requireNonNull(result, "result");
        notes = List.copyOf(notes);
    }

    /** {@return a check without notes} */
    public static Check of(String checked, String proven, String refuted, WaivedFindings result) {
        return new Check(checked, proven, refuted, result, List.of());
    }

    /** {@return the same check with these notes} */
    public Check noting(List<String> lines) {
        return new Check(checked, proven, refuted, result, lines);
    }

    /** {@return what this means: what is proven, or, where something was waived, no more than there is no error, or an error's meaning} */
    String conclusion() {
        if (Counts.of(result).errors() > 0) {
            return refuted;
        }
        return result.waived().isEmpty() ? proven : "no error";
    }
}
