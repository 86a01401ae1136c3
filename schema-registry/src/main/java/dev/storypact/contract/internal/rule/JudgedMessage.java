package dev.storypact.contract.internal.rule;

import dev.storypact.contract.RecordedMessage;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.Subject;
import dev.storypact.schema.ValidationResult;
import dev.storypact.story.message.EventVersion;
import java.util.Optional;

/** A message that a test published, and what the registry says to it. */
record JudgedMessage(RecordedMessage recorded, ValidationResult result) {

    static JudgedMessage of(RecordedMessage recorded, SchemaRegistry registry) {
        return new JudgedMessage(
                recorded,
                judgedInTheTest(recorded, registry)
                        .orElseGet(() -> registry.validate(recorded.bus(), recorded.message())));
    }

    /** What hides a secret may be none of what the schema allows, so such a message was judged before. */
    private static Optional<ValidationResult> judgedInTheTest(RecordedMessage recorded, SchemaRegistry registry) {
        if (recorded.masked().isEmpty()) {
            return Optional.empty();
        }
        return recorded.message()
                .type()
                .flatMap(type -> recorded.validVersion()
                        .flatMap(version -> registry.find(new Subject(recorded.bus(), type), version)))
                .map(ValidationResult.Valid::new);
    }

    /** {@return which event it is; empty if its type or version can't be told} */
    Optional<EventKey> event() {
        if (result instanceof ValidationResult.Valid valid) {
            var subject = valid.version().subject();
            return Optional.of(
                    new EventKey(subject.bus(), subject.type(), valid.version().version()));
        }
        var version = recorded.message().version().filter(EventVersion::isVersion);
        return recorded.message()
                .type()
                .flatMap(type ->
                        version.map(EventVersion::parse).map(parsed -> new EventKey(recorded.bus(), type, parsed)));
    }
}
