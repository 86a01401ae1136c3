package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What somebody may send or check in to break the registry: each ends at once in a clear error, and leaves the registry as
 * it was. Schemas that refer to elsewhere are in {@link SchemaReferencesAcrossFilesTests}, YAML in {@link YamlSchemaTests}.
 */
@Timeout(60)
class HostileInputTests {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Subject SUBJECT = new Subject("order-events", "ORDER_PLACED");
    private static final String FILE = "order-events/ORDER_PLACED/1.1.schema.json";

    @TempDir
    private Path temporary;

    private RegistryFolder folder;
    private Map<String, Long> before = Map.of();

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary).withOrderPlaced();
        folder.open().versions(SUBJECT);
    }

    private void given(String content) {
        given(content.getBytes(StandardCharsets.UTF_8));
    }

    private void given(byte[] content) {
        folder.with(FILE, content);
        before = files();
    }

    private Map<String, Long> files() {
        try (var paths = Files.walk(folder.path())) {
            var sizes = new TreeMap<String, Long>();
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                sizes.put(folder.path().relativize(path).toString(), Files.size(path));
            }
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void the_registry_is_as_it_was() {
        if (!before.isEmpty()) {
            assertThat(files()).isEqualTo(before);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_pipe_that_nobody_writes_to() throws Exception {
        var pipe = folder.path().resolve(FILE);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        // What waits takes no time of the processor; a busy machine may add to the second.
        assertTimeoutPreemptively(
                SECOND.multipliedBy(4),
                () -> assertThatThrownBy(() -> folder.open().versions(SUBJECT))
                        .isInstanceOf(SchemaRegistryException.class)
                        .hasMessage("""
                    schemas/%1$s can't be read
                      where:    schemas/%1$s
                      found:    a folder, a pipe or a device
                      allowed:  a regular file
                      to mend:  take it away, or put a file in its place\
                    """.formatted(FILE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "order-events/ORDER_PLACED/../1.0.schema.json",
                "/order-events/ORDER_PLACED/1.0.schema.json",
                "order-events//1.0.schema.json",
                "order-events/./1.0.schema.json",
                "order-events\\ORDER_PLACED",
                "order-events/",
                ""
            })
    void a_path_in_memory_that_no_folder_has(String path) {
        assertThatThrownBy(() -> SchemaRegistry.inMemory(Map.of(path, "{}")))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                    '%1$s' is no path of a file in a registry
                      where:    memory:%1$s
                      found:    empty steps, '.', '..' or a backslash
                      allowed:  a path such as order-events/ORDER_PLACED/1.0.schema.json, and no file where another has a folder
                      to mend:  correct the path\
                    """.formatted(path));
    }

    @Test
    void a_file_in_memory_where_another_has_a_folder() {
        assertThatThrownBy(() -> SchemaRegistry.inMemory(Map.of("order-events/ORDER_PLACED", "", FILE, "{}")))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("  found:    the file 'order-events/ORDER_PLACED' in the place of a folder\n");
    }

    @Test
    void a_file_in_memory_that_no_folder_would_read() {
        var registry = SchemaRegistry.inMemory(Map.of(FILE, "{}" + " ".repeat(6 * 1024 * 1024)));

        assertThatThrownBy(() -> registry.versions(SUBJECT))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("memory:" + FILE + " is too large\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                "../order-events",
                "/etc",
                "C:\\schemas",
                "C:",
                "order-events/ORDER_PLACED",
                "order\u0000events",
                "order\nevents",
                "order\u001b[31mevents",
                "ORDER-EVENTS",
                "con"
            })
    void names_that_are_no_bus(String name) {
        var registry = folder.open();

        assertThat(registry.validate(name, EventBusMessage.of("ORDER_PLACED", json("{}"))))
                .isInstanceOfSatisfying(
                        ValidationResult.Refused.class,
                        refused -> assertThat(refused.text())
                                .doesNotContain("\u0000", "\u001b")
                                .contains("  allowed:  the buses order-events"));
        assertThat(registry.validate("order-events", EventBusMessage.of(name, json("{}"))))
                .isInstanceOf(ValidationResult.Refused.class);
    }

    @Test
    void names_that_are_too_long_are_refused_where_a_subject_is_named() {
        assertThatThrownBy(() -> new Subject("a".repeat(201), "ORDER_PLACED"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("201 characters");
        assertThatThrownBy(() -> new Subject("..", "ORDER_PLACED"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it contains '..'");
    }

    @Test
    void a_schema_of_five_thousand_levels() {
        given("{\"not\":".repeat(5_000) + "{}" + "}".repeat(5_000));

        assertRefused("is no valid JSON\n", "Document nesting depth (201) exceeds the maximum allowed");
    }

    @Test
    void a_schema_of_a_hundred_megabytes_is_not_read_to_its_end() throws IOException {
        given("[]");
        try (var file = new RandomAccessFile(folder.path().resolve(FILE).toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        before = files();

        assertRefused("is too large\n", "more than 5242880 bytes");
    }

    @Test
    void a_schema_with_a_name_twice() {
        given("{\n  \"type\": \"object\",\n  \"type\": \"string\"\n}");

        assertRefused("1.1.schema.json:3:9", "Duplicate Object property \"type\"");
    }

    @Test
    void a_schema_with_a_number_of_a_billion_digits_bounds_and_costs_nothing() {
        given("{\"type\": \"object\", \"properties\": {\"n\": {\"maximum\": 1e999999999}}}");

        var newest = folder.open().versions(SUBJECT).get(1);

        assertThat(newest.violations(json("{\"n\": 1}"))).isEmpty();
        assertThat(newest.violations(json("{\"n\": 1e999999999}"))).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_number_that_no_decimal_can_hold() {
        given("{\n  \"maximum\": 1e99999999999\n}");

        assertRefused("is no valid JSON\n", "1.1.schema.json:2:14", "a number whose exponent is too large to be read");
    }

    @Test
    void a_number_in_the_settings_that_no_decimal_can_hold() {
        given("{}");
        folder.with("order-events/ORDER_PLACED/subject.json", "{\"owner\": -1e-99999999999}");
        before = files();

        assertRefused("subject.json:1:11", "a number whose exponent is too large to be read");
    }

    @Test
    void a_tree_of_five_thousand_levels_is_not_registered() {
        JsonNode deep = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < 5_000; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("not", deep);
        }

        var refused = folder.open().register(SUBJECT, new EventVersion(3, 0, 0), deep);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Registration.Refused.class,
                        found -> assertThat(found.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.rule()).isEqualTo("REG-META");
                            assertThat(finding.what()).endsWith("3.0.schema.json can't be written as JSON");
                            assertThat(finding.why()).contains("nesting depth").contains("at most 200 levels deep");
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/%zz", "#%zz", "%zz", "#/%", "http://[", "#/~2"})
    void a_reference_of_broken_escapes(String reference) {
        given("{\"$schema\": \"http://json-schema.org/draft-04/schema#\",\n \"$ref\": \"" + reference + "\"}");

        assertRefused("1.1.schema.json:2:2  #/$ref", "a reference to '" + reference + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minLength", "maxItems", "multipleOf", "minProperties"})
    void a_schema_whose_counts_are_huge(String keyword) {
        given("{\n  \"" + keyword + "\": 1e999999999\n}");

        assertRefused(
                "1.1.schema.json:2:3  #/" + keyword + "\n",
                "  found:    1E+999999999\n  allowed:  a number of at most 10000 digits\n");
    }

    @Test
    void a_schema_whose_divisor_is_tiny() {
        given("{\"multipleOf\": 1e-999999999}");

        assertRefused("  allowed:  a number of at most 10000 digits\n");
    }

    @Test
    void a_schema_whose_bounds_are_huge() {
        given("{\"minimum\": 1e999999999}");

        var newest = folder.open().versions(SUBJECT).get(1);

        assertThat(violations(newest, json("7"))).hasSize(1);
    }

    @Test
    @Timeout(4)
    void a_message_whose_number_is_divided_and_huge() {
        given("{\"properties\": {\"a/b\": {\"items\": {\"multipleOf\": 3}}}}");
        var newest = folder.open().versions(SUBJECT).get(1);

        assertThat(violations(newest, json("{\"a/b\": [3, 1e500000000]}")))
                .singleElement()
                .hasToString("""
                /a~1b/1 of ORDER_PLACED 1.1 on 'order-events' is refused by its schema
                  where:    schemas/order-events/ORDER_PLACED/1.1.schema.json:1:35  #/properties/a~1b/items/multipleOf
                  found:    1E+500000000
                  allowed:  a number of at most 10000 digits, as the schema asks for a multiple
                  to mend:  publish what the schema allows, or register a version that allows this""");
        assertThat(violations(newest, json("{\"a/b\": [3e9000]}"))).isEmpty();
    }

    @Test
    void a_schema_with_a_byte_order_mark() {
        given("\uFEFF{}");

        assertRefused("starts with a byte order mark\n", "1.1.schema.json:1:1");
    }

    @Test
    void a_schema_that_is_not_utf_8() {
        given(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});

        assertRefused("isn't UTF-8\n", "the byte 0xc3 at offset 2");
    }

    @Test
    void a_schema_with_half_a_character() {
        given("{\"properties\": {\"\\ud800\": {\"const\": \"\\udc00\"}}}");
        var newest = folder.open().versions(SUBJECT).get(1);

        assertThat(newest.violations(json("{\"\\ud800\": \"a\"}")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.text().getBytes(StandardCharsets.UTF_8))
                        .doesNotContain('?'));
    }

    @Test
    void references_to_itself() {
        given("{\"$ref\": \"#\"}");

        assertRefused("1.1.schema.json:1:2  #/$ref", "leads back to itself");
    }

    @Test
    void a_pattern_that_backtracks() {
        given("{\"properties\": {\"code\": {\"pattern\": \"^(.*a){15}$\"}}}");

        var newest = folder.open().versions(SUBJECT).get(1);

        assertThat(violations(newest, json("{\"code\": \"" + "a".repeat(40) + "b\"}")))
                .hasSize(1);
    }

    @Test
    void a_pattern_that_backtracks_and_is_not_regular() {
        given("{\"properties\": {\"code\": {\"pattern\": \"^(?=a)(.*a){15}$\"}}}");

        var newest = folder.open().versions(SUBJECT).get(1);

        assertThat(violations(newest, json("{\"code\": \"" + "a".repeat(40) + "b\"}")))
                .singleElement()
                .hasToString("""
                        /code of ORDER_PLACED 1.1 on 'order-events' is refused by its schema
                          where:    schemas/order-events/ORDER_PLACED/1.1.schema.json:1:26  #/properties/code/pattern
                          found:    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"
                          allowed:  a text on which the pattern "^(?=a)(.*a){15}$" takes at most 5000000 steps
                          to mend:  publish what the schema allows, or register a version that allows this""");
    }

    @Test
    @Timeout(4)
    void a_pattern_of_a_hundred_thousand_characters() {
        given("{\"properties\": {\"code\": {\"pattern\": \"" + "a".repeat(100_000) + "\"}}}");

        assertRefused("1.1.schema.json:1:26", "  allowed:  a text of the format regex, of at most 10000 characters\n");
    }

    @Test
    void a_message_whose_text_is_a_pattern_of_eighty_thousand_characters() {
        given("{\"properties\": {\"code\": {\"format\": \"regex\"}}}");
        var newest = folder.open().versions(SUBJECT).get(1);

        assertThat(violations(newest, json("{\"code\": \"" + "a".repeat(80_000) + "\"}")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.allowed())
                        .isEqualTo("a text of the format regex, of at most 10000 characters"));
        assertThat(violations(newest, json("{\"code\": \"" + "a".repeat(10_000) + "\"}")))
                .isEmpty();
    }

    @Test
    void a_circle_through_a_place_that_no_keyword_makes_a_schema() {
        given("{\n  \"$ref\": \"#/x/a\",\n  \"x\": {\"a\": {\"$ref\": \"#\"}}\n}");

        assertRefused("1.1.schema.json:2:3  #/$ref", "leads back to itself");
    }

    @Test
    void a_schema_that_is_wrong_at_a_place_that_no_keyword_makes_a_schema() {
        given(
                "{\n  \"properties\": {\"a\": {\"$ref\": \"#/components/M\"}},\n  \"components\": {\"M\": {\"type\": 5}}\n}");

        assertRefused("1.1.schema.json:3:24  #/components/M/type", "found:    5");
    }

    @Test
    void something_that_is_no_schema_at_all_is_referred_to() {
        given("{\n  \"properties\": {\"a\": {\"$ref\": \"#/components/M\"}},\n  \"components\": {\"M\": 5}\n}");

        assertRefused("1.1.schema.json:3:18  #/components/M", "found:    5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:1/a.json", "#/components/N"})
    void references_elsewhere_from_a_place_that_no_keyword_makes_a_schema(String reference) {
        given(
                "{\n  \"properties\": {\"a\": {\"$ref\": \"#/components/M\"}},\n  \"components\": {\"M\": {\"items\": {\"$ref\": \""
                        + reference + "\"}}}\n}");

        assertRefused("1.1.schema.json:3:34  #/components/M/items/$ref", "a reference to '" + reference + "'");
    }

    @Test
    void a_link_to_elsewhere() throws IOException {
        var outside = Files.createDirectories(temporary.resolve("outside/ORDER_PAID"));
        Files.writeString(outside.resolve("1.0.schema.json"), "{}");
        Files.createSymbolicLink(folder.path().resolve("other-events"), outside.getParent());

        assertThatThrownBy(() -> folder.open().versions(new Subject("other-events", "ORDER_PAID")))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("leads out of the registry");
    }

    @Test
    void a_message_of_five_thousand_levels() {
        folder.with(FILE, "{\"properties\": {\"next\": {\"$ref\": \"#\"}}}");
        JsonNode deep = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < 50_000; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("next", deep);
        }

        assertThat(folder.open().versions(SUBJECT).get(1).violations(deep))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.allowed()).contains("the message is nested too deeply to be validated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderId\": \"o-1\",\n \"orderId\": \"o-2\"}",
                "\uFEFF{\"orderId\": \"o-1\"}",
                "{\"orderId\": \"o-1\"} {}",
                "{\"orderId\": \"o\u0000\"}",
                "{\"orderId\": NaN}"
            })
    void a_message_whose_text_is_no_json(String text) {
        assertThatThrownBy(() -> json(text)).isInstanceOf(StoryJsonException.class);
    }

    @Test
    void a_message_whose_text_has_a_name_twice_is_refused_with_the_place() {
        assertThatThrownBy(() -> json("{\"orderId\": \"o-1\",\n \"orderId\": \"o-2\"}"))
                .isInstanceOf(StoryJsonException.class)
                .hasMessageContaining("orderId")
                .hasMessageContaining("line 2, column");
    }

    @Test
    void a_message_whose_text_has_five_thousand_levels_is_refused() {
        var text = "[".repeat(5_000) + "]".repeat(5_000);

        assertThatThrownBy(() -> withinASecond(() -> json(text))).isInstanceOf(StoryJsonException.class);
    }

    @Test
    void a_message_with_a_number_of_a_billion_digits() {
        var huge = JsonNodeFactory.instance.objectNode();
        huge.put("orderId", "o-1").set("total", JsonNodeFactory.instance.numberNode(new BigDecimal("-1e999999999")));

        assertThat(folder.open().versions(SUBJECT).get(0).violations(huge)).hasSize(1);
    }

    @Test
    void a_message_with_half_a_character() {
        var version = folder.open().versions(SUBJECT).get(0);

        assertThat(version.violations(json("{\"orderId\": \"\\ud800\", \"total\": 1, \"state\": \"\\udc00\"}")))
                .hasSize(1);
    }

    @Test
    void a_message_of_a_hundred_megabytes() {
        var version = folder.open().versions(SUBJECT).get(0);
        var large = JsonNodeFactory.instance.objectNode();
        large.put("orderId", "a".repeat(50_000_000)).put("total", 1).put("state", "b".repeat(50_000_000));

        assertThat(violations(version, large))
                .singleElement()
                .satisfies(violation -> assertThat(violation.text()).hasSizeLessThan(1_000));
    }

    @Test
    void a_message_of_a_hundred_thousand_unknown_names() {
        var version = folder.open().versions(SUBJECT).get(0);
        var large = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < 100_000; i++) {
            large.put("name" + i, i);
        }

        assertThat(violations(version, large))
                .hasSize(2)
                .allSatisfy(violation -> assertThat(violation.text()).hasSizeLessThan(1_000));
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> withinASecond(() -> folder.open().versions(SUBJECT)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContainingAll(parts)
                .hasMessageContaining("  to mend:  ");
    }

    private static List<SchemaViolation> violations(SchemaVersion version, JsonNode data) {
        return withinASecond(() -> version.violations(data));
    }

    // A second of the processor's time, to which other processes add nothing.
    private static <T> T withinASecond(Supplier<T> work) {
        var start = THREADS.getCurrentThreadCpuTime();
        try {
            return work.get();
        } finally {
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                    .isLessThan(SECOND);
        }
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text);
    }
}
