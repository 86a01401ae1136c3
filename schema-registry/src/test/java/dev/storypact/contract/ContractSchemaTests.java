package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.golden.GoldenFolder;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema of the contract format says what the reader takes. */
class ContractSchemaTests {

    @TempDir
    Path folder;

    static Stream<Path> goldenContracts() {
        return GoldenFolder.in("contract/system")
                .filter(golden -> !golden.toString().contains("malformed-contract")
                        && !golden.toString().contains("newer-contract"))
                .flatMap(golden -> GoldenFolder.list(golden.path().resolve("contracts")).stream());
    }

    @ParameterizedTest
    @MethodSource("goldenContracts")
    void accepts_each_contract_of_the_golden_cases(Path contract) throws IOException {
        assertThat(schema().errors(StoryJson.parse(Files.readString(contract)))).isEmpty();
    }

    @Test
    void accepts_what_is_written() throws IOException {
        assertThat(schema().errors(written())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/tests, '\"green\"'",
        "/service, '\" \"'",
        "/format, '\"storypact-contract/2\"'",
        "/subscriptions, '{}'",
        "/subscriptions/0/type, '\"*_PAID\"'",
        "/subscriptions/0/filter, '[]'",
        "/subscriptions/0/pointers/0, '\"email\"'",
        "/subscriptions/0/observed/hard/0, '\"orderId\"'",
        "/subscriptions/0/observed/complete, '1'",
        "/subscriptions/0/surprise, 'true'",
        "/subscriptions/0/schemaFile, '\" \"'",
        "/subscriptions/0/javaType, '\"com.acme.Paid\"'"
    })
    void refuses_what_the_reader_refuses(String pointer, String value) throws IOException {
        var contract = written();
        var parent = contract.at(pointer.substring(0, pointer.lastIndexOf('/')));
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, StoryJson.parse(value));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), StoryJson.parse(value));
        }
        var file = Files.writeString(folder.resolve("changed.json"), contract.toString());

        assertThat(schema().accepts(contract)).isFalse();
        assertThatThrownBy(() -> ContractFiles.readContract(file)).isInstanceOf(ContractFileException.class);
    }

    private JsonNode written() throws IOException {
        var need = new SubscriptionNeed(
                "settle",
                "payments",
                "PAID_*",
                VersionRange.parse("1.x"),
                EventFilter.parse("{\"data\": \"amount\", \"condition\": {\"atLeast\": 1000}}"),
                "com.acme.Orders#settle",
                new NeedSource.SchemaFile("needs/paid.schema.json"),
                StoryJson.parse("{\"required\": [\"orderId\"]}"),
                List.of("/customer/email"),
                Optional.of(new ObservedNeeds(List.of("/orderId"), List.of(), true)));
        var file = folder.resolve("contract.json");
        ContractFiles.writeContract(file, new Contract("orders", TestExecution.RUN, List.of(), List.of(need)));
        return StoryJson.parse(Files.readString(file));
    }

    private static CompiledSchema schema() throws IOException {
        try (InputStream schema = ContractFiles.class.getResourceAsStream(ContractFiles.CONTRACT_SCHEMA)) {
            return SchemaOracle.compile(
                    StoryJson.parse(new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
