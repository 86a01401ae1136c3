package dev.storypact.contract.internal.rule;

import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.KeywordWording;
import dev.storypact.schema.internal.oracle.SchemaError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A publisher may send, or its tests did send, a message that a subscriber refuses. */
final class RefusedMessage implements SystemRule {

    static final String ID = "SUB-REFUSES";

    @Override
    public List<Finding> check(SystemFacts facts) {
        return facts.deliveries().stream().flatMap(RefusedMessage::check).toList();
    }

    private static Stream<Finding> check(Delivery delivery) {
        if (delivery.fit() instanceof NotContained refused) {
            var location = delivery.publication().schema().locate(refused.publisherPointer());
            return Stream.of(finding(delivery, location, refused.explanation(), refused.counterexample()));
        }
        return refusedExample(delivery).stream();
    }

    private static Optional<Finding> refusedExample(Delivery delivery) {
        var need = delivery.need();
        return delivery.publication().examples().stream()
                .map(example -> example.data())
                .filter(data -> !need.accepts(data))
                .findFirst()
                .map(data -> finding(
                        delivery,
                        delivery.publication().schema().locate(""),
                        "a message that the tests of '" + delivery.publisher().service() + "' published: "
                                + need.errors(data).stream()
                                        .findFirst()
                                        .map(error -> "found " + KeywordWording.found(error.found()) + ", needed is "
                                                + KeywordWording.allowed(error))
                                        .orElse("it is refused"),
                        data));
    }

    private static Finding finding(Delivery delivery, Location location, String why, JsonNode message) {
        var version = delivery.publication().version();
        var subscriber = delivery.subscriber().service();
        return new Finding(
                ID,
                Severity.ERROR,
                location,
                "Subscriber '" + subscriber + "' refuses " + delivery.event(),
                why + "\n" + delivery.subscriber().origin(),
                Optional.of(new Counterexample(message, blamed(delivery, message))),
                "restore what '" + subscriber + "' needs, or publish it as " + (version.major() + 1) + ".0 and keep "
                        + version + " until '" + subscriber + "' reads that");
    }

    private static String blamed(Delivery delivery, JsonNode message) {
        return delivery.need().errors(message).stream()
                .findFirst()
                .map(RefusedMessage::place)
                .orElse("");
    }

    private static String place(SchemaError error) {
        return error.property().isEmpty()
                ? error.instancePointer()
                : JsonPointers.child(error.instancePointer(), error.property());
    }
}
