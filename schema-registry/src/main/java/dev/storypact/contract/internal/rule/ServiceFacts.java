package dev.storypact.contract.internal.rule;

import dev.storypact.contract.DeclaredPublication;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.contract.ServiceInputs;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.TestEvidence;
import dev.storypact.finding.Finding;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.SchemaVersion;
import dev.storypact.schema.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules about one service look at, gathered once.
 *
 * <p>A subject of which a release was changed can't be read. That is a finding; what else there is to check of it must wait
 * until it is mended, and is left out of all the rest here.
 *
 * @param inputs as they were given
 * @param changed the findings about releases that were changed
 * @param declared the declared publications that can be checked
 * @param messages the recorded messages that can be checked, judged
 * @param feedings what tests fed to the declared subscriptions and the registry has the event of, judged
 * @param schemas the registered schema of each of these declared publications that has one
 */
public record ServiceFacts(
        ServiceInputs inputs,
        List<Finding> changed,
        List<DeclaredPublication> declared,
        List<JudgedMessage> messages,
        List<JudgedFeeding> feedings,
        Map<EventKey, SchemaVersion> schemas) {

    /** {@return the facts of these inputs} */
    public static ServiceFacts of(ServiceInputs inputs) {
        var declared = inputs.declarations().publications();
        var recorded = inputs.evidence() instanceof TestEvidence.Recorded recording
                ? recording.messages()
                : List.<RecordedMessage>of();
        var handled = inputs.declarations().subscriptions().stream()
                .flatMap(subscription -> handled(inputs, subscription).stream())
                .distinct()
                .toList();
        if (declared.isEmpty() && recorded.isEmpty() && handled.isEmpty()) {
            return new ServiceFacts(inputs, List.of(), List.of(), List.of(), List.of(), Map.of());
        }
        var registry = inputs.registry().get();
        var changes = new ChangedSubjects(registry);
        var readable = declared.stream()
                .filter(publication -> !changes.has(publication.bus(), Optional.of(publication.type())))
                .toList();
        var judged = recorded.stream()
                .filter(message -> !changes.has(message.bus(), message.message().type()))
                .map(message -> JudgedMessage.of(message, registry))
                .toList();
        return new ServiceFacts(
                inputs,
                changes.findings(),
                readable,
                judged,
                JudgedFeeding.of(handled, registry),
                schemas(readable, registry));
    }

    private static Map<EventKey, SchemaVersion> schemas(List<DeclaredPublication> declared, SchemaRegistry registry) {
        var schemas = new HashMap<EventKey, SchemaVersion>();
        for (var publication : declared) {
            var subject = new Subject(publication.bus(), publication.type());
            registry.find(subject, publication.version())
                    .ifPresent(schema -> schemas.put(EventKey.of(publication), schema));
        }
        return schemas;
    }

    String service() {
        return inputs.service();
    }

    List<SubscriptionNeed> subscriptions() {
        return inputs.declarations().subscriptions();
    }

    /** {@return what tests fed to the subscription of that name, whatever it is} */
    List<HandledMessage> handled(SubscriptionNeed declared) {
        return handled(inputs, declared);
    }

    private static List<HandledMessage> handled(ServiceInputs inputs, SubscriptionNeed declared) {
        return inputs.evidence() instanceof TestEvidence.Recorded recorded
                ? recorded.handled().stream()
                        .filter(fed -> fed.bus().equals(declared.bus())
                                && fed.subscription().equals(declared.name()))
                        .toList()
                : List.of();
    }

    Set<EventKey> declaredEvents() {
        return declared.stream().map(EventKey::of).collect(Collectors.toSet());
    }

    Optional<SchemaVersion> schema(EventKey event) {
        return Optional.ofNullable(schemas.get(event));
    }
}
