package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.HandledMessage;
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

/**
 * A test delivered to a subscription what nobody can publish, so that it shows nothing of what will come. Equal refusals of
 * messages to one subscription are one finding.
 *
 * <p>A warning: where the publisher's schema changed, it is the rules across services that say whether that breaks the subscriber.
 */
final class UnsendableMessage implements ServiceRule {

    private record Refusal(String bus, String subscription, SchemaViolation violation) {}

    @Override
    public List<Finding> check(ServiceFacts facts) {
        Map<Refusal, List<HandledMessage>> refusals = new LinkedHashMap<>();
        for (var feeding : facts.feedings()) {
            var fed = feeding.fed();
            if (feeding.judged().result() instanceof Refused refused) {
                for (var violation : refused.violations()) {
                    refusals.computeIfAbsent(
                                    new Refusal(fed.bus(), fed.subscription(), violation), key -> new ArrayList<>())
                            .add(fed);
                }
            }
        }
        return refusals.entrySet().stream()
                .map(refusal -> finding(refusal.getKey(), refusal.getValue()))
                .toList();
    }

    private static Finding finding(Refusal refusal, List<HandledMessage> fed) {
        var violation = refusal.violation();
        var first = fed.get(0);
        var more = fed.size() == 1 ? "" : " and " + (fed.size() - 1) + " more";
        return new Finding(
                ContractRule.SUB_UNSENDABLE.id(),
                Severity.WARNING,
                violation.location(),
                "Subscription '" + refusal.subscription() + "' to '" + refusal.bus() + "' is tested with a message "
                        + first.message().type().orElse("without a type") + " that the registry refuses",
                violation.what() + "\nfound " + violation.found() + ", allowed is " + violation.allowed()
                        + "\ndelivered by " + first.test() + more,
                Optional.of(new Counterexample(first.message().data(), violation.instancePointer())),
                "deliver a message that its publisher can send; if its schema changed, contract:verify says whom that breaks");
    }
}
