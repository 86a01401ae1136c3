package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.DeclaringSchema;
import dev.storypact.schema.internal.oracle.Formats;
import dev.storypact.schema.internal.oracle.SchemaNotCompiledException;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.schema.internal.oracle.SpeakingPart;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Has json-schema-validator confirm a counterexample, and says what it shows: none is shown without. */
final class Confirmation {

    private final Side publisher;
    private final Side subscriber;
    private final Settings settings;

    Confirmation(Side publisher, Side subscriber, Settings settings) {
        this.publisher = publisher;
        this.subscriber = subscriber;
        this.settings = settings;
    }

    /**
     * {@return what the message shows, if the publisher may send it and the subscriber refuses it}
     *
     * @throws SchemaNotCompiledException if json-schema-validator can't compile a schema
     */
    Optional<Verdict> of(JsonNode message) {
        var judge = judge(message);
        return judge.refutes(message) ? Optional.of(refuted(message, judge)) : Optional.empty();
    }

    /** {@return how much work it is to confirm a message} */
    long work(JsonNode message) {
        return Math.max(
                ConfirmationWork.of(publisher.schema(), publisher.references(), message, settings.isPublisherClosed()),
                ConfirmationWork.of(subscriber.schema(), subscriber.references(), message, false));
    }

    private Judge judge(JsonNode message) {
        var sent = RelevantPart.of(publisher.schema(), publisher.references(), message);
        var accepted = RelevantPart.of(subscriber.schema(), subscriber.references(), message);
        return new Judge(
                compiled(sent),
                settings.isPublisherClosed() ? DeclaringSchema.of(sent, formats())::declares : anything -> true,
                compiled(accepted));
    }

    private CompiledSchema compiled(JsonNode schema) {
        return SchemaOracle.compile(schema, formats());
    }

    private Formats formats() {
        return settings.isFormatAsserted() ? Formats.ASSERTED : Formats.ANNOTATED;
    }

    private Verdict refuted(JsonNode message, Judge judge) {
        var refusal = judge.refusal(message);
        return new Verdict.Refuted(
                message,
                new SpeakingPart(publisher.schema(), publisher.references()).pointer(refusal.instancePointer()),
                refusal.schemaPointer(),
                refusal.keyword(),
                Explanation.of(refusal));
    }
}
