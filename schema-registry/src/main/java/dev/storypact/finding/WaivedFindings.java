package dev.storypact.finding;

import java.util.List;
import java.util.Objects;

/**
 * What is left of findings when waivers were applied.
 *
 * @param findings those that nobody waived, and warnings of waivers that expired or are for nothing
 * @param waived those that may pass
 * @since 0.1
 */
public record WaivedFindings(List<Finding> findings, List<Waived> waived) {

    public WaivedFindings {
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }

    /**
     * A finding that may pass.
     *
     * @param finding what was found
     * @param waiver who lets it pass, and why
     */
    public record Waived(Finding finding, Waiver waiver) {

        public Waived {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(waiver, "waiver");
        }

        /** {@return one line that says so, safe to print} */
        public String text() {
            return FindingText.line("waived until " + waiver.expires() + " (" + waiver.reason() + "): " + finding.what()
                    + " [" + finding.rule() + "]");
        }
    }
}
