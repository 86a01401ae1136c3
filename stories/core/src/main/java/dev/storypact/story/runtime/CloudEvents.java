package dev.storypact.story.runtime;

import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.internal.CloudEventReader;
import dev.storypact.story.runtime.internal.CloudEventWriter;
import java.nio.charset.StandardCharsets;

/**
 * The form in which a message travels between services: a CloudEvents 1.0 event in the structured JSON format.
 *
 * <pre>{@code
 * {
 *   "specversion": "1.0",
 *   "id": "e-1",
 *   "source": "order-service",
 *   "type": "ORDER_PLACED",
 *   "time": "2026-01-01T00:00:00Z",
 *   "datacontenttype": "application/json",
 *   "dataschema": "storypact:schema/order-events/ORDER_PLACED/1.0",
 *   "spbus": "order-events",
 *   "spdepth": 1,
 *   "correlationid": "c-1",
 *   "causationid": "e-0",
 *   "story": "place-order",
 *   "version": "1.0",
 *   "groupid": "o-1",
 *   "deduplicationid": "d-1",
 *   "spmetadata": "{\"tenant\":\"nz\"}",
 *   "spcontext": "{\"user\":{\"id\":\"u-1\"}}",
 *   "data": {"orderId": "o-1"}
 * }
 * }</pre>
 *
 * <p>Reading back what was written gives the same message, decimals exact. CloudEvents wants a source that is a URI reference
 * and a type; a message may have neither, and any text as its source:
 *
 * <ul>
 *   <li>a source that isn't a non-empty URI reference is percent-encoded, its text standing in {@code spsource};
 *   <li>a message without a source or a type has {@code storypact:none} there;
 *   <li>{@code dataschema} is written where the message has a type; without a version it ends at the type. Its parts are
 *       percent-encoded. It is for others; reading takes bus, type and version from their own attributes;
 *   <li>extensions hold simple values only, so the metadata without an attribute of its own travels as one JSON text,
 *       {@code spmetadata}, and so does the context, {@code spcontext}.
 * </ul>
 *
 * <p>An event of another sender can be read too: {@code spbus} falls to the bus that it came by, {@code spdepth} to 1, and
 * extensions that are not ours to metadata of their names, {@code subject} among them. Thread-safe.
 *
 * @since 0.1
 */
public final class CloudEvents {

    /** The media type of the form. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** The most bytes, in UTF-8, that an event may have to be read: 16 MiB, far above what platforms carry. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private CloudEvents() {}

    /**
     * Writes a message as a CloudEvents event.
     *
     * @param message a message with an {@code eventId} in its metadata, as every accepted one has
     * @throws CloudEventException if the message can't be an event; the message names the attribute
     */
    public static String write(PublishedMessage message) {
        return StoryJson.write(new CloudEventWriter(message).event());
    }

    /**
     * Reads a CloudEvents event.
     *
     * @param eventBusName the bus that it came by, for an event that doesn't name its bus
     * @param json an event in the structured JSON format
     * @throws CloudEventException if it is none; the message names the attribute, what was found and what was allowed
     */
    public static PublishedMessage read(String eventBusName, String json) {
        if (json.length() > MOST_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new CloudEventException("(the whole event)", "it has more than " + MOST_BYTES + " bytes of UTF-8");
        }
        try {
            return new CloudEventReader(StoryJson.parse(json)).message(eventBusName);
        } catch (StoryJsonException e) {
            throw new CloudEventException("(the whole event)", e.getMessage());
        }
    }
}
