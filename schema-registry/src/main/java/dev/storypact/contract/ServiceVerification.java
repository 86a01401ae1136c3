package dev.storypact.contract;

import dev.storypact.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of the checks of one service.
 *
 * @param findings what was found
 * @param notes what was not checked although nothing is wrong with it, and other things to tell, one line each
 * @param contract the service's contract; empty if a finding is an error
 * @since 0.1
 */
public record ServiceVerification(List<Finding> findings, List<String> notes, Optional<Contract> contract) {

    public ServiceVerification {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        Objects.requireNonNull(contract, "contract");
    }
}
