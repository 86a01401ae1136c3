package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.schema.Subject;
import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.VersionRange;
import dev.storypact.story.runtime.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ContractDeclarationsTests {

    private static final Story<Done> NOTHING = Story.of(ask -> {});

    @TempDir
    Path folder;

    record OrderPlaced(String orderId) {}

    static final class Inventory {

        @Publishes(bus = "stock-events", type = "RESERVED")
        @Publishes(bus = "stock-events", type = "REFUSED", version = "2.1")
        @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
        static Story<Done> reserveStock(EventBusMessage<OrderPlaced> event) {
            return NOTHING;
        }

        @Subscribes(bus = "order-events", type = "ORDER_CANCELLED", name = "release")
        static Story<Done> anything(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }

        static Story<Done> undeclared() {
            return NOTHING;
        }
    }

    @Test
    void reads_what_methods_publish_and_subscribe_to() {
        var declared = ContractDeclarations.of(Inventory.class);

        var reserve = Inventory.class.getName() + "#reserveStock";
        assertThat(declared.findings()).isEmpty();
        assertThat(declared.publications())
                .containsExactly(
                        new DeclaredPublication("stock-events", "RESERVED", EventVersion.parse("1.0"), reserve),
                        new DeclaredPublication("stock-events", "REFUSED", EventVersion.parse("2.1"), reserve));
        assertThat(declared.subscriptions())
                .extracting(SubscriptionNeed::name, SubscriptionNeed::versions, SubscriptionNeed::source)
                .containsExactly(
                        tuple("release", VersionRange.any(), new NeedSource.JavaType(JsonNode.class.getName())),
                        tuple(
                                "reserve-stock",
                                VersionRange.parse("1.x"),
                                new NeedSource.JavaType(OrderPlaced.class.getName())));
        assertThat(declared.subscriptions().get(1).need().at("/required/0").asString())
                .isEqualTo("orderId");
    }

    static final class Watching {

        @Subscribes(
                bus = "order-events",
                type = "ORDER_*",
                versions = "1.x",
                filter = "{\"data\": \"total\", \"condition\": {\"atLeast\": 1000}}")
        static Story<Done> watch(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }

        @Subscribes(bus = "order-events", type = "*")
        static Story<Done> audit(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    @Test
    void the_filter_that_is_declared_is_the_one_that_runs() {
        var declared = ContractDeclarations.of(Watching.class);
        var running = Subscription.of(Watching.class);

        assertThat(declared.findings()).isEmpty();
        assertThat(declared.subscriptions())
                .extracting(SubscriptionNeed::filter)
                .containsExactlyElementsOf(
                        running.stream().map(Subscription::filter).toList());
        assertThat(declared.subscriptions().get(1).filter())
                .hasToString("((type = ORDER_* and version in 1.x) and data.total >= 1000)");
    }

    static final class Wrong {

        @Publishes(bus = "order-events", type = "ORDER_PLACED")
        Story<Done> ofAnInstance() {
            return NOTHING;
        }

        @Publishes(bus = "order-events", type = "ORDER_PLACED")
        static void noStory() {}

        @Subscribes(bus = "order-events", type = "ORDER_PLACED")
        static Story<Done> noMessage(OrderPlaced order) {
            return NOTHING;
        }

        @Subscribes(bus = "order-events", type = "ORDER_PLACED")
        @SuppressWarnings("rawtypes") // what is tested
        static Story<Done> rawMessage(EventBusMessage event) {
            return NOTHING;
        }

        @Subscribes(bus = "order-events", type = "ORDER_PLACED")
        static Story<Done> unreadable(EventBusMessage<Supplier<String>> event) {
            return NOTHING;
        }

        @Publishes(bus = "order-events", type = "ORDER_PLACED", version = "one")
        static Story<Done> wrongVersion() {
            return NOTHING;
        }

        @Subscribes(bus = "order-events", type = "ORDER_PLACED", filter = "{\"data\": \"total\"}")
        static Story<Done> wrongFilter(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }

        @Subscribes(bus = "order-events", type = "*_PLACED")
        static Story<Done> wrongPattern(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }

        @Subscribes(bus = "../events", type = "ORDER_PLACED")
        static Story<Done> wrongBus(EventBusMessage<JsonNode> event) {
            return NOTHING;
        }
    }

    @Test
    void a_declaration_that_cannot_be_used_is_a_finding_that_says_why() {
        var declared = ContractDeclarations.of(Wrong.class);

        assertThat(declared.publications()).isEmpty();
        assertThat(declared.subscriptions()).isEmpty();
        assertThat(text(declared.findings())).isEqualTo("""
                @Subscribes method 'Wrong#noMessage' doesn't take exactly one EventBusMessage<...>
                  where:    Wrong#noMessage
                  why:      found 'static Story<Done> noMessage(OrderPlaced)', allowed is a static method that takes exactly one EventBusMessage<...> and returns a Story
                  to mend:  take the message alone, and what else the story needs from asks
                  rule:     SUB-MALFORMED (error)
                @Publishes method 'Wrong#noStory' returns no Story
                  where:    Wrong#noStory
                  why:      found 'static void noStory()', allowed is a static method that returns a Story
                  to mend:  return a Story, or move the annotation to the method that does
                  rule:     PUB-MALFORMED (error)
                @Publishes method 'Wrong#ofAnInstance' isn't static
                  where:    Wrong#ofAnInstance
                  why:      found 'Story<Done> ofAnInstance()', allowed is a static method that returns a Story
                  to mend:  make it static: a story has no state of its own
                  rule:     PUB-MALFORMED (error)
                @Subscribes method 'Wrong#rawMessage' doesn't say which data it takes
                  where:    Wrong#rawMessage
                  why:      found 'static Story<Done> rawMessage(EventBusMessage)', allowed is a static method that takes exactly one EventBusMessage<...> and returns a Story
                  to mend:  name the type of the data: EventBusMessage<OrderPlaced>, or EventBusMessage<JsonNode> for any
                  rule:     SUB-MALFORMED (error)
                What 'Wrong#unreadable' needs can't be told from 'java.util.function.Supplier<java.lang.String>'
                  where:    Wrong#unreadable
                  why:      data is a java.util.function.Supplier<java.lang.String>
                            allowed are records of texts, numbers, booleans, enums, times, UUIDs, lists, maps, optionals and records, and JsonNode for what the handler checks by itself
                  to mend:  take a record of the properties that the handler reads, or JsonNode at that place
                  rule:     SUB-MALFORMED (error)
                @Subscribes of 'Wrong#wrongBus' names something that can't be
                  where:    Wrong#wrongBus
                  why:      BUS
                  to mend:  correct the annotation
                  rule:     SUB-MALFORMED (error)
                @Subscribes of 'Wrong#wrongFilter' names something that can't be
                  where:    Wrong#wrongFilter
                  why:      an event filter; it has {"data":"total"}, allowed is an object with one of condition, absent
                  to mend:  correct the annotation
                  rule:     SUB-MALFORMED (error)
                @Subscribes of 'Wrong#wrongPattern' names something that can't be
                  where:    Wrong#wrongPattern
                  why:      '*_PLACED' has a * that is not at its end: write a name, a beginning such as ORDER_*, or * for all
                  to mend:  correct the annotation
                  rule:     SUB-MALFORMED (error)
                @Publishes of 'Wrong#wrongVersion' names something that can't be
                  where:    Wrong#wrongVersion
                  why:      'one' is no event version: write MAJOR.MINOR or MAJOR.MINOR.PATCH, numbers without leading zeros, such as 1.0
                  to mend:  correct the annotation
                  rule:     PUB-MALFORMED (error)
                """.replace("BUS", problemWithTheBus()));
    }

    private static String problemWithTheBus() {
        return String.valueOf(
                catchThrowable(() -> new Subject("../events", "ORDER_PLACED")).getMessage());
    }

    @Test
    void a_folder_is_searched_for_annotated_classes_and_no_other_is_loaded() throws IOException {
        copyClass(Inventory.class);
        Files.writeString(folder.resolve("Garbage.class"), "no class at all");

        var declared = ContractDeclarations.inFolder(folder, getClass().getClassLoader());

        assertThat(declared.findings()).isEmpty();
        assertThat(declared.publications())
                .extracting(DeclaredPublication::type)
                .containsExactly("RESERVED", "REFUSED");
        assertThat(ContractDeclarations.inFolder(
                        folder.resolve("absent"), getClass().getClassLoader()))
                .isEqualTo(new ContractDeclarations(List.of(), List.of(), List.of()));
    }

    @Test
    void a_class_that_cannot_be_loaded_is_a_finding() throws IOException {
        copyClass(Inventory.class);

        var declared = ContractDeclarations.inFolder(folder, ClassLoader.getPlatformClassLoader());

        assertThat(text(declared.findings())).isEqualTo("""
                The declarations of 'Inventory' could not be read
                  where:    Inventory
                  why:      the class can't be loaded: java.lang.ClassNotFoundException: Inventory
                  to mend:  put what it refers to on the compile classpath
                  rule:     TOP-NOT-CHECKED (error)
                """);
    }

    private void copyClass(Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        var target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream content = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(content), target);
        }
    }

    private static String text(List<Finding> findings) {
        var text = new StringBuilder();
        findings.forEach(finding -> text.append(FindingText.of(finding)).append('\n'));
        return text.toString().replace(ContractDeclarationsTests.class.getName() + "$", "");
    }
}
