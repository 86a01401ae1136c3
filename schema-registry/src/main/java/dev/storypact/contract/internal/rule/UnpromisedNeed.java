package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.internal.work.AllProcessors;
import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.containment.ContainmentResult;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import java.util.List;
import java.util.Optional;

/**
 * A handler needs a part of the data that the publisher's schema doesn't promise: it says so by a pointer, or failed in its tests
 * when that part was left out. A message that the need's schema refuses anyway is left to {@link RefusedMessage}.
 */
final class UnpromisedNeed implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        return AllProcessors.map(facts.deliveries(), UnpromisedNeed::check).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> check(Delivery delivery) {
        return delivery.subscriber().pointedNeeds().stream()
                .flatMap(need -> finding(delivery, need, delivery.fit(need)).stream())
                .toList();
    }

    private static Optional<Finding> finding(Delivery delivery, PointedNeed need, ContainmentResult fit) {
        if (fit instanceof NotContained broken) {
            return delivery.need().accepts(broken.counterexample())
                    ? Optional.of(finding(
                            delivery,
                            need,
                            "needs " + need.pointer() + ", which " + delivery.event() + " doesn't promise",
                            ContractRule.SUB_NEEDS,
                            Optional.of(new Counterexample(broken.counterexample(), need.inFirstElements()))))
                    : Optional.empty();
        }
        return fit instanceof Unknown
                ? Optional.of(finding(
                        delivery,
                        need,
                        "needs " + need.pointer() + ", and whether " + delivery.event()
                                + " promises it could not be decided",
                        ContractRule.SUB_UNDECIDED,
                        Optional.empty()))
                : Optional.empty();
    }

    private static Finding finding(
            Delivery delivery, PointedNeed need, String what, ContractRule rule, Optional<Counterexample> message) {
        var subscriber = delivery.subscriber();
        return new Finding(
                rule.id(),
                Severity.ERROR,
                SpokenPlace.of(delivery.publication().schema(), need.inFirstElements()),
                "Subscriber '" + subscriber.service() + "' " + what,
                subscriber.need().declaredBy() + " " + need.origin() + ", subscription '"
                        + subscriber.need().name() + "'",
                message,
                "require it in the schema, in a new version, or let the handler do without it");
    }
}
