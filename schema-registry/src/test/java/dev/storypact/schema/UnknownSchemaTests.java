package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages whose schema can't be told: each refused with what there would have been. */
class UnknownSchemaTests {

    private static final EventBusMessage<?> ORDER =
            EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"orderId\": \"o-1\", \"total\": 1}"));

    @TempDir
    private Path temporary;

    private RegistryFolder folder;

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary)
                .withOrderPlaced()
                .with("order-events/ORDER_SHIPPED/1.0.schema.json", "{}")
                .with("billing-events/ORDER_PAID/1.0.schema.json", "{}");
    }

    @Test
    void an_unknown_bus_lists_the_known_ones_nearest_first() {
        assertThat(refusal("oder-events", ORDER)).isEqualTo("""
                        The schema registry has no bus 'oder-events'
                          where:    schemas
                          found:    the bus 'oder-events'
                          allowed:  the buses order-events, billing-events
                          to mend:  did you mean 'order-events'?""");
    }

    @Test
    void an_unknown_type_lists_the_known_ones_nearest_first() {
        assertThat(refusal("order-events", ORDER.withType("ORDER_SHIPED"))).isEqualTo("""
                        The bus 'order-events' has no type 'ORDER_SHIPED'
                          where:    schemas/order-events
                          found:    the type 'ORDER_SHIPED'
                          allowed:  the types ORDER_SHIPPED, ORDER_PLACED
                          to mend:  did you mean 'ORDER_SHIPPED'?""");
    }

    @Test
    void a_type_that_no_registry_could_hold_is_an_unknown_type() {
        assertThat(refusal("order-events", ORDER.withType("../../etc/passwd\n")))
                .isEqualTo("""
                        The bus 'order-events' has no type '../../etc/passwd\\u000a'
                          where:    schemas/order-events
                          found:    the type '../../etc/passwd\\u000a'
                          allowed:  the types ORDER_PLACED, ORDER_SHIPPED
                          to mend:  publish a type that the registry knows, or register a schema for this one""");
    }

    @Test
    void a_message_without_a_type() {
        assertThat(refusal("order-events", EventBusMessage.of(ORDER.data()))).isEqualTo("""
                        A message on 'order-events' has no type, so its schema can't be told
                          where:    schemas/order-events
                          found:    no type
                          allowed:  a message of one of the types ORDER_PLACED, ORDER_SHIPPED
                          to mend:  publish it with withType(...)""");
    }

    @Test
    void a_version_that_is_not_registered() {
        folder.with("order-events/ORDER_PLACED/1.1.schema.json", "{}");

        assertThat(refusal("order-events", ORDER.withMetadata("version", "2.0")))
                .isEqualTo("""
                        ORDER_PLACED on 'order-events' has no version '2.0'
                          where:    schemas/order-events/ORDER_PLACED
                          found:    metadata.version "2.0"
                          allowed:  the versions 1.0, 1.1
                          to mend:  publish a version that the registry knows, or register schemas/order-events/ORDER_PLACED/2.0.schema.json""");
    }

    @Test
    void a_version_that_is_none() {
        assertThat(refusal("order-events", ORDER.withMetadata("version", "v1"))).isEqualTo("""
                        ORDER_PLACED on 'order-events' has no version 'v1'
                          where:    schemas/order-events/ORDER_PLACED
                          found:    metadata.version "v1", which isn't MAJOR.MINOR or MAJOR.MINOR.PATCH
                          allowed:  the versions 1.0
                          to mend:  write it as MAJOR.MINOR, such as 1.0""");
    }

    @Test
    void a_version_that_is_a_number() {
        assertThat(refusal("order-events", ORDER.withMetadata("version", 1.0))).isEqualTo("""
                        ORDER_PLACED on 'order-events' has no version '1.0'
                          where:    schemas/order-events/ORDER_PLACED
                          found:    metadata.version is the Double 1.0, not a text
                          allowed:  the versions 1.0
                          to mend:  write the version as a text: withMetadata("version", "1.0")""");
    }

    @Test
    void no_version_where_there_are_several() {
        folder.with("order-events/ORDER_PLACED/1.1.schema.json", "{}");

        assertThat(refusal("order-events", ORDER)).isEqualTo("""
                        A message of ORDER_PLACED on 'order-events' names no version, so its schema can't be told
                          where:    schemas/order-events/ORDER_PLACED
                          found:    no metadata.version
                          allowed:  one of the versions 1.0, 1.1; a message without one is accepted only where the subject has a single version
                          to mend:  publish it with withMetadata("version", "1.1"), or write "versionPolicy": "latest" into its subject.json""");
    }

    @Test
    void no_version_where_the_subject_wants_one() {
        folder.with("order-events/ORDER_PLACED/subject.json", "{\"versionPolicy\": \"refuse\"}");

        assertThat(refusal("order-events", ORDER)).isEqualTo("""
                        A message of ORDER_PLACED on 'order-events' names no version, so its schema can't be told
                          where:    schemas/order-events/ORDER_PLACED
                          found:    no metadata.version
                          allowed:  one of the versions 1.0; the subject.json asks every message to name its version
                          to mend:  publish it with withMetadata("version", "1.0")""");
    }

    @Test
    void a_subject_without_any_version() {
        folder.with("order-events/ORDER_LOST/subject.json", "{}");

        assertThat(refusal("order-events", ORDER.withType("ORDER_LOST"))).isEqualTo("""
                        ORDER_LOST on 'order-events' has no version at all
                          where:    schemas/order-events/ORDER_LOST
                          found:    no metadata.version
                          allowed:  a subject with a schema
                          to mend:  register schemas/order-events/ORDER_LOST/1.0.schema.json""");
    }

    private String refusal(String bus, EventBusMessage<?> message) {
        return ((ValidationResult.Refused) folder.open().validate(bus, message)).text();
    }
}
