package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.SchemaViolation;
import dev.storypact.schema.ValidationResult.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A test published a message that the registry refuses. Equal refusals are one finding. */
final class RefusedPublication implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        Map<SchemaViolation, List<JudgedMessage>> refusals = new LinkedHashMap<>();
        for (var message : facts.messages()) {
            if (message.result() instanceof Refused refused) {
                for (var violation : refused.violations()) {
                    refusals.computeIfAbsent(violation, key -> new ArrayList<>())
                            .add(message);
                }
            }
        }
        return refusals.entrySet().stream()
                .map(refusal -> finding(facts.service(), refusal.getKey(), refusal.getValue()))
                .toList();
    }

    private static Finding finding(String service, SchemaViolation violation, List<JudgedMessage> messages) {
        var first = messages.get(0).recorded();
        var more = messages.size() == 1 ? "" : " and " + (messages.size() - 1) + " more";
        return new Finding(
                ContractRule.PUB_REFUSED.id(),
                Severity.ERROR,
                violation.location(),
                "'" + service + "' publishes " + first.message().type().orElse("a message without a type") + " to '"
                        + first.bus() + "' that the registry refuses",
                violation.what() + "\nfound " + violation.found() + ", allowed is " + violation.allowed()
                        + "\npublished by " + first.test() + more,
                Optional.of(new Counterexample(first.message().data(), violation.instancePointer())),
                violation.mend());
    }
}
