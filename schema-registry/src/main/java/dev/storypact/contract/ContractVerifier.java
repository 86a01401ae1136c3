package dev.storypact.contract;

import dev.storypact.contract.internal.rule.ContractAssembly;
import dev.storypact.contract.internal.rule.ServiceFacts;
import dev.storypact.contract.internal.rule.ServiceRules;
import dev.storypact.contract.internal.rule.SystemFacts;
import dev.storypact.contract.internal.rule.SystemRules;
import dev.storypact.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that what services declare, what their tests show and what their schemas allow fit together.
 *
 * <pre>{@code
 * var found = ContractVerifier.verifySystem(List.of(orders, inventory, billing));
 * }</pre>
 *
 * <p>It reads no files and prints nothing. A check that can't be done is a finding, or, where tests were skipped on
 * purpose, a note of the service and a warning across services; it never counts as passed. Thread-safe.
 *
 * @since 0.1
 */
public final class ContractVerifier {

    private ContractVerifier() {}

    /**
     * Checks what concerns one service alone, and puts its contract together.
     *
     * <p>Rules: all {@link ContractRule}s of {@code PUB}, those of {@code SUB} that are about one service's declarations and tests
     * ({@code SUB-MALFORMED}, {@code SUB-UNTESTED}, {@code SUB-UNSENDABLE}, {@code SUB-FILTER-DIFFERS}), and
     * {@code TOP-NOT-CHECKED}.
     *
     * @throws dev.storypact.schema.SchemaRegistryException if the registry can't be used as it stands
     */
    public static ServiceVerification verifyService(ServiceInputs inputs) {
        var facts = ServiceFacts.of(inputs);
        var findings = new ArrayList<>(inputs.declarations().findings());
        if (inputs.evidence() instanceof TestEvidence.Unusable unusable) {
            findings.addAll(unusable.findings());
        }
        findings.addAll(ServiceRules.check(facts));
        return new ServiceVerification(findings, notes(inputs), ContractAssembly.of(facts));
    }

    private static List<String> notes(ServiceInputs inputs) {
        if (inputs.evidence() instanceof TestEvidence.Recorded recorded) {
            return recorded.notes();
        }
        return inputs.evidence() instanceof TestEvidence.Skipped
                ? List.of(String.join(", ", ServiceRules.NEEDING_EVIDENCE) + ": not checked (tests skipped)")
                : List.of();
    }

    /** {@return what is wrong across these services, all of whose contracts were read} */
    public static List<Finding> verifySystem(List<Contract> contracts) {
        return verifySystem(new SystemContracts(contracts, List.of()));
    }

    /**
     * {@return what is wrong across the services}
     *
     * <p>Rules: all {@link ContractRule}s of {@code TOP}, and of {@code SUB} all that are about more than one service.
     */
    public static List<Finding> verifySystem(SystemContracts contracts) {
        return verifySystem(contracts, VerificationProgress.none());
    }

    /** {@return what is wrong across the services, as {@link #verifySystem(SystemContracts)} finds it} */
    public static List<Finding> verifySystem(SystemContracts contracts, VerificationProgress progress) {
        return SystemRules.check(SystemFacts.of(contracts, progress));
    }
}
