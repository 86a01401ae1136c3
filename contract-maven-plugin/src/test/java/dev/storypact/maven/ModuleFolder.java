package dev.storypact.maven;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.ObservedNeeds;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A module of a service on disk, as a build would have it before packaging.
 *
 * @param root the module's folder
 */
public record ModuleFolder(Path root) {

    private static final String SCHEMA = """
            {
              "type": "object",
              "properties": {"orderId": {"type": "string"}},
              "required": ["orderId"]
            }
            """;

    /** Puts the classes of the service and the schema of its event into the folder. */
    public ModuleFolder withServiceAndSchema() throws IOException {
        copyClass("dev/storypact/maven/Orders.class");
        copyClass("dev/storypact/maven/Orders$Paid.class");
        Files.createDirectories(schemas().resolve("order-events/ORDER_PLACED"));
        Files.writeString(schemas().resolve("order-events/ORDER_PLACED/1.0.schema.json"), SCHEMA);
        return this;
    }

    /** Leaves evidence of a test that published this data, and delivered a message to each subscription. */
    public ModuleFolder withEvidence(String data) throws IOException {
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse(data)).withMetadata("version", "1.0");
        ContractFiles.writeEvidence(
                evidence(),
                new Evidence(
                        Optional.of("orders"),
                        ClassesDigest.of(classes(), testClasses()),
                        List.of(new RecordedMessage("order-events", message, "[test]")),
                        Subscription.of(Orders.class).stream()
                                .map(ModuleFolder::fed)
                                .toList()));
        return this;
    }

    /** Puts the class of a service that only subscribes into the folder, and evidence of a test that fed it. */
    public ModuleFolder withTestedSubscriberAlone() throws IOException {
        copyClass("dev/storypact/maven/Settlements.class");
        ContractFiles.writeEvidence(
                evidence(),
                new Evidence(
                        Optional.of("orders"),
                        ClassesDigest.of(classes(), testClasses()),
                        List.of(),
                        Subscription.of(Settlements.class).stream()
                                .map(ModuleFolder::fed)
                                .toList()));
        return this;
    }

    private static HandledMessage fed(Subscription subscription) {
        return new HandledMessage(
                subscription.eventBusName(),
                subscription.name(),
                subscription.filter(),
                EventBusMessage.of("PAID", StoryJson.parse("{\"orderId\": \"o-1\"}")),
                "[test]",
                new ObservedNeeds(List.of(), List.of(), true),
                List.of());
    }

    /** {@return the folder of the module's classes} */
    public Path classes() {
        return root.resolve("target/classes");
    }

    /** {@return the folder of the module's test classes} */
    public Path testClasses() {
        return root.resolve("target/test-classes");
    }

    /** {@return the folder of the registry} */
    public Path schemas() {
        return root.resolve("schemas");
    }

    /** {@return the folder of the evidence} */
    public Path evidence() {
        return root.resolve("target/storypact");
    }

    /** {@return the contract's file} */
    public Path contract() {
        return evidence().resolve("contract.json");
    }

    private void copyClass(String name) throws IOException {
        var target = classes().resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream content = ModuleFolder.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(content), target);
        }
    }
}
