package dev.storypact.testkit.assertion;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.SchemaVersion;
import dev.storypact.schema.Subject;
import dev.storypact.schema.ValidationResult;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.internal.message.FailureText;
import dev.storypact.testkit.internal.message.JsonValues;
import dev.storypact.testkit.internal.message.MessageFailures;
import dev.storypact.testkit.internal.message.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Assertions on one message that was published, as a subscriber receives it.
 *
 * <p>Values compare as JSON: numbers by value, objects whatever the order of their properties.
 *
 * @param <O> the assertions on what published the message
 * @since 0.1
 */
public class PublishedMessageAssert<O> extends AbstractAssert<PublishedMessageAssert<O>, PublishedMessage> {

    private final WayBack<PublishedMessagesAssert<O>> messages = new WayBack<>();
    private final WayBack<ChainFailures> failures = new WayBack<>();

    /** For AssertJ, which makes a subclass for soft assertions; a test comes here from the assertions on several messages. */
    protected PublishedMessageAssert(PublishedMessage message) {
        super(message, PublishedMessageAssert.class);
    }

    static <O> PublishedMessageAssert<O> of(
            PublishedMessagesAssert<O> messages, PublishedMessage message, ChainFailures failures) {
        PublishedMessageAssert<O> made =
                failures.on(message, PublishedMessage.class, PublishedMessageAssert.class, PublishedMessageAssert::new);
        made.messages.to(messages);
        made.failures.to(failures);
        return made;
    }

    /** Verifies the type of the event. */
    public PublishedMessageAssert<O> hasType(String type) {
        return has("type", actual.message().type(), type);
    }

    /** Verifies who published the event. */
    public PublishedMessageAssert<O> hasSource(String source) {
        return has("source", actual.message().source(), source);
    }

    /** Verifies a metadata entry; the value is anything that Jackson writes as JSON. */
    public PublishedMessageAssert<O> hasMetadata(String name, Object value) {
        return hasJson(
                "metadata '" + name + "'",
                Optional.ofNullable(actual.message().metadata().get(name)).map(StoryJson::toTree),
                value,
                MessageFailures.nearest(
                        "metadata", name, actual.message().metadata().keySet()));
    }

    /** Verifies the correlation id, the same for everything that one outside cause set off. */
    public PublishedMessageAssert<O> hasCorrelationId(String correlationId) {
        return hasMetadata(MessageMetadata.CORRELATION_ID, correlationId);
    }

    /** Verifies a value of the context that the message takes along. */
    public PublishedMessageAssert<O> hasContext(String name, Object value) {
        return hasJson(
                "context '" + name + "'",
                Optional.ofNullable(actual.context().get(name)),
                value,
                MessageFailures.context(name, actual.context()));
    }

    /**
     * Verifies a value within the data.
     *
     * @param pointer a JSON pointer, such as {@code /customer/email}; empty for the whole data
     * @param value anything that Jackson writes as JSON; null for JSON's null
     */
    public PublishedMessageAssert<O> hasData(String pointer, @Nullable Object value) {
        var found = at(pointer, StoryJson.write(JsonValues.tree(value)));
        return hasJson(MessageFailures.dataAt(pointer), Optional.of(found), value, text -> text);
    }

    /**
     * Verifies that the data has a value there.
     *
     * @param pointer a JSON pointer, such as {@code /customer/email}; empty for the whole data
     * @return assertions on the value; their {@code message()} leads back here
     */
    public final MessageDataAssert<O> data(String pointer) {
        return failures.get()
                .lead(
                        () -> at(pointer, "a value"),
                        NullNode.getInstance(),
                        (next, value) ->
                                MessageDataAssert.of(this, pointer, value, next).describedAs(info.description()));
    }

    /**
     * Verifies that the data can be read as a value of that class, as a subscriber would.
     *
     * @return assertions on the value; their {@code message()} leads back here
     */
    public final <T> DecodedDataAssert<O, T> dataAs(Class<T> type) {
        return failures.get()
                .<Optional<T>, DecodedDataAssert<O, T>>lead(
                        () -> decoded(type),
                        Optional.empty(),
                        (next, value) -> decodedAssert(next, value).describedAs(info.description()));
    }

    @SuppressWarnings(
            "NullAway") // AssertJ's assertions take null, which stands for what soft assertions could not decode
    private <T> DecodedDataAssert<O, T> decodedAssert(ChainFailures next, Optional<T> value) {
        DecodedDataAssert<O, T> made =
                next.on(value.orElse(null), Object.class, DecodedDataAssert.class, DecodedDataAssert::new);
        return made.from(this);
    }

    private <T> Optional<T> decoded(Class<T> type) {
        try {
            return Optional.of(StoryJson.fromTree(actual.message().data(), type));
        } catch (StoryJsonException e) {
            throw failing(MessageFailures.undecodable(origin(), actual, type, e));
        }
    }

    /**
     * Verifies that the message is valid by the schema that the registry has for its bus, type and version.
     *
     * <p>The registry is the one that {@code storypact.schemas} names.
     */
    public PublishedMessageAssert<O> conformsToSchema() {
        var registry = registry();
        if (registry.isEmpty()) {
            throw failing(MessageFailures.noRegistry(origin(), actual));
        }
        var result = registry.get().validate(actual.eventBusName(), actual.message());
        if (result instanceof ValidationResult.Refused refused) {
            throw failing(MessageFailures.refused(origin(), actual, refused.text()));
        }
        return this;
    }

    /**
     * Verifies, as {@link #conformsToSchema()} does, and that the message has that version: in its metadata, or, where that says
     * none, as the only one that its subject has.
     */
    public PublishedMessageAssert<O> conformsToSchema(String version) {
        return hasOnlyVersion(version)
                ? conformsToSchema()
                : hasMetadata(MessageMetadata.VERSION, version).conformsToSchema();
    }

    private boolean hasOnlyVersion(String version) {
        var versions = actual.message().metadata().containsKey(MessageMetadata.VERSION)
                ? List.<SchemaVersion>of()
                : registry()
                        .flatMap(registry -> subject().map(registry::versions))
                        .orElse(List.of());
        return versions.size() == 1 && versions.get(0).version().toString().equals(version);
    }

    private Optional<Subject> subject() {
        return actual.message().type().map(type -> new Subject(actual.eventBusName(), type));
    }

    private Optional<SchemaRegistry> registry() {
        return messages().publisher().schemas();
    }

    /** {@return the assertions on all messages again} */
    public final PublishedMessagesAssert<O> messages() {
        return messages.get();
    }

    Origin origin() {
        return messages().publisher().origin();
    }

    PublishedMessage published() {
        return actual;
    }

    private JsonNode at(String pointer, String expected) {
        return JsonValues.at(actual.message().data(), pointer)
                .orElseThrow(() -> failing(MessageFailures.noData(origin(), actual, pointer, expected)));
    }

    private PublishedMessageAssert<O> has(String part, Optional<String> found, String expected) {
        return hasJson(part, found.map(StoryJson::toTree), expected, text -> text);
    }

    private PublishedMessageAssert<O> hasJson(
            String part, Optional<JsonNode> found, @Nullable Object expected, UnaryOperator<FailureText> more) {
        var wanted = JsonValues.tree(expected);
        if (found.isEmpty() || !JsonValues.same(found.get(), wanted)) {
            var text = MessageFailures.otherValue(origin(), actual, part, wanted, found, more);
            throw found.isEmpty()
                    ? failing(text)
                    : failureWithActualExpected(text(found.get()), text(wanted), "%s", text);
        }
        return this;
    }

    private static String text(JsonNode value) {
        return StoryJson.writePretty(value);
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
