package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Contract;
import dev.storypact.contract.DeclaredPublication;
import dev.storypact.contract.Publication;
import dev.storypact.contract.PublishedSchema;
import dev.storypact.contract.TestEvidence;
import dev.storypact.contract.TestExecution;
import dev.storypact.schema.SchemaVersion;
import dev.storypact.story.message.EventBusMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Puts a service's contract together from facts of which no finding is an error, or each that is one is waived. */
public final class ContractAssembly {

    private static final int MOST_EXAMPLES = 100;

    private ContractAssembly() {}

    /** {@return the contract; of messages with equal data one is an example, of many the first hundred are} */
    public static Contract of(ServiceFacts facts) {
        var publications = facts.declared().stream()
                .flatMap(declared ->
                        facts
                                .schema(EventKey.of(declared))
                                .map(schema -> publication(declared, schema, facts))
                                .stream())
                .toList();
        return new Contract(
                facts.service(),
                tests(facts),
                publications,
                facts.subscriptions().stream()
                        .map(declared -> ObservedSubscription.of(declared, facts.handled(declared)))
                        .toList());
    }

    private static TestExecution tests(ServiceFacts facts) {
        return facts.inputs().evidence() instanceof TestEvidence.Recorded ? TestExecution.RUN : TestExecution.SKIPPED;
    }

    private static Publication publication(DeclaredPublication declared, SchemaVersion schema, ServiceFacts facts) {
        return new Publication(
                declared.bus(),
                declared.type(),
                declared.version(),
                declared.declaredBy(),
                PublishedSchema.of(schema),
                examples(EventKey.of(declared), facts));
    }

    // What hides a secret isn't what was sent: a subscriber may well refuse it.
    private static List<EventBusMessage<JsonNode>> examples(EventKey event, ServiceFacts facts) {
        var seen = new HashSet<JsonNode>();
        return facts.messages().stream()
                .filter(message -> message.event().equals(Optional.of(event)))
                .filter(message -> message.recorded().masked().isEmpty())
                .map(message -> message.recorded().message())
                .filter(message -> seen.add(message.data()))
                .limit(MOST_EXAMPLES)
                .toList();
    }
}
