package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.ObservedNeeds;
import dev.storypact.contract.internal.need.PointerNeed;
import dev.storypact.contract.internal.work.AllProcessors;
import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.containment.ContainmentResult;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A handler needs a part of the data that the publisher's schema doesn't promise: it says so by a pointer, or failed in its tests
 * when that part was left out. A message that the need's schema refuses anyway is left to {@link RefusedMessage}.
 */
final class UnpromisedNeed implements SystemRule {

    /** A pointer, what it asks of data, and how it is known. */
    private record Need(String pointer, JsonNode schema, String origin) {

        String inFirstElements() {
            return pointer.replaceAll("/\\*(?=/|$)", "/0");
        }
    }

    @Override
    public List<Finding> check(SystemFacts facts) {
        return AllProcessors.map(facts.deliveries(), UnpromisedNeed::check).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> check(Delivery delivery) {
        return needs(delivery)
                .flatMap(need -> finding(delivery, need, delivery.fit(need.schema())).stream())
                .toList();
    }

    private static Stream<Need> needs(Delivery delivery) {
        var subscription = delivery.subscriber().need();
        var declared = subscription.pointers().stream()
                .map(pointer -> new Need(pointer, PointerNeed.declared(pointer), "declares it"));
        var observed = subscription.observed().map(ObservedNeeds::hard).orElse(List.of()).stream()
                .filter(pointer -> !pointer.isEmpty())
                .map(pointer -> new Need(pointer, PointerNeed.observed(pointer), "failed in its tests without it"));
        return Stream.concat(declared, observed);
    }

    private static Optional<Finding> finding(Delivery delivery, Need need, ContainmentResult fit) {
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
            Delivery delivery, Need need, String what, ContractRule rule, Optional<Counterexample> message) {
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
