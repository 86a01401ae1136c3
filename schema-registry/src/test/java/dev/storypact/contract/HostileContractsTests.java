package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts that somebody made to do harm are refused, found fault with, or nothing but texts. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileContractsTests {

    private static final String ANYTHING = "{\"type\": \"object\"}";

    @TempDir
    Path folder;

    private void refuses(byte[] content, String defect) throws IOException {
        var file = Files.write(folder.resolve("hostile.json"), content);

        assertThatThrownBy(() -> ContractFiles.readContract(file))
                .isInstanceOf(ContractFileException.class)
                .hasMessageStartingWith(file + " " + defect)
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(4_000));
    }

    private void refuses(String content, String defect) throws IOException {
        refuses(content.getBytes(StandardCharsets.UTF_8), defect);
    }

    private static String contract(String subscription) {
        return "{\"format\": \"storypact-contract/1\", \"service\": \"s\", \"tests\": \"run\", \"publications\": [],\n"
                + " \"subscriptions\": [{\"name\": \"n\", \"bus\": \"b\", \"type\": \"T\", \"versions\": \"*\","
                + " \"declaredBy\": \"A#b\", \"javaType\": \"C\", " + subscription + "}]}";
    }

    @Test
    void a_byte_order_mark() throws IOException {
        refuses("\uFEFF" + contract("\"need\": {}"), "starts with a byte order mark\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
    void another_encoding(String encoding) throws IOException {
        refuses(contract("\"need\": {}").getBytes(Charset.forName(encoding)), "is");
    }

    @Test
    void bytes_that_are_no_text() throws IOException {
        refuses("{\"format\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1), "isn't UTF-8\n");
    }

    @Test
    void a_zero_byte() throws IOException {
        refuses(contract("\"need\": {}") + "\0", "is no valid JSON\n");
    }

    @Test
    void a_name_twice() throws IOException {
        refuses(contract("\"need\": {\"type\": \"object\"}, \"need\": {}"), "is no valid JSON\n");
    }

    @Test
    void a_second_value() throws IOException {
        refuses(contract("\"need\": {}") + " {}", "is no valid JSON\n");
    }

    @Test
    void a_need_of_a_thousand_levels() throws IOException {
        refuses(contract("\"need\": " + "{\"not\": ".repeat(1_000) + "{}" + "}".repeat(1_000)), "is no valid JSON\n");
    }

    @Test
    void a_number_of_a_million_digits() throws IOException {
        refuses(contract("\"need\": {\"minimum\": " + "9".repeat(1_000_000) + "}"), "is no valid JSON\n");
    }

    @Test
    void a_filter_of_a_hundred_levels() throws IOException {
        var filter = "{\"not\": ".repeat(100) + "{\"type\": \"T\"}" + "}".repeat(100);

        refuses(contract("\"filter\": " + filter + ", \"need\": {}"), "has a wrong value\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"need\": {}, \"pointers\": [\"LONG\"]', /subscriptions/0/pointers/0",
        "'\"need\": {}, \"observed\": {\"hard\": [\"LONG\"], \"soft\": [], \"complete\": true}',"
                + " /subscriptions/0/observed/hard/0",
        "'\"need\": {}, \"observed\": {\"hard\": [], \"soft\": [\"LONG\"], \"complete\": true}',"
                + " /subscriptions/0/observed/soft/0"
    })
    void a_pointer_of_a_hundred_thousand_steps(String subscription, String place) throws IOException {
        refuses(contract(subscription.replace("LONG", "/a".repeat(100_000))), "has a wrong value\n");

        assertThatThrownBy(() -> ContractFiles.readContract(folder.resolve("hostile.json")))
                .hasMessageContaining("  #" + place + "\n")
                .hasMessageContaining("\n  allowed:  a JSON pointer of at most 200 steps, not one of 100000\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\": \"file:///etc/passwd\"}",
                "{\"$ref\": \"http://localhost:1/x\"}",
                "{\"$ref\": \"../../../../etc/passwd\"}",
                "{\"$ref\": \"#/$defs/absent\"}",
                "{\"$ref\": \"#\"}",
                "{\"allOf\": [{\"$ref\": \"#\"}]}",
                "{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": {\"$ref\": \"#/$defs/b\"}, \"b\": {\"$ref\": \"#/$defs/a\"}}}",
                "{\"$schema\": \"file:///etc/passwd\"}"
            })
    void a_need_that_refers_out_of_itself_or_in_a_circle(String need) throws IOException {
        refuses(contract("\"need\": " + need), "has a wrong value\n");
    }

    /** What is found where one service publishes by a schema, with a message, and another has a need. */
    private static List<Finding> found(String published, String message, String needed) {
        var publication = new Publication(
                "b",
                "T",
                EventVersion.parse("1.0"),
                "A#a",
                new PublishedSchema("s.json", StoryJson.parse(published), TextPositions.unknown()),
                List.of(EventBusMessage.of("T", StoryJson.parse(message)).withMetadata("version", "1.0")));
        var need = new SubscriptionNeed("n", "b", "T", VersionRange.any(), "B#b", "C", StoryJson.parse(needed));
        return ContractVerifier.verifySystem(List.of(
                new Contract("orders", TestExecution.RUN, List.of(publication), List.of()),
                new Contract("billing", TestExecution.RUN, List.of(), List.of(need))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            {"pattern": "(a+)+$"}                   ! "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" ! {"pattern": "^(.*a){15}$"} ! SUB-REFUSES
            {"pattern": "^(a|b)*a(a|b){30}$"}       ! "aab"        ! {"pattern": "^(a|b)*b(a|b){31}$"}  ! SUB-REFUSES,SUB-UNDECIDED
            {"pattern": "^(a{1000}){1000}$"}        ! "a"          ! {"pattern": "^(a{999}){1000}$"}    ! SUB-REFUSES,SUB-UNDECIDED
            {"minLength": 2000000000}               ! 7            ! {"maxLength": 10}                  ! SUB-UNDECIDED
            {"type": "array", "minItems": 2000000000} ! []         ! {"maxItems": 10}                   ! SUB-UNDECIDED
            {"type": "number", "minimum": 1e999999999} ! 1e999999999 ! {"multipleOf": 1e-999999999}     ! SUB-REFUSES,SUB-UNDECIDED
            {"type": "integer"}                     ! 1e999999999  ! {"maximum": 1e99999999}            ! SUB-REFUSES,SUB-UNDECIDED
            {"properties": {"c": {"$ref": "#"}}}    ! {}           ! {"properties": {"c": {"$ref": "#"}}, "required": ["c"]} ! SUB-REFUSES
            """)
    void what_no_time_is_enough_to_decide_is_said_to_be_undecided(
            String published, String message, String needed, String rules) {
        assertThat(found(published, message, needed)).extracting(Finding::rule).containsExactly(rules.split(","));
    }

    @Test
    void needs_of_ten_thousand_names_of_which_one_is_missing() {
        var names = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"" + "n".repeat(40) + i + "\"")
                .collect(Collectors.joining(", ", "[", "]"));

        assertThat(found(ANYTHING, "{}", "{\"required\": " + names + "}"))
                .extracting(FindingText::of)
                .singleElement()
                .satisfies(text -> assertThat(text).hasSizeLessThan(4_000));
    }

    @Test
    void of_a_name_of_a_million_characters_the_beginning_is_shown() {
        assertThat(found(ANYTHING, "{}", "{\"required\": [\"" + "n".repeat(1_000_000) + "\"]}"))
                .extracting(FindingText::of)
                .singleElement()
                .satisfies(text -> assertThat(text).hasSizeLessThan(6_000));
    }

    @Test
    void names_that_are_paths_devices_markup_or_commands_are_texts_and_nothing_else() {
        var name = "../../<script>alert('&')</script>CON\u0000\u001b[2J%0A::error::\ud800";
        var schema = new PublishedSchema("../../../etc/passwd", StoryJson.parse(ANYTHING), TextPositions.unknown());
        var hostile = new Contract(
                name,
                TestExecution.RUN,
                List.of(new Publication(name, name, EventVersion.parse("1.0"), name, schema, List.of())),
                List.of(new SubscriptionNeed(
                        name,
                        name,
                        name + "*",
                        VersionRange.any(),
                        name,
                        name,
                        StoryJson.parse("{\"required\": [\"a\"]}"))));
        var file = folder.resolve("in/contract.json");

        ContractFiles.writeContract(file, hostile);
        var read = ContractFiles.readContracts(new TreeMap<>(Map.of(name, file)));
        var found = ContractVerifier.verifySystem(read);

        assertThat(read).isEqualTo(new SystemContracts(List.of(hostile), List.of()));
        assertThat(folder.resolve("in")).isDirectoryContaining(file::equals);
        assertThat(found).extracting(Finding::rule).containsExactly("SUB-REFUSES");
        assertThat(FindingText.of(found.get(0)))
                .contains("'../../<script>alert('&')</script>CON\\u0000\\u001b[2J%0A::error::\\ud800'")
                .doesNotContain("\u0000", "\u001b", "\ud800");
    }
}
