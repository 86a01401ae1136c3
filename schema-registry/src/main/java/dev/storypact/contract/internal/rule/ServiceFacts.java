package dev.storypact.contract.internal.rule;

import dev.storypact.contract.DeclaredPublication;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.contract.ServiceInputs;
import dev.storypact.contract.TestEvidence;
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
 * @param inputs as they were given
 * @param messages the recorded messages, judged
 * @param schemas the registered schema of each declared publication that has one
 */
public record ServiceFacts(ServiceInputs inputs, List<JudgedMessage> messages, Map<EventKey, SchemaVersion> schemas) {

    /** {@return the facts of these inputs} */
    public static ServiceFacts of(ServiceInputs inputs) {
        var declared = inputs.declarations().publications();
        var recorded = inputs.evidence() instanceof TestEvidence.Recorded recording
                ? recording.messages()
                : List.<RecordedMessage>of();
        if (declared.isEmpty() && recorded.isEmpty()) {
            return new ServiceFacts(inputs, List.of(), Map.of());
        }
        var registry = inputs.registry().get();
        var schemas = new HashMap<EventKey, SchemaVersion>();
        for (var publication : declared) {
            var subject = new Subject(publication.bus(), publication.type());
            registry.find(subject, publication.version())
                    .ifPresent(schema -> schemas.put(EventKey.of(publication), schema));
        }
        return new ServiceFacts(
                inputs,
                recorded.stream()
                        .map(message -> JudgedMessage.of(message, registry))
                        .toList(),
                schemas);
    }

    String service() {
        return inputs.service();
    }

    List<DeclaredPublication> declared() {
        return inputs.declarations().publications();
    }

    Set<EventKey> declaredEvents() {
        return declared().stream().map(EventKey::of).collect(Collectors.toSet());
    }

    Optional<SchemaVersion> schema(EventKey event) {
        return Optional.ofNullable(schemas.get(event));
    }
}
