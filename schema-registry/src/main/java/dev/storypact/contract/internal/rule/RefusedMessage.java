package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.internal.work.AllProcessors;
import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.KeywordWording;
import dev.storypact.schema.internal.oracle.SchemaError;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A publisher may send, or its tests did send, a message that a subscriber refuses. */
final class RefusedMessage implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        return AllProcessors.map(facts.deliveries(), RefusedMessage::check).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> check(Delivery delivery) {
        if (delivery.fit() instanceof NotContained refused) {
            var message = refused.counterexample();
            return Optional.of(finding(delivery, explanation(delivery, refused), message, blamed(delivery, message)));
        }
        return refusedExample(delivery);
    }

    private static Optional<Finding> refusedExample(Delivery delivery) {
        var need = delivery.need();
        return delivery.publication().examples().stream()
                .filter(delivery.subscriber().need().condition()::accepts)
                .map(EventBusMessage::data)
                .filter(data -> !need.accepts(data))
                .findFirst()
                .map(data -> finding(
                        delivery,
                        "a message that the tests of '" + delivery.publisher().service() + "' published: "
                                + refusal(need, data),
                        data,
                        blamed(delivery, data)));
    }

    // Where a filter stands before the need, the comparison tells of both; people want to know of the need.
    private static String explanation(Delivery delivery, NotContained refused) {
        return delivery.isFiltered() ? refusal(delivery.need(), refused.counterexample()) : refused.explanation();
    }

    private static String refusal(CompiledSchema need, JsonNode data) {
        return need.errors(data).stream()
                .findFirst()
                .map(RefusedMessage::wording)
                .orElse("it is refused");
    }

    private static String wording(SchemaError error) {
        return "found " + KeywordWording.found(error.found()) + ", needed is " + KeywordWording.allowed(error);
    }

    private static Finding finding(Delivery delivery, String why, JsonNode message, String blamed) {
        var version = delivery.publication().version();
        var subscriber = delivery.subscriber().service();
        return new Finding(
                ContractRule.SUB_REFUSES.id(),
                Severity.ERROR,
                SpokenPlace.of(delivery.publication().schema(), blamed),
                "Subscriber '" + subscriber + "' refuses " + delivery.event(),
                why + "\n'" + subscriber + "' needs " + (blamed.isEmpty() ? "the data" : blamed) + ": "
                        + delivery.subscriber().origin(),
                Optional.of(new Counterexample(message, blamed)),
                "restore " + (blamed.isEmpty() ? "the data" : blamed) + " as '" + subscriber
                        + "' needs it, or publish it as " + (version.major() + 1) + ".0 and keep " + version
                        + " until '"
                        + subscriber + "' reads that");
    }

    /** {@return the JSON pointer into the message to the value that is refused or missing} */
    private static String blamed(Delivery delivery, JsonNode message) {
        return delivery.need().errors(message).stream()
                .findFirst()
                .map(error -> error.property().isEmpty()
                        ? error.instancePointer()
                        : JsonPointers.child(error.instancePointer(), error.property()))
                .orElse("");
    }
}
