package dev.storypact.contract;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of the checks of one service.
 *
 * @param findings what was found
 * @param notes what was not checked although nothing is wrong with it, and other things to tell, one line each
 * @param assembled the service's contract as it is if each finding that is an error is waived
 * @since 0.1
 */
public record ServiceVerification(List<Finding> findings, List<String> notes, Contract assembled) {

    public ServiceVerification {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        Objects.requireNonNull(assembled, "assembled");
    }

    /** {@return the service's contract; empty if a finding is an error} */
    public Optional<Contract> contract() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? Optional.empty()
                : Optional.of(assembled);
    }
}
