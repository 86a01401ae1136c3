package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.FindingText;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.Subject;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services that agree on an event which refers to a schema that others share. */
class SharedSchemaTests {

    private static final EventVersion FIRST = EventVersion.parse("1.0");

    private static final String NEED = """
            {
              "type": "object",
              "properties": {
                "total": {
                  "type": "object",
                  "properties": {"amount": {"type": "integer"}},
                  "required": ["amount"]
                }
              },
              "required": ["total"]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_refusal_points_into_the_shared_file() throws IOException {
        write("shared/Money/1.0.schema.json", """
                {
                  "type": "object",
                  "properties": {
                    "amount": {"type": "number"}
                  },
                  "required": ["amount"]
                }
                """);
        write("order-events/ORDER_PLACED/1.0.schema.json", """
                {
                  "type": "object",
                  "properties": {"total": {"$ref": "../../shared/Money/1.0.schema.json"}},
                  "required": ["total"]
                }
                """);
        var version = SchemaRegistry.open(folder)
                .find(new Subject("order-events", "ORDER_PLACED"), FIRST)
                .orElseThrow();
        var orders = new Contract(
                "orders",
                TestExecution.RUN,
                List.of(new Publication(
                        "order-events", "ORDER_PLACED", FIRST, "Orders.place", PublishedSchema.of(version), List.of())),
                List.of());
        var billing = new Contract(
                "billing",
                TestExecution.RUN,
                List.of(),
                List.of(new SubscriptionNeed(
                        "bill",
                        "order-events",
                        "ORDER_PLACED",
                        VersionRange.any(),
                        "Billing.bill",
                        "Bill",
                        StoryJson.parse(NEED))));
        var file = folder.resolve("orders.json");
        ContractFiles.writeContract(file, orders);

        var findings = ContractVerifier.verifySystem(
                new SystemContracts(List.of(ContractFiles.readContract(file), billing), List.of()));

        assertThat(ContractFiles.readContract(file)).isEqualTo(orders);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.location().file()).endsWith("/shared/Money/1.0.schema.json");
            assertThat(finding.location().line()).isEqualTo(4);
            assertThat(finding.location().pointer()).isEqualTo("/properties/amount");
            assertThat(FindingText.of(finding)).contains("SUB-REFUSES");
        });
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).resolve("..").normalize());
        Files.writeString(folder.resolve(file), content);
    }
}
