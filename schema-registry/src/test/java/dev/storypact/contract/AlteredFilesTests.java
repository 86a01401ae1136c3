package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.storypact.finding.FindingText;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each file, cut off or altered at each of its places, is refused with the place or is still one of its kind, also by its published schema. */
@Tag("one-jdk") // thousands of files are read
class AlteredFilesTests {

    private static final EventBusMessage<JsonNode> MESSAGE = EventBusMessage.of(
                    "PAID", StoryJson.parse("{\"orderId\": \"o-1\", \"lines\": [{\"sku\": 1.50}]}"))
            .withMetadata("version", "1.0");

    private static final ObservedNeeds NEEDS = new ObservedNeeds(List.of("/orderId"), List.of("/lines/0/sku"), true);

    private static final EventFilter FILTER = EventFilter.parse("""
            {"any": [
              {"all": [{"type": {"startsWith": "PA"}}, {"versions": "1.x"}]},
              {"not": {"metadata": "tenant", "condition": {"equals": "acme"}}},
              {"data": "lines", "absent": true}
            ]}
            """);

    private static final Contract CONTRACT = new Contract(
            "orders",
            TestExecution.RUN,
            List.of(new Publication(
                    "payments",
                    "PAID",
                    EventVersion.parse("1.0"),
                    "com.acme.Orders#pay",
                    new PublishedSchema(
                            "schemas/payments/PAID/1.0.schema.json",
                            StoryJson.parse("""
                                    {
                                      "type": "object",
                                      "properties": {"orderId": {"type": "string", "pattern": "^o-[0-9]+$"}},
                                      "required": ["orderId"]
                                    }
                                    """),
                            TextPositions.parse("1:1 2:3 3:3 3:18 3:30 3:48 4:3 4:16"),
                            Map.of("/properties/orderId", "schemas/shared/id.schema.json")),
                    List.of(MESSAGE))),
            List.of(new SubscriptionNeed(
                    "settle",
                    "payments",
                    "PAID",
                    VersionRange.parse("[1.0,2.0)"),
                    FILTER,
                    "com.acme.Orders#settle",
                    new NeedSource.JavaType("com.acme.Paid"),
                    StoryJson.parse("{\"required\": [\"orderId\"]}"),
                    List.of("/lines/*/sku"),
                    Optional.of(NEEDS))));

    private static final Evidence EVIDENCE = new Evidence(
            Optional.of("orders"),
            new ClassesDigest("ab".repeat(32)),
            List.of(new RecordedMessage(
                    "payments", MESSAGE, "[test]", Optional.of(EventVersion.parse("1.0")), List.of("/data/orderId"))),
            List.of(new HandledMessage(
                    "payments", "settle", FILTER, MESSAGE, "[test]", NEEDS, List.of("Clock::Now/Failed"))));

    private static final String WAIVERS = """
            {
              "format": "storypact-waivers/1",
              "waivers": [{"rule": "SUB-REFUSES", "about": "PAID", "reason": "they follow", "expires": "2027-01-31"}]
            }
            """;

    /** The kinds of files, and how each is read and used. */
    enum Kind {
        CONTRACT(ContractFiles.CONTRACT_SCHEMA) {
            @Override
            Object read(Path file) {
                return ContractFiles.readContract(file);
            }

            @Override
            void use(Object read) {
                ContractVerifier.verifySystem(List.of(AlteredFilesTests.CONTRACT, (Contract) read));
                ContractDiff.between(AlteredFilesTests.CONTRACT, (Contract) read);
            }
        },
        EVIDENCE(ContractFiles.EVIDENCE_SCHEMA) {
            @Override
            Object read(Path file) {
                return ContractFiles.readEvidence(file);
            }
        },
        WAIVERS(ContractFiles.WAIVERS_SCHEMA) {
            @Override
            Object read(Path file) {
                return ContractFiles.readWaivers(file);
            }
        };

        private final String schema;

        Kind(String schema) {
            this.schema = schema;
        }

        abstract Object read(Path file);

        CompiledSchema schema() throws IOException {
            try (var file = ContractFiles.class.getResourceAsStream(schema)) {
                return SchemaOracle.compile(StoryJson.parse(
                        new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }

        void use(Object read) {}
    }

    @TempDir
    Path folder;

    private Map<Kind, Path> files = Map.of();

    @BeforeEach
    void a_file_of_each_kind() throws IOException {
        var contract = folder.resolve("contract.json");
        ContractFiles.writeContract(contract, CONTRACT);
        files = Map.of(
                Kind.CONTRACT, contract,
                Kind.EVIDENCE, ContractFiles.writeEvidence(folder, EVIDENCE),
                Kind.WAIVERS, Files.writeString(folder.resolve("waivers.json"), WAIVERS));
    }

    private Path file(Kind kind) {
        return Objects.requireNonNull(files.get(kind));
    }

    private byte[] compact(Kind kind) throws IOException {
        return StoryJson.parse(Files.readString(file(kind))).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is read of a file with that content; empty where it is refused as it should be. */
    private Optional<Object> read(Kind kind, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("altered.json"), content);
        try {
            return Optional.of(kind.read(file));
        } catch (ContractFileException e) {
            assertThat(e.location().hasPosition()).as(e.getMessage()).isTrue();
            assertThat(e.getMessage())
                    .startsWith(file + " ")
                    .contains(
                            "\n  where:    " + FindingText.line(e.location().toString()) + "\n  found:    ",
                            "\n  allowed:  ",
                            "\n  to mend:  ")
                    .hasSizeLessThan(2_000);
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cut_off_anywhere_it_is_refused_with_the_place(Kind kind) throws IOException {
        var whole = compact(kind);

        for (var length = 0; length < whole.length; length++) {
            assertThat(read(kind, Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(read(kind, whole)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void with_another_byte_anywhere_it_is_refused_with_the_place_or_read(Kind kind) throws IOException {
        var whole = compact(kind);

        var wrong = new byte[] {0, '"', (byte) 0xff};
        for (var at = 0; at < whole.length; at++) {
            var altered = whole.clone();
            altered[at] = wrong[at % wrong.length];
            read(kind, altered);
        }
    }

    @ParameterizedTest
    @EnumSource
    void with_another_value_anywhere_it_is_refused_with_the_place_or_is_of_use(Kind kind) throws IOException {
        var schema = kind.schema();
        var refused = 0;
        var refusedBySchema = 0;
        for (var altered : altered(file(kind)).entrySet()) {
            var read = read(kind, altered.getValue().getBytes(StandardCharsets.UTF_8));
            var accepted = schema.accepts(StoryJson.parse(altered.getValue()));

            if (read.isPresent()) {
                assertThatCode(() -> kind.use(read.get())).as(altered.getKey()).doesNotThrowAnyException();
                assertThat(accepted)
                        .as("the published schema accepts what is read: %s", altered.getKey())
                        .isTrue();
            }
            refused += read.isPresent() ? 0 : 1;
            refusedBySchema += accepted ? 0 : 1;
        }
        // The rest are schemas, filters, versions and messages, which the published schema doesn't know to their last
        // part.
        assertThat(refusedBySchema).isGreaterThan(refused / 2).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void as_it_is_written_it_is_read_and_accepted_by_its_published_schema(Kind kind) throws IOException {
        assertThat(kind.schema().errors(StoryJson.parse(Files.readString(file(kind)))))
                .isEmpty();
        assertThat(read(kind, Files.readAllBytes(file(kind)))).isPresent();
    }

    /** The file's text with one value replaced or left out, or one property added, by what was done. */
    private static Map<String, String> altered(Path file) throws IOException {
        var tree = StoryJson.parse(Files.readString(file));
        var texts = new LinkedHashMap<String, String>();
        var next = 0;
        for (var pointer : pointers(tree, "")) {
            for (var i = next++ % EACH; i < VALUES.size(); i += EACH) {
                var copy = tree.deepCopy();
                set(copy, pointer, StoryJson.parse(VALUES.get(i)));
                texts.put(pointer + " is " + VALUES.get(i), copy.toString());
            }
            var without = tree.deepCopy();
            remove(without, pointer);
            texts.put(pointer + " is left out", without.toString());
            if (tree.at(pointer).isObject()) {
                var with = tree.deepCopy();
                ((ObjectNode) with.at(pointer)).put("\u0000 <b>'&", "more");
                texts.put(pointer + " has a property more", with.toString());
            }
        }
        return texts;
    }

    // Each place has a third of the values, its neighbours the others.
    private static final int EACH = 3;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "1e999999999",
            "\"\"",
            "\"x\"",
            "\"*\"",
            "\"/~2\"",
            "\"999999999999.0\"",
            "\"../../../../etc/passwd\"",
            "\"<script>\\u001b[2J\\u0000\\u202e%0A::error::\\ud800\"",
            "\"(a+)+$\"",
            "[]",
            "{}",
            "{\"\": null}",
            "{\"x\": \"1:1\"}",
            "{\"$ref\": \"#\"}",
            "{\"$ref\": \"file:///etc/passwd\"}",
            "{\"pattern\": \"(a+)+$\"}",
            "{\"not\": {}}",
            "{\"type\": 7}");

    private static List<String> pointers(JsonNode value, String pointer) {
        var pointers = new ArrayList<String>();
        for (var name : value.propertyNames()) {
            var child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            pointers.add(child);
            pointers.addAll(pointers(value.path(name), child));
        }
        for (var index = 0; value.isArray() && index < value.size(); index++) {
            var child = pointer + "/" + index;
            pointers.add(child);
            pointers.addAll(pointers(value.path(index), child));
        }
        return pointers;
    }

    private static void set(JsonNode tree, String pointer, JsonNode value) {
        if (parent(tree, pointer) instanceof ObjectNode object) {
            object.set(name(pointer), value);
        } else {
            ((ArrayNode) parent(tree, pointer)).set(Integer.parseInt(name(pointer)), value);
        }
    }

    private static void remove(JsonNode tree, String pointer) {
        if (parent(tree, pointer) instanceof ObjectNode object) {
            object.remove(name(pointer));
        } else {
            ((ArrayNode) parent(tree, pointer)).remove(Integer.parseInt(name(pointer)));
        }
    }

    private static JsonNode parent(JsonNode tree, String pointer) {
        return tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
