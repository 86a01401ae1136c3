package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ContractFilesTests {

    private static final EventBusMessage<JsonNode> MESSAGE = EventBusMessage.of(
                    "ORDER_PLACED", StoryJson.parse("{\"total\": 12.50, \"orderId\": \"o-1\"}"))
            .withMetadata("version", "1.0");

    private static final Contract CONTRACT = new Contract(
            "orders",
            TestExecution.RUN,
            List.of(new Publication(
                    "order-events",
                    "ORDER_PLACED",
                    EventVersion.parse("1.0"),
                    "com.acme.Orders#place",
                    new PublishedSchema(
                            "schemas/order-events/ORDER_PLACED/1.0.schema.json",
                            StoryJson.parse("{\"type\": \"object\"}"),
                            TextPositions.parse("1:1 2:3")),
                    List.of(MESSAGE))),
            List.of(new SubscriptionNeed(
                    "settle",
                    "payments",
                    "PAID",
                    VersionRange.parse("1.x"),
                    "com.acme.Orders#settle",
                    "com.acme.Paid",
                    StoryJson.parse("{\"required\": [\"orderId\"]}"))));

    @TempDir
    Path folder;

    @Test
    void a_contract_is_written_for_people_and_the_same_each_time() throws IOException {
        var file = folder.resolve("new/contract.json");

        ContractFiles.writeContract(file, CONTRACT);

        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "format" : "storypact-contract/1",
                  "service" : "orders",
                  "tests" : "run",
                  "publications" : [
                    {
                      "bus" : "order-events",
                      "type" : "ORDER_PLACED",
                      "version" : "1.0",
                      "declaredBy" : "com.acme.Orders#place",
                      "schema" : {
                        "file" : "schemas/order-events/ORDER_PLACED/1.0.schema.json",
                        "json" : {
                          "type" : "object"
                        },
                        "positions" : "1:1 2:3"
                      },
                      "examples" : [
                        {
                          "data" : {
                            "orderId" : "o-1",
                            "total" : 12.50
                          },
                          "metadata" : {
                            "version" : "1.0"
                          },
                          "type" : "ORDER_PLACED"
                        }
                      ]
                    }
                  ],
                  "subscriptions" : [
                    {
                      "name" : "settle",
                      "bus" : "payments",
                      "type" : "PAID",
                      "versions" : "1.x",
                      "declaredBy" : "com.acme.Orders#settle",
                      "javaType" : "com.acme.Paid",
                      "need" : {
                        "required" : [
                          "orderId"
                        ]
                      }
                    }
                  ]
                }
                """);
        assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_contract_that_was_written_is_read_again_and_replaced_as_a_whole() {
        var file = folder.resolve("contract.json");
        ContractFiles.writeContract(file, new Contract("before", TestExecution.SKIPPED, List.of(), List.of()));

        ContractFiles.writeContract(file, CONTRACT);

        assertThat(ContractFiles.readContract(file)).isEqualTo(CONTRACT);
    }

    private static final Evidence EVIDENCE = new Evidence(
            Optional.of("orders"),
            new ClassesDigest("ab".repeat(32)),
            List.of(
                    new RecordedMessage("order-events", MESSAGE, "[test]"),
                    new RecordedMessage(
                            "order-events",
                            MESSAGE,
                            "[other]",
                            Optional.of(EventVersion.parse("1.0")),
                            List.of("/data/orderId"))),
            List.of(new HandledMessage(
                    new RecordedMessage(
                            "payments",
                            EventBusMessage.of("PAID", StoryJson.parse("{\"orderId\": \"o-1\", \"amount\": 12.50}")),
                            "[test]",
                            Optional.of(EventVersion.parse("1.2")),
                            List.of("/data/amount")),
                    "settle",
                    EventFilter.type("PAID").and(EventFilter.versions("1.x")),
                    new ObservedNeeds(List.of("/orderId"), List.of("/amount"), true),
                    List.of("KeyValueStore::Get/ServiceUnavailable"))));

    @Test
    void filter_pointers_and_observed_needs_of_a_subscription_are_written_and_read_again() {
        var file = folder.resolve("contract.json");
        var need = CONTRACT.subscriptions().get(0);
        var filtered = new SubscriptionNeed(
                need.name(),
                need.bus(),
                "PAID_*",
                need.versions(),
                EventFilter.parse("{\"metadata\": \"tenant\", \"condition\": {\"equals\": \"acme\"}}"),
                need.declaredBy(),
                need.source(),
                need.need(),
                List.of("/customer/email", "/lines/*/sku"),
                Optional.of(new ObservedNeeds(List.of("/orderId"), List.of("/lines/0/sku"), true)));
        var contract = new Contract("orders", TestExecution.RUN, List.of(), List.of(filtered));

        ContractFiles.writeContract(file, contract);

        assertThat(ContractFiles.readContract(file)).isEqualTo(contract);
    }

    @Test
    void evidence_of_each_jvm_has_a_file_of_its_own() {
        var nameless = new Evidence(Optional.empty(), EVIDENCE.classesDigest(), List.of(), List.of());

        var first = ContractFiles.writeEvidence(folder, EVIDENCE);
        var second = ContractFiles.writeEvidence(folder, nameless);

        assertThat(ContractFiles.readEvidence(first)).isEqualTo(EVIDENCE);
        assertThat(ContractFiles.readEvidence(second)).isEqualTo(nameless);
        assertThat(ContractFiles.evidenceFiles(folder)).containsExactlyInAnyOrder(first, second);
        assertThat(ContractFiles.evidenceFiles(folder.resolve("absent"))).isEmpty();
    }

    @Test
    void evidence_says_what_handlers_were_fed_and_what_they_need_of_it() throws IOException {
        var file = ContractFiles.writeEvidence(folder, EVIDENCE);

        assertThat(Files.readString(file)).endsWith("""
                  "handled" : [
                    {
                      "bus" : "payments",
                      "test" : "[test]",
                      "verdict" : "valid",
                      "version" : "1.2",
                      "masked" : [
                        "/data/amount"
                      ],
                      "subscription" : "settle",
                      "filter" : {
                        "all" : [
                          {
                            "type" : "PAID"
                          },
                          {
                            "versions" : "1.x"
                          }
                        ]
                      },
                      "needs" : {
                        "hard" : [
                          "/orderId"
                        ],
                        "soft" : [
                          "/amount"
                        ],
                        "complete" : true
                      },
                      "errors" : [
                        "KeyValueStore::Get/ServiceUnavailable"
                      ],
                      "message" : {
                        "data" : {
                          "amount" : 12.50,
                          "orderId" : "o-1"
                        },
                        "metadata" : { },
                        "type" : "PAID"
                      }
                    }
                  ]
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "/orderId"       | "orderId"    | #/handled/0/needs/hard/0 | "orderId"        | a JSON pointer, empty or beginning with a slash such as /items/0/sku, not 'orderId'
            "valid"          | "fine"       | #/published/1/verdict    | "fine"           | "valid", or no verdict
            true             | "yes"        | #/handled/0/needs/complete | "yes"          | true or false
            "KeyValueStore::Get/ServiceUnavailable" | 7 | #/handled/0/errors/0 | 7           | a text
            {"type":"PAID"}  | {"typ":"A"}  | #/handled/0/filter       | {"all":[{"typ":"A"},{"versions":"1.x"}]} | an event filter; at '/all/0' it has {"typ":"A"}, allowed is an object with one of type, source, versions, data, metadata, all, any, not
            """)
    void evidence_that_was_changed_by_hand_is_refused_with_the_place(
            String written, String changed, String pointer, String found, String allowed) throws IOException {
        var file = ContractFiles.writeEvidence(folder, EVIDENCE);
        var text = StoryJson.write(StoryJson.parse(Files.readString(file)));
        assertThat(text).contains(written);
        Files.writeString(file, text.replace(written, changed));

        assertThatThrownBy(() -> ContractFiles.readEvidence(file))
                .isInstanceOf(ContractFileException.class)
                .hasMessageContaining(pointer + "\n  found:    " + found + "\n  allowed:  " + allowed + "\n");
    }

    @Test
    void a_newer_format_is_refused() throws IOException {
        refuses("{\"format\": \"storypact-contract/2\", \"service\": \"orders\"}", """
                FILE is of a newer format than this release reads
                  where:    FILE:1:2  #/format
                  found:    "storypact-contract/2"
                  allowed:  "storypact-contract/1"
                  to mend:  use the release of Storypact that wrote it, or a newer one""");
    }

    @Test
    void another_format_is_refused() throws IOException {
        refuses("{\"format\": \"storypact-evidence/1\"}", """
                FILE is no storypact-contract file
                  where:    FILE:1:2  #/format
                  found:    "storypact-evidence/1"
                  allowed:  "storypact-contract/1"
                  to mend:  give the path of a storypact-contract file""");
    }

    @Test
    void a_missing_property_is_refused() throws IOException {
        refuses(
                "{\"format\": \"storypact-contract/1\",\n \"service\": \"orders\", \"tests\": \"run\", \"publications\": []}",
                """
                FILE lacks "subscriptions"
                  where:    FILE:1:1
                  found:    {"format":"storypact-contract/1","service":"orders","tests":"run","publications"...
                  allowed:  an object with "subscriptions"
                  to mend:  build the file again; if it was written by hand, correct it at this place""");
    }

    @Test
    void a_contract_that_does_not_say_whether_its_tests_ran_is_refused() throws IOException {
        refuses("{\"format\": \"storypact-contract/1\", \"service\": \"orders\"}", """
                FILE lacks "tests"
                  where:    FILE:1:1
                  found:    {"format":"storypact-contract/1","service":"orders"}
                  allowed:  an object with "tests"
                  to mend:  build the file again; if it was written by hand, correct it at this place""");
        refuses("{\"format\": \"storypact-contract/1\", \"service\": \"orders\", \"tests\": \"green\"}", """
                FILE has a wrong value
                  where:    FILE:1:57  #/tests
                  found:    "green"
                  allowed:  "run" or "skipped"
                  to mend:  build the file again; if it was written by hand, correct it at this place""");
    }

    @Test
    void a_need_that_is_no_schema_is_refused() throws IOException {
        refuses("""
                {
                  "format": "storypact-contract/1",
                  "service": "billing",
                  "tests": "skipped",
                  "publications": [],
                  "subscriptions": [ {
                    "name": "charge", "bus": "order-events", "type": "ORDER_PLACED", "versions": "1.x",
                    "declaredBy": "A#b", "javaType": "C",
                    "need": {"type": "strnig"}
                  } ]
                }
                """, """
                FILE has a wrong value
                  where:    FILE:9:5  #/subscriptions/0/need
                  found:    {"type":"strnig"}
                  allowed:  a valid JSON schema; at '/type' it has "strnig", allowed is one of "array", "boolean", "integer", "null", "number", "object", "string", or array
                  to mend:  build the file again; if it was written by hand, correct it at this place""");
    }

    @Test
    void a_need_by_no_pointer_is_refused() throws IOException {
        refuses("""
                {"format": "storypact-contract/1", "service": "s", "tests": "run", "publications": [],
                 "subscriptions": [{"name": "n", "bus": "b", "type": "T", "versions": "*", "declaredBy": "A#b",
                  "javaType": "C", "need": {}, "pointers": ["orderId"]}]}
                """, """
                FILE has a wrong value
                  where:    FILE:3:45  #/subscriptions/0/pointers/0
                  found:    "orderId"
                  allowed:  'orderId' is no JSON pointer to a part of the data: write /orderId, /customer/email, or /lines/*/sku for each element of a list
                  to mend:  build the file again; if it was written by hand, correct it at this place""");
    }

    @Test
    void a_wrong_version_and_a_wrong_list_are_refused() throws IOException {
        refuses(
                "{\"format\": \"storypact-contract/1\", \"service\": \"s\", \"tests\": \"run\", \"publications\": {}}",
                """
                FILE has something else where a list belongs
                  where:    FILE:1:68  #/publications
                  found:    {}
                  allowed:  a list
                  to mend:  build the file again; if it was written by hand, correct it at this place""");
        refuses("""
                {"format": "storypact-contract/1", "service": "s", "tests": "run", "publications": [],
                 "subscriptions": [{"name": "n", "bus": "b", "type": "T", "versions": "one"}]}
                """, """
                FILE has a wrong value
                  where:    FILE:2:59  #/subscriptions/0/versions
                  found:    "one"
                  allowed:  'one' is no version range: write * for any, 1.0, 1.x, 1.2.x, or an interval such as [1.0,2.0)
                  to mend:  build the file again; if it was written by hand, correct it at this place""");
    }

    @Test
    void an_absent_file_is_named() {
        var file = folder.resolve("absent.json");

        assertThatThrownBy(() -> ContractFiles.readContract(file))
                .isInstanceOf(ContractFileException.class)
                .hasMessage("""
                        %1$s can't be read
                          where:    %1$s
                          found:    no such file
                          allowed:  a readable, writable file
                          to mend:  check the path, and that the build step that writes it ran""", file);
    }

    private void refuses(String content, String message) throws IOException {
        var file = Files.writeString(folder.resolve("refused.json"), content);

        assertThatThrownBy(() -> ContractFiles.readContract(file))
                .isInstanceOf(ContractFileException.class)
                .hasMessage(message.replace("FILE", file.toString()));
    }
}
