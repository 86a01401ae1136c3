package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.containment.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** It could not be decided whether a subscriber accepts every message of a publisher. */
final class UndecidedMessage implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        return facts.deliveries().stream().flatMap(UndecidedMessage::check).toList();
    }

    private static Stream<Finding> check(Delivery delivery) {
        return delivery.fit() instanceof Unknown unknown
                ? Stream.of(new Finding(
                        ContractRule.SUB_UNDECIDED.id(),
                        Severity.ERROR,
                        delivery.publication().schema().locate(""),
                        "Whether subscriber '" + delivery.subscriber().service() + "' accepts " + delivery.event()
                                + " could not be decided",
                        unknown.reason() + ", at #" + unknown.pointer() + "\n"
                                + delivery.subscriber().origin(),
                        Optional.empty(),
                        "write that part with simpler keywords, on the side that the reason names"))
                : Stream.empty();
    }
}
