package dev.storypact.testkit.assertion;

import dev.storypact.schema.ValidationResult;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.internal.message.JsonValues;
import dev.storypact.testkit.internal.message.MessageFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Assertions on one message that a story published, as a subscriber receives it.
 *
 * <p>Values compare as JSON: numbers by value, objects whatever the order of their properties.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public final class PublishedMessageAssert<R> extends AbstractAssert<PublishedMessageAssert<R>, PublishedMessage> {

    private final PublishedMessagesAssert<R> messages;

    PublishedMessageAssert(PublishedMessagesAssert<R> messages, PublishedMessage message) {
        super(message, PublishedMessageAssert.class);
        this.messages = messages;
    }

    /** Verifies the type of the event. */
    public PublishedMessageAssert<R> hasType(String type) {
        return has("type", actual.message().type(), type);
    }

    /** Verifies who published the event. */
    public PublishedMessageAssert<R> hasSource(String source) {
        return has("source", actual.message().source(), source);
    }

    /** Verifies a metadata entry; the value is anything that Jackson writes as JSON. */
    public PublishedMessageAssert<R> hasMetadata(String name, Object value) {
        return hasJson(
                "metadata '" + name + "'",
                Optional.ofNullable(actual.message().metadata().get(name)).map(StoryJson::toTree),
                value);
    }

    /** Verifies the correlation id, the same for everything that one outside cause set off. */
    public PublishedMessageAssert<R> hasCorrelationId(String correlationId) {
        return hasMetadata(MessageMetadata.CORRELATION_ID, correlationId);
    }

    /** Verifies a value of the context that the message takes along. */
    public PublishedMessageAssert<R> hasContext(String name, Object value) {
        return hasJson(
                "context '" + name + "'", Optional.ofNullable(actual.context().get(name)), value);
    }

    /**
     * Verifies a value within the data.
     *
     * @param pointer a JSON pointer, such as {@code /customer/email}; empty for the whole data
     * @param value anything that Jackson writes as JSON; null for JSON's null
     */
    public PublishedMessageAssert<R> hasData(String pointer, @Nullable Object value) {
        var found = at(pointer, StoryJson.write(JsonValues.tree(value)));
        return hasJson(MessageFailures.dataAt(pointer), Optional.of(found), value);
    }

    /**
     * Verifies that the data has a value there.
     *
     * @param pointer a JSON pointer, such as {@code /customer/email}; empty for the whole data
     * @return assertions on the value; their {@code message()} leads back here
     */
    public MessageDataAssert<R> data(String pointer) {
        var value = at(pointer, "a value");
        return new MessageDataAssert<>(this, pointer, value).describedAs(info.description());
    }

    /**
     * Verifies that the data can be read as a value of that class, as a subscriber would.
     *
     * @return assertions on the value; their {@code message()} leads back here
     */
    public <T> DecodedDataAssert<R, T> dataAs(Class<T> type) {
        return new DecodedDataAssert<>(this, decoded(type)).describedAs(info.description());
    }

    private <T> T decoded(Class<T> type) {
        try {
            return StoryJson.fromTree(actual.message().data(), type);
        } catch (StoryJsonException e) {
            throw failing(MessageFailures.undecodable(story(), actual, type, e));
        }
    }

    /**
     * Verifies that the message is valid by the schema that the registry has for its bus, type and version.
     *
     * <p>The registry is the one that {@code storypact.schemas} names.
     */
    public PublishedMessageAssert<R> conformsToSchema() {
        var registry = messages.run().run().schemas();
        if (registry.isEmpty()) {
            throw failing(MessageFailures.noRegistry(story(), actual));
        }
        var result = registry.get().validate(actual.eventBusName(), actual.message());
        if (result instanceof ValidationResult.Refused refused) {
            throw failing(MessageFailures.refused(story(), actual, refused.text()));
        }
        return this;
    }

    /** Verifies, as {@link #conformsToSchema()} does, and that the message has that version. */
    public PublishedMessageAssert<R> conformsToSchema(String version) {
        hasMetadata(MessageMetadata.VERSION, version);
        return conformsToSchema();
    }

    /** {@return the assertions on all messages again} */
    public PublishedMessagesAssert<R> messages() {
        return messages;
    }

    ToldStory story() {
        return messages.run().story();
    }

    PublishedMessage published() {
        return actual;
    }

    private JsonNode at(String pointer, String expected) {
        return JsonValues.at(actual.message().data(), pointer)
                .orElseThrow(() -> failing(MessageFailures.noData(story(), actual, pointer, expected)));
    }

    private PublishedMessageAssert<R> has(String part, Optional<String> found, String expected) {
        return hasJson(part, found.map(StoryJson::toTree), expected);
    }

    private PublishedMessageAssert<R> hasJson(String part, Optional<JsonNode> found, @Nullable Object expected) {
        var wanted = JsonValues.tree(expected);
        if (found.isEmpty() || !JsonValues.same(found.get(), wanted)) {
            throw failing(MessageFailures.otherValue(story(), actual, part, wanted, found));
        }
        return this;
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
