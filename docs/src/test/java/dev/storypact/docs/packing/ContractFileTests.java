package dev.storypact.docs.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ContractDeclarations;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.ContractVerifier;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.ObservedNeeds;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.contract.ServiceInputs;
import dev.storypact.contract.TestEvidence;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.Subscription;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ContractFileTests {

    private static final String TEST = "[engine:storypact]/[class:PackingStoryTest]/[method:packs()]";

    @Test
    void a_contract_is_written_as_the_page_on_contracts_shows_it(@TempDir Path folder) {
        var subscription = Subscription.of(Packing.class).get(0);
        var handled = new HandledMessage(
                "shop-events",
                subscription.name(),
                subscription.filter(),
                message("ORDER_TAKEN"),
                TEST,
                new ObservedNeeds(List.of("/id", "/sku"), List.of(), true),
                List.of());
        var published = new RecordedMessage("shop-events", message("PARCEL_PACKED"), TEST);
        var verification = ContractVerifier.verifyService(new ServiceInputs(
                "packing",
                ContractDeclarations.of(Packing.class),
                () -> SchemaRegistry.open(Path.of("schemas")),
                new TestEvidence.Recorded(List.of(published), List.of(handled), List.of())));

        var file = folder.resolve("contract.json");
        ContractFiles.writeContract(file, verification.contract().orElseThrow());

        assertThat(file).hasSameTextualContentAs(Path.of("src/test/resources/contract/contract.json"));
    }

    private static EventBusMessage<JsonNode> message(String type) {
        return EventBusMessage.of(type, StoryJson.parse("{\"id\": \"o-1\", \"sku\": \"tea-500g\"}"))
                .withMetadata("version", "1.0");
    }
}
