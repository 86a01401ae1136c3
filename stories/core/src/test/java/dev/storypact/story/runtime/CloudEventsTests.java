package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CloudEventsTests {

    private static final List<String> TEXTS = List.of(
            "",
            "orders",
            "order service",
            "ä/ö?#%",
            "😀",
            "storypact:none",
            "urn:a:b",
            "5",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00.120Z",
            "2026-01-01T01:00:00+01:00",
            "line\nbreak \"quoted\" \\");
    private static final List<String> NAMES = List.of(
            "tenant", "timestamp", "correlationId", "causationId", "story", "version", "subject", "id", "Größe");
    private static final List<String> DATA =
            List.of("{}", "[]", "\"text\"", "7", "0.5", "{\"a\":[1,{\"b\":null}],\"c\":\"ä\"}");
    private static final List<String> EXACT_DATA =
            List.of("12.50", "12345678901234567890.10", "{\"total\":0.1000}", "1000000000000000000000");

    private final JsonFormat theirs = new JsonFormat();

    @Test
    void writes_each_part_of_a_message_in_its_place() {
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"orderId\":\"o-1\"}"))
                .withSource("order-service")
                .withMetadata("eventId", "e-1")
                .withMetadata("timestamp", "2026-01-01T00:00:00Z")
                .withMetadata("correlationId", "c-1")
                .withMetadata("causationId", "e-0")
                .withMetadata("story", "place-order")
                .withMetadata("version", "1.0")
                .withMetadata("tenant", Map.of("region", "nz"))
                .withGroupId("o-1")
                .withDeduplicationId("d-1");

        var event = CloudEvents.write(
                new PublishedMessage("order events", message, Map.of("user", StoryJson.parse("{\"id\":\"u-1\"}")), 2));

        assertThat(StoryJson.parse(event)).isEqualTo(StoryJson.parse("""
                {
                  "specversion": "1.0",
                  "id": "e-1",
                  "source": "order-service",
                  "type": "ORDER_PLACED",
                  "time": "2026-01-01T00:00:00Z",
                  "datacontenttype": "application/json",
                  "dataschema": "storypact:schema/order%20events/ORDER_PLACED/1.0",
                  "spbus": "order events",
                  "spdepth": 2,
                  "correlationid": "c-1",
                  "causationid": "e-0",
                  "story": "place-order",
                  "version": "1.0",
                  "groupid": "o-1",
                  "deduplicationid": "d-1",
                  "spmetadata": "{\\"tenant\\":{\\"region\\":\\"nz\\"}}",
                  "spcontext": "{\\"user\\":{\\"id\\":\\"u-1\\"}}",
                  "data": {"orderId": "o-1"}
                }
                """));
    }

    @Test
    void any_message_reads_back_as_it_was_written() {
        var random = seeded();

        for (int i = 0; i < 2_000; i++) {
            var message = message(random, i % 2 == 0 ? DATA : EXACT_DATA);

            var read = CloudEvents.read("another-bus", CloudEvents.write(message));

            assertThat(tree(read)).as("message %s", i).isEqualTo(tree(message));
        }
    }

    @Test
    void the_reader_and_writer_of_cloudevents_itself_lose_nothing() {
        var random = seeded();

        for (int i = 0; i < 2_000; i++) {
            var message = message(random, DATA);

            CloudEvent event = theirs.deserialize(CloudEvents.write(message).getBytes(StandardCharsets.UTF_8));
            var written = new String(theirs.serialize(event), StandardCharsets.UTF_8);

            assertThat(event.getId()).isEqualTo(message.message().eventId().orElseThrow());
            assertThat(tree(CloudEvents.read("another-bus", written)))
                    .as("message %s", i)
                    .isEqualTo(tree(message));
        }
    }

    @Test
    void reads_an_event_of_another_sender() {
        var read = CloudEvents.read("order-events", """
                {"specversion": "1.0", "id": "1", "source": "/shop", "type": "com.example.placed", "subject": "o-1",
                 "time": "2026-01-01T01:00:00+01:00", "dataschema": null, "tenant": "nz", "sampled": true, "data": {}}
                """);

        assertThat(read)
                .isEqualTo(new PublishedMessage(
                        "order-events",
                        EventBusMessage.of("com.example.placed", StoryJson.parse("{}"))
                                .withSource("/shop")
                                .withMetadata("eventId", "1")
                                .withMetadata("timestamp", "2026-01-01T00:00:00Z")
                                .withMetadata("subject", "o-1")
                                .withMetadata("tenant", "nz")
                                .withMetadata("sampled", true),
                        Map.of(),
                        1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id              |                    | it is missing or empty, CloudEvents 1.0 requires a non-empty text
            id              | 7                  | found 7, it must be a text
            source          |                    | it is missing or empty, CloudEvents 1.0 requires a non-empty text
            source          | "a b"              | 'a b' is no URI: Illegal character in path
            type            | ""                 | it is missing or empty, CloudEvents 1.0 requires a non-empty text
            specversion     |                    | it is missing or empty, CloudEvents 1.0 requires a non-empty text
            specversion     | "0.3"              | found '0.3', this reads 1.0 alone
            time            | "yesterday"        | 'yesterday' is no time of RFC 3339, such as 2026-01-01T00:00:00Z
            dataschema      | "%"                | '%' is no URI: Malformed escape pair
            datacontenttype | "text/xml"         | found 'text/xml', this reads JSON alone
            data            |                    | it is missing or null; a message has data, if only an empty object
            data_base64     | "AA=="             | binary data can't be a message; send JSON in 'data'
            spdepth         | 0                  | found 0, it must be a whole number from 1 to 100
            spdepth         | 101                | found 101, it must be a whole number from 1 to 100
            spmetadata      | "[]"               | found [], its text must be a JSON object
            spcontext       | {}                 | found {}, it must be a text
            tenant          | {"a":1}            | found {"a":1}, an extension is a text, a boolean or a whole number of 32 bits
            Tenant          | "a"                | the name of an attribute has lower-case letters and digits alone
            """, quoteCharacter = '~')
    void a_bad_attribute_is_named(String attribute, String value, String problem) {
        var event = new LinkedHashMap<String, Object>(
                Map.of("specversion", "1.0", "id", "1", "source", "s", "type", "t", "data", Map.of()));
        event.remove(attribute);
        Optional.ofNullable(value).ifPresent(json -> event.put(attribute, StoryJson.parse(json)));

        assertThatExceptionOfType(CloudEventException.class)
                .isThrownBy(() -> CloudEvents.read("bus", StoryJson.write(StoryJson.toTree(event))))
                .withMessage("CloudEvents attribute '" + attribute + "': " + problem)
                .satisfies(problems -> assertThat(problems.attribute()).isEqualTo(attribute));
    }

    @Test
    void what_is_no_object_or_too_large_is_refused() {
        assertThatExceptionOfType(CloudEventException.class)
                .isThrownBy(() -> CloudEvents.read("bus", "[]"))
                .withMessage("CloudEvents attribute '(the whole event)': found [], an event is a JSON object");
        assertThatExceptionOfType(CloudEventException.class)
                .isThrownBy(() -> CloudEvents.read("bus", " ".repeat(CloudEvents.MOST_BYTES + 1)))
                .withMessage("CloudEvents attribute '(the whole event)': it has more than 16777216 bytes of UTF-8");
    }

    @Test
    void a_message_without_an_id_is_not_written() {
        var message = new PublishedMessage("bus", EventBusMessage.of("T", StoryJson.parse("{}")), Map.of(), 1);

        assertThatExceptionOfType(CloudEventException.class)
                .isThrownBy(() -> CloudEvents.write(message))
                .withMessage("CloudEvents attribute 'id': the message has no eventId; an event bus gives it one");
    }

    private static Random seeded() {
        var seed = Long.getLong("storypact.seed", 20_261_124L);
        System.out.println("CloudEventsTests: -Dstorypact.seed=" + seed);
        return new Random(seed);
    }

    private static PublishedMessage message(Random random, List<String> data) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("eventId", "e-" + random.nextInt());
        for (int i = random.nextInt(6); i > 0; i--) {
            metadata.put(
                    pick(random, NAMES),
                    random.nextInt(4) == 0 ? StoryJson.parse(pick(random, DATA)) : pick(random, TEXTS));
        }
        var context = random.nextBoolean()
                ? Map.<String, JsonNode>of()
                : Map.of(pick(random, TEXTS), StoryJson.parse(pick(random, DATA)));
        var type = maybe(random).filter(text -> !text.isEmpty() && !text.equals("storypact:none"));
        var message = new EventBusMessage<>(
                maybe(random), type, StoryJson.parse(pick(random, data)), metadata, maybe(random), maybe(random));
        return new PublishedMessage(pick(random, TEXTS), message, context, 1 + random.nextInt(5));
    }

    private static Optional<String> maybe(Random random) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(random, TEXTS));
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static JsonNode tree(PublishedMessage message) {
        return StoryJson.toTree(message);
    }
}
