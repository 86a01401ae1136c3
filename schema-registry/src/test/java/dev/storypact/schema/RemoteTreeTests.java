package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteTreeTests {

    private static final Subject ORDER = new Subject("order-events", "ORDER_PLACED");

    private final LoopbackServer server = LoopbackServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void calls_the_server_only_when_something_is_asked_for() {
        SchemaRegistry.connect(server.remote());

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void reads_versions_by_the_keyword_that_names_them() {
        server.holding("order-events:ORDER_PLACED", """
                {"x-storypact-version": "1.0", "type": "object"}""", """
                {"x-storypact-version": "1.1", "type": "object", "required": ["orderId"]}""");
        var registry = SchemaRegistry.connect(server.remote());

        assertThat(registry.subjects()).containsExactly(ORDER);
        assertThat(registry.versions(ORDER)).extracting(SchemaVersion::version).hasToString("[1.0, 1.1]");
        assertThat(registry.find(ORDER, EventVersion.parse("1.1")).orElseThrow().schema())
                .hasToString("{\"type\":\"object\",\"required\":[\"orderId\"]}");
    }

    @Test
    void takes_a_schema_that_names_no_version_by_its_number_and_keeps_its_lines() {
        server.holding("order-events:ORDER_PLACED", "{}", """
                {
                  "properties": {
                    "total": {"type": "number"}
                  }
                }
                """);
        var registry = SchemaRegistry.connect(server.remote());

        var newest = registry.versions(ORDER).get(1);

        assertThat(newest.version()).isEqualTo(EventVersion.parse("2.0"));
        assertThat(newest.locate("/properties/total"))
                .hasToString(server.address() + "!/order-events/ORDER_PLACED/2.0.schema.json:3:5  #/properties/total");
    }

    @Test
    void refuses_a_number_that_is_none_of_a_version() {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"order-events:ORDER_PLACED\"]")
                .on("GET /subjects/order-events%3AORDER_PLACED/versions?offset=0&limit=500", 200, "[1000000]")
                .on(
                        "GET /subjects/order-events%3AORDER_PLACED/versions/1000000",
                        200, LoopbackServer.version("{}", "JSON", "[]"));
        var registry = SchemaRegistry.connect(server.remote());

        assertThatThrownBy(() -> registry.versions(ORDER))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                    A version at a server has a number that is none of a version
                      where:    %s/subjects/order-events%%3AORDER_PLACED/versions/1000000
                      found:    the number 1000000
                      allowed:  0 to 999999, or a schema that says by x-storypact-version which version it is
                      to mend:  check that the address is that of a schema registry\
                    """.formatted(server.address()));
    }

    @Test
    void finds_all_where_the_server_gives_smaller_pages_than_asked_for() {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"a:One\", \"a:Two\"]")
                .on("GET /subjects?offset=2&limit=500", 200, "[\"a:Three\"]")
                .on("GET /subjects?offset=3&limit=500", 200, "[]");

        assertThat(SchemaRegistry.connect(server.remote()).subjects())
                .extracting(Subject::type)
                .containsExactly("One", "Three", "Two");
    }

    @Test
    void validates_messages() {
        server.holding("order-events:ORDER_PLACED", "{\"x-storypact-version\": \"1.0\", \"required\": [\"orderId\"]}");
        var registry = SchemaRegistry.connect(server.remote());

        var result = registry.validate(
                "order-events", EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"order\": 1}")));

        assertThat(((ValidationResult.Refused) result).text()).isEqualTo("""
                /orderId is missing in ORDER_PLACED 1.0 on 'order-events'
                  where:    %s!/order-events/ORDER_PLACED/1.0.schema.json:3:5  #/required/0
                  found:    no property 'orderId'; there are: order
                  allowed:  an object with the property 'orderId'
                  to mend:  rename 'order' to 'orderId' in the event, or in the schema the other way""".formatted(server.address()));
    }

    @Test
    void leaves_out_other_languages_and_other_names() {
        server.on(
                        "GET /subjects?offset=0&limit=500",
                        200,
                        "[\"order-events:ORDER_PLACED\", \"orders-value\", \"a:../b\"]")
                .on("GET /subjects/order-events%3AORDER_PLACED/versions?offset=0&limit=500", 200, "[1, 2, 3]")
                .on("GET /subjects/order-events%3AORDER_PLACED/versions/1", 200, "{\"schema\": \"{}\"}")
                .on(
                        "GET /subjects/order-events%3AORDER_PLACED/versions/2",
                        200, LoopbackServer.version("message A {}", "PROTOBUF", "[]"))
                .on(
                        "GET /subjects/order-events%3AORDER_PLACED/versions/3",
                        200, LoopbackServer.version("{}", "JSON", "[]"));
        var registry = SchemaRegistry.connect(server.remote());

        assertThat(registry.subjects()).containsExactly(ORDER);
        assertThat(registry.versions(ORDER)).extracting(SchemaVersion::version).hasToString("[3.0]");
    }

    @Test
    void names_subjects_as_it_is_told() {
        server.holding("orders-com.acme.Placed", "{}");
        var registry =
                SchemaRegistry.connect(server.remote().withNaming(SubjectNaming.topicAndRecord("orders", "billing")));

        assertThat(registry.versions(new Subject("orders", "com.acme.Placed"))).hasSize(1);
    }

    @Test
    void refuses_a_second_type_on_a_topic_that_carries_one() {
        server.holding("orders-value", "{}");
        var registry = SchemaRegistry.connect(
                server.remote().withNaming(SubjectNaming.topicValues(Map.of("orders", "Placed"))));

        assertThat(registry.subjects()).containsExactly(new Subject("orders", "Placed"));
        assertThat(registry.versions(new Subject("orders", "Placed"))).hasSize(1);
        assertThatThrownBy(() -> registry.register(
                        new Subject("orders", "Paid"), EventVersion.parse("1.0"), StoryJson.parse("{}")))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("The naming has no name for Paid on 'orders'\n");
    }

    @Test
    void leaves_out_a_version_whose_writer_did_not_know_the_one_before_it() {
        server.holding("order-events:ORDER_PLACED", """
                {"x-storypact-version": "1.0", "x-storypact-after": "none"}""", """
                {"x-storypact-version": "1.1", "x-storypact-after": "1.0"}""", """
                {"x-storypact-version": "1.2", "x-storypact-after": "1.0"}""", """
                {"x-storypact-version": "1.3", "x-storypact-after": "none"}""", """
                {"x-storypact-version": "1.4", "x-storypact-after": "1.1"}""");

        assertThat(SchemaRegistry.connect(server.remote()).versions(ORDER))
                .extracting(SchemaVersion::version)
                .hasToString("[1.0, 1.1, 1.4]");
    }

    @Test
    void keeps_a_version_where_the_one_that_it_came_after_is_gone() {
        server.holding("order-events:ORDER_PLACED", """
                {"x-storypact-version": "1.0", "x-storypact-after": "none"}""", """
                {"x-storypact-version": "1.2", "x-storypact-after": "1.1"}""");

        assertThat(SchemaRegistry.connect(server.remote()).versions(ORDER))
                .extracting(SchemaVersion::version)
                .hasToString("[1.0, 1.2]");
    }

    @Test
    void refuses_a_keyword_that_names_no_version_before() {
        server.holding(
                "order-events:ORDER_PLACED", "{\"x-storypact-version\": \"1.0\", \"x-storypact-after\": \"first\"}");
        var registry = SchemaRegistry.connect(server.remote());

        assertThatThrownBy(() -> registry.versions(ORDER)).hasMessage("""
                A schema at a server doesn't say rightly which version was the newest when it was registered
                  where:    %s/subjects/order-events%%3AORDER_PLACED/versions/1  #/x-storypact-after
                  found:    "first"
                  allowed:  a version as a text, such as "1.0", or "none"
                  to mend:  remove this version at the server, and register it again by SchemaRegistry.register""".formatted(server.address()));
    }

    @Test
    void takes_what_was_registered_first_where_two_name_the_same_version() {
        server.holding("order-events:ORDER_PLACED", """
                {"x-storypact-version": "1.0", "type": "object"}""", """
                {"x-storypact-version": "1.0", "type": "array"}""");
        var registry = SchemaRegistry.connect(server.remote());

        assertThat(registry.versions(ORDER))
                .singleElement()
                .satisfies(version -> assertThat(version.schema()).hasToString("{\"type\":\"object\"}"));
    }

    @Test
    void refuses_two_that_only_their_numbers_make_the_same_version() {
        server.holding("order-events:ORDER_PLACED", "{\"x-storypact-version\": \"2.0\"}", "{}");
        var registry = SchemaRegistry.connect(server.remote());

        assertThatThrownBy(() -> registry.versions(ORDER)).hasMessage("""
                Two schemas of a server are version 2.0
                  where:    %s/subjects/order-events%%3AORDER_PLACED/versions/2
                  found:    number 2 beside number 1, and one of the two doesn't say which version it is
                  allowed:  one schema a version; one that says nothing is taken for <its number>.0
                  to mend:  remove one of the two at the server""".formatted(server.address()));
    }

    @Test
    void refuses_a_keyword_that_names_no_version() {
        server.holding("order-events:ORDER_PLACED", "{\"x-storypact-version\": 1.0}");
        var registry = SchemaRegistry.connect(server.remote());

        assertThatThrownBy(() -> registry.versions(ORDER)).hasMessage("""
                A schema at a server doesn't say rightly which version it is
                  where:    %s/subjects/order-events%%3AORDER_PLACED/versions/1  #/x-storypact-version
                  found:    1.0
                  allowed:  MAJOR.MINOR or MAJOR.MINOR.PATCH as a text, such as "1.0"
                  to mend:  remove this version at the server, and register it again by SchemaRegistry.register""".formatted(server.address()));
    }

    @Test
    void reads_the_level_of_the_subject_or_else_of_the_server() {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"a:One\", \"a:Two\", \"a:Three\"]")
                .on("GET /config/a%3AOne?defaultToGlobal=true", 200, "{\"compatibilityLevel\": \"FULL_TRANSITIVE\"}")
                .on("GET /config/a%3ATwo?defaultToGlobal=true", 404, "{\"error_code\": 40408, \"message\": \"none\"}")
                .on("GET /config", 200, "{\"compatibilityLevel\": \"FORWARD\"}");
        var registry = SchemaRegistry.connect(server.remote());

        assertThat(registry.settings(new Subject("a", "One")).compatibility()).isEqualTo(Compatibility.FULL_TRANSITIVE);
        assertThat(registry.settings(new Subject("a", "Two")).compatibility()).isEqualTo(Compatibility.FORWARD);
    }

    @Test
    void promises_what_it_is_told_where_the_server_has_no_level() {
        server.holding("order-events:ORDER_PLACED", "{}").on("GET /config", 200, "{\"compatibilityLevel\": \"NONE\"}");
        var registry = SchemaRegistry.connect(server.remote().withDefaultCompatibility(Compatibility.FULL));

        assertThat(registry.settings(ORDER).compatibility()).isEqualTo(Compatibility.FULL);
    }

    @Test
    void reads_names_page_by_page() {
        server.on("GET /subjects?offset=0&limit=2", 200, "[\"a:One\", \"a:Two\"]")
                .on("GET /subjects?offset=2&limit=2", 200, "[\"a:Three\", \"a:Four\"]")
                .on("GET /subjects?offset=4&limit=2", 200, "[\"a:Five\"]");
        var registry = SchemaRegistry.connect(server.remote().withPageSize(2));

        assertThat(registry.subjects())
                .extracting(Subject::type)
                .containsExactly("Five", "Four", "One", "Three", "Two");
        assertThat(server.asked())
                .filteredOn(call -> !call.contains("deleted=true"))
                .hasSize(4);
    }

    @Test
    void finds_a_subject_that_the_servers_list_leaves_out_as_its_last_version_was_removed() {
        server.on("GET /subjects?deleted=true&offset=0&limit=500", 200, "[\"a:One\", \"a:Two\", \"orders-value\"]")
                .on("GET /subjects?offset=0&limit=500", 200, "[]")
                .on("GET /subjects/a%3AOne/versions?offset=0&limit=500", 200, "[1]")
                .on("GET /subjects/a%3AOne/versions/1", 200, LoopbackServer.version("{}", "JSON", "[]"));
        var registry = SchemaRegistry.connect(server.remote());

        assertThat(registry.subjects()).containsExactly(new Subject("a", "One"));
        assertThat(registry.versions(new Subject("a", "One"))).hasSize(1);
    }

    @Test
    void ends_where_the_last_page_is_full() {
        server.on("GET /subjects?offset=0&limit=2", 200, "[\"a:One\", \"a:Two\"]")
                .on("GET /subjects?offset=2&limit=2", 200, "[]");
        var registry = SchemaRegistry.connect(server.remote().withPageSize(2));

        assertThat(registry.subjects()).hasSize(2);
        assertThat(server.asked())
                .filteredOn(call -> !call.contains("deleted=true"))
                .hasSize(2);
    }

    @Test
    void ends_at_a_server_that_knows_no_pages() {
        var all =
                IntStream.range(0, 7).mapToObj(i -> "\"a:T" + i + "\"").toList().toString();
        IntStream.of(0, 3, 7)
                .forEach(offset -> IntStream.of(3, 7)
                        .forEach(limit -> server.on("GET /subjects?offset=" + offset + "&limit=" + limit, 200, all)));

        assertThat(SchemaRegistry.connect(server.remote().withPageSize(3)).subjects())
                .hasSize(7);
        assertThat(SchemaRegistry.connect(server.remote().withPageSize(7)).subjects())
                .hasSize(7);
        assertThat(server.asked())
                .filteredOn(call -> !call.contains("deleted=true"))
                .containsExactly(
                        "GET /subjects?offset=0&limit=3",
                        "GET /subjects?offset=0&limit=7",
                        "GET /subjects?offset=7&limit=7");
    }
}
