package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.storypact.schema.Registration.Refused;
import dev.storypact.schema.Registration.Registered;
import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.story.message.EventVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** Drafts, releases and the lock of a registry in a folder. */
class ReleaseTests {

    private static final Subject PLACED = new Subject("order-events", "ORDER_PLACED");
    private static final String V1_0 = "order-events/ORDER_PLACED/1.0.schema.json";
    private static final String ID = """
        {
          "properties": {
            "orderId": {
              "type": "string"
            }
          }
        }
        """;
    private static final String ID_HASH = "1bcf7186b93184593bfb5999915c702a7f6afdf4fb6b3e809041d80b228f74cc";

    @TempDir
    private Path temporary;

    private RegistryFolder folder;

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary);
    }

    @Test
    void writes_the_schema_the_lock_and_a_copy() {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));

        assertThat(files())
                .containsOnly(
                        entry(".registry.lock", ""),
                        entry(".released/order-events/ORDER_PLACED/1.0.json", """
                            {"properties":{"orderId":{"type":"string"}}}
                            """),
                        entry(V1_0, ID),
                        entry("registry.lock.json", """
                            {
                              "format": "storypact-registry-lock/1",
                              "released": {
                                "order-events/ORDER_PLACED/1.0": "sha256:%s"
                              }
                            }
                            """.formatted(ID_HASH)));
    }

    @Test
    void notes_releases_in_order_one_a_line() {
        var registry = folder.open();
        for (var version : List.of("2.0", "1.10", "1.9")) {
            registry.register(PLACED, version(version), RegistryContent.parsed(ID));
        }
        registry.register(new Subject("a", "B"), version("1.0"), RegistryContent.parsed("true"));

        assertThat(files().getOrDefault("registry.lock.json", "").lines())
                .extracting(line -> line.strip().split(":", -1)[0])
                .containsExactly(
                        "{",
                        "\"format\"",
                        "\"released\"",
                        "\"a/B/1.0\"",
                        "\"order-events/ORDER_PLACED/1.9\"",
                        "\"order-events/ORDER_PLACED/1.10\"",
                        "\"order-events/ORDER_PLACED/2.0\"",
                        "}",
                        "}");
    }

    @Test
    void keeps_versions_that_were_not_registered_as_drafts() {
        folder.with(V1_0, ID).with("order-events/ORDER_SHIPPED/1.0.schema.json", "{}");
        var registry = folder.open();
        registry.register(PLACED, version("1.1"), RegistryContent.parsed(ID));

        assertThat(registry.drafts())
                .extracting(SchemaVersion::toString)
                .containsExactly("ORDER_PLACED 1.0 on 'order-events'", "ORDER_SHIPPED 1.0 on 'order-events'");
        assertThat(registry.find(PLACED, version("1.0")).orElseThrow().isReleased())
                .isFalse();
        assertThat(registry.find(PLACED, version("1.1")).orElseThrow().isReleased())
                .isTrue();
    }

    @Test
    void lets_drafts_change() {
        folder.with(V1_0, ID);
        assertThat(folder.open().drafts()).hasSize(1);

        folder.with(V1_0, "{\"type\": \"object\"}");

        assertThat(folder.open().drafts())
                .singleElement()
                .satisfies(draft ->
                        assertThat(draft.schema()).isEqualTo(RegistryContent.parsed("{\"type\": \"object\"}")));
    }

    @Test
    void releases_a_draft_without_rewriting_its_file() {
        var oddlyWritten = "{ \"properties\" : {\n\"orderId\":{\"type\":\"string\"}}}";
        folder.with(V1_0, oddlyWritten);
        var registry = folder.open();

        var registration = registry.register(registry.drafts().get(0));

        assertThat(registration).isInstanceOf(Registered.class);
        assertThat(registry.drafts()).isEmpty();
        assertThat(folder.open().drafts()).isEmpty();
        assertThat(files().get(V1_0)).isEqualTo(oddlyWritten);
        assertThat(files().get("registry.lock.json")).contains(ID_HASH);
    }

    @Test
    void leaves_a_draft_of_other_content_alone() {
        folder.with(V1_0, ID);

        var registration =
                folder.open().register(PLACED, version("1.0"), RegistryContent.parsed("{\"type\": \"object\"}"));

        assertThat(registration).hasToString("""
            There is a draft of ORDER_PLACED 1.0 on 'order-events', and it says something else
              where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:2:3  #/properties
              why:      #/properties was {"orderId": {"type": "string"}}, is absent
                        #/type was absent, is "object"
              to mend:  register the draft as it stands, or change or remove its file first
              rule:     REG-DRAFT-DIFFERS (error)\
            """);
        assertThat(files()).containsEntry(V1_0, ID).doesNotContainKey("registry.lock.json");
    }

    @Test
    void shows_what_a_changed_release_was() {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        folder.with(V1_0, ID.replace("\"string\"", "\"integer\"").replace("orderId", "orderID"));

        assertThatThrownBy(() -> folder.open().versions(PLACED))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                    schemas/order-events/ORDER_PLACED/1.0.schema.json was changed after its release
                      where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:3:5  #/properties/orderID
                      found:    #/properties/orderID was absent, is {"type": "integer"}
                                #/properties/orderId was {"type": "string"}, is absent
                      allowed:  the content with the hash sha256:%s, as schemas/registry.lock.json notes
                      to mend:  restore the file from version control, and publish the change as a new version\
                    """.formatted(ID_HASH));
    }

    @Test
    void refuses_a_changed_release_whose_copy_is_gone_or_forged() {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        folder.with(V1_0, "{}").with(".released/order-events/ORDER_PLACED/1.0.json", "{}");

        assertThatThrownBy(() -> folder.open().versions(PLACED)).hasMessageContaining("""
              found:    content with the hash sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a; \
            there is no schemas/.released/order-events/ORDER_PLACED/1.0.json to tell what was changed
            """);
    }

    @Test
    void takes_a_release_that_is_only_laid_out_anew_for_the_same() {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        folder.with(V1_0, ID.replace("\n", "").replace(" ", ""));

        assertThat(folder.open().versions(PLACED)).singleElement().matches(SchemaVersion::isReleased);
    }

    @Test
    void refuses_a_registry_whose_lock_is_gone() throws IOException {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        var open = folder.open();
        open.subjects();
        Files.delete(folder.path().resolve("registry.lock.json"));

        for (var registry : List.of(open, folder.open())) {
            assertThatThrownBy(() -> registry.versions(PLACED))
                    .isInstanceOf(SchemaRegistryException.class)
                    .hasMessage("""
                        schemas/registry.lock.json is missing
                          where:    schemas/registry.lock.json
                          found:    no file of this name beside the copies of released versions in schemas/.released
                          allowed:  the lock that notes what is released
                          to mend:  restore the file from version control; only registering writes it\
                        """);
        }
        assertThatThrownBy(() ->
                        folder.open().register(new Subject("a", "B"), version("1.0"), RegistryContent.parsed("{}")))
                .hasMessageStartingWith("schemas/registry.lock.json is missing\n");
        assertThatThrownBy(() -> SchemaRegistry.inMemory(files()))
                .hasMessageStartingWith("memory:registry.lock.json is missing\n");
    }

    @Test
    void refuses_a_registry_whose_lock_is_a_folder() throws IOException {
        folder.with(V1_0, ID);
        Files.createDirectory(folder.path().resolve("registry.lock.json"));

        assertThatThrownBy(() -> folder.open().versions(PLACED))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                    schemas/registry.lock.json is no lock of a registry
                      where:    schemas/registry.lock.json
                      found:    a folder
                      allowed:  a file
                      to mend:  restore the file from version control; only registering writes it\
                    """);
    }

    @Test
    void refuses_a_subject_with_a_release_that_the_lock_has_lost() {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        var before = files().getOrDefault("registry.lock.json", "");
        folder.open().register(PLACED, version("1.1"), RegistryContent.parsed(ID));
        folder.with("registry.lock.json", before);

        assertThatThrownBy(() -> folder.open().versions(PLACED))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                    schemas/registry.lock.json doesn't note ORDER_PLACED 1.1 on 'order-events', which was released
                      where:    schemas/registry.lock.json
                      found:    no order-events/ORDER_PLACED/1.1, but its copy schemas/.released/order-events/ORDER_PLACED/1.1.json
                      allowed:  every version that was released
                      to mend:  restore the file from version control; where a merge conflicted, keep the lines of both sides\
                    """);
    }

    @Test
    void brings_a_copy_to_its_place_whose_process_died_on_the_way() throws IOException {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        var copy = ".released/order-events/ORDER_PLACED/1.0.json";
        folder.with(".pending/order-events/ORDER_PLACED/1.0.json." + ID_HASH, files().getOrDefault(copy, ""));
        Files.delete(folder.path().resolve(copy));
        Files.delete(folder.path().resolve(".released/order-events/ORDER_PLACED"));

        folder.open().register(PLACED, version("1.1"), RegistryContent.parsed(ID));

        assertThat(files()).containsKeys(copy, ".released/order-events/ORDER_PLACED/1.1.json");
        assertThat(folder.path().resolve(".pending")).doesNotExist();
    }

    @Test
    void refuses_a_registry_whose_release_is_missing() throws IOException {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        Files.delete(folder.path().resolve(V1_0));
        Files.delete(folder.path().resolve("order-events/ORDER_PLACED"));

        assertThat(folder.open().subjects()).containsExactly(PLACED);
        assertThatThrownBy(() -> folder.open().versions(PLACED))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                    ORDER_PLACED 1.0 on 'order-events' was released, but is missing
                      where:    schemas/order-events/ORDER_PLACED/1.0.schema.json
                      found:    no file of this name
                      allowed:  every version that schemas/registry.lock.json notes
                      to mend:  restore the file from version control, or its content from schemas/.released/order-events/ORDER_PLACED/1.0.json\
                    """);
    }

    @Test
    void reads_a_release_whose_process_died_before_the_schema_got_to_its_place() throws IOException {
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        var pending = ".pending/" + V1_0 + "." + ID_HASH;
        folder.with(pending, ID);
        Files.delete(folder.path().resolve(V1_0));

        var registry = folder.open();

        assertThat(registry.versions(PLACED)).singleElement().satisfies(version -> {
            assertThat(version.isReleased()).isTrue();
            assertThat(version.file()).isEqualTo("schemas/" + V1_0);
        });
        assertThat(files()).containsKey(pending).doesNotContainKey(V1_0);

        registry.register(PLACED, version("1.1"), RegistryContent.parsed(ID));

        assertThat(files()).containsEntry(V1_0, ID).doesNotContainKey(pending);
        assertThat(folder.path().resolve(".pending")).doesNotExist();
    }

    @Test
    void forgets_what_a_process_left_that_died_before_it_released() {
        folder.with(".pending/order-events/LOST/1.0.schema.json." + ID_HASH, ID);

        var registry = folder.open();

        assertThat(registry.subjects()).isEmpty();
        registry.register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        assertThat(registry.subjects()).containsExactly(PLACED);
        assertThat(folder.path().resolve(".pending")).doesNotExist();
    }

    @Test
    void sees_with_each_subject_what_other_registries_of_the_folder_released_meanwhile() {
        var registry = folder.open();
        assertThat(registry.subjects()).isEmpty();
        var other = folder.open();
        other.register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        other.register(PLACED, version("1.1"), RegistryContent.parsed(ID));

        var registration = registry.register(PLACED, version("1.0"), RegistryContent.parsed("{\"type\": \"object\"}"));

        assertThat(SchemaRegistryContract.rules(registration)).containsExactly("REG-CHANGED");
        assertThat(registry.register(PLACED, version("1.2"), RegistryContent.parsed(ID))
                        .isReleased())
                .isTrue();
        assertThat(registry.versions(PLACED)).hasSize(3).allMatch(SchemaVersion::isReleased);
    }

    @Test
    void puts_a_version_between_releases_only_where_it_fits_both_sides() {
        var registry = folder.open();
        registry.register(PLACED, version("1.0"), RegistryContent.parsed(ID));
        registry.register(PLACED, version("1.2"), RegistryContent.parsed("""
            {"properties": {"orderId": {"type": "string"}, "total": {"type": "number"}}}\
            """));

        var unfit = registry.register(PLACED, version("1.1"), RegistryContent.parsed("""
            {"properties": {"orderId": {"type": "string"}, "total": {"type": ["number", "string"]}}}\
            """));

        assertThat(unfit).hasToString("""
            ORDER_PLACED 1.1 on 'order-events' doesn't fit before 1.2, which is released
              where:    schemas/order-events/ORDER_PLACED/1.1.schema.json:1:1
              why:      A reader of 1.2 refuses a message of 1.1 of ORDER_PLACED on 'order-events' (CMP-BACKWARD-TYPE)
                        the publisher may send "text" at /total, the subscriber allows number
                        the publisher is 1.1, the subscriber is 1.2
              message:  {"total": "text"}
                                  ^^^^^^
              to mend:  register it as a version after those of its major number, or change it to fit
              rule:     REG-ORDER (error)\
            """);
        assertThat(registry.register(PLACED, version("1.1"), RegistryContent.parsed(ID))
                        .isReleased())
                .isTrue();
    }

    @Test
    void releases_what_is_referred_to_first() {
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", """
            {"properties": {"total": {"$ref": "../../shared/Money/1.0.schema.yaml"}}}\
            """)
                .with("shared/Money/1.0.schema.yaml", "type: number");
        var registry = folder.open();

        assertThat(registry.register(registry.versions(PLACED).get(0))).hasToString("""
            ORDER_PLACED 1.0 on 'order-events' refers to shared/Money/1.0, which is a draft
              where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:1
              why:      a draft may change, and what refers to it would change with it
              to mend:  register shared/Money/1.0 first; what refers to each other in a circle must stand in one file
              rule:     REG-DRAFT-REFERENCE (error)\
            """);

        assertThat(registry.drafts())
                .extracting(draft -> draft.subject().type())
                .containsExactly("Money", "ORDER_PLACED");
        assertThat(registry.drafts())
                .allSatisfy(draft -> assertThat(registry.register(draft)).isInstanceOf(Registered.class));
        assertThat(files()).containsEntry("shared/Money/1.0.schema.yaml", "type: number");
    }

    @Test
    void refuses_a_version_whose_reference_leads_to_a_changed_release() {
        var money = new Subject("shared", "Money");
        folder.open().register(money, version("1.0"), RegistryContent.parsed("{\"type\": \"number\"}"));
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed("""
            {"properties": {"total": {"$ref": "../../shared/Money/1.0.schema.json"}}}\
            """));
        folder.with("shared/Money/1.0.schema.json", "{\"type\": \"string\"}");

        assertThatThrownBy(() -> folder.open().versions(PLACED))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("schemas/shared/Money/1.0.schema.json was changed after its release")
                .hasMessageContaining("#/type was \"number\", is \"string\"");
    }

    @Test
    void follows_a_reference_to_a_release_that_is_still_on_its_way() throws IOException {
        folder.open()
                .register(
                        new Subject("shared", "Money"),
                        version("1.0"),
                        RegistryContent.parsed("{\"type\": \"number\"}"));
        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed("""
            {"properties": {"total": {"$ref": "../../shared/Money/1.0.schema.json"}}}\
            """));
        var hash = ContentHash.of(RegistryContent.parsed("{\"type\": \"number\"}"));
        var money = "shared/Money/1.0.schema.json";
        folder.with(".pending/" + money + "." + hash.hex(), "{\"type\": \"number\"}");
        Files.delete(folder.path().resolve(money));

        assertThat(folder.open().versions(PLACED).get(0).violations(RegistryContent.parsed("{\"total\": \"1\"}")))
                .extracting(violation -> violation.location().file())
                .containsExactly("schemas/" + money);
    }

    @Test
    void refuses_names_that_differ_from_others_in_case_alone() {
        var registry = folder.open();
        registry.register(PLACED, version("1.0"), RegistryContent.parsed(ID));

        var type = registry.register(
                new Subject("order-events", "Order_Placed"), version("1.0"), RegistryContent.parsed(ID));
        var bus = registry.register(
                new Subject("Order-Events", "ORDER_LOST"), version("1.0"), RegistryContent.parsed(ID));

        assertThat(type).hasToString("""
            The names of Order_Placed on 'order-events' differ from others only in upper and lower case
              where:    order-events/Order_Placed
              why:      the registry has 'order-events/ORDER_PLACED', which some file systems can't keep apart from it
              to mend:  register it under the name that is there, or under another one
              rule:     REG-NAME (error)\
            """);
        assertThat(SchemaRegistryContract.rules(bus)).containsExactly("REG-NAME");
        assertThat(folder.open().subjects()).containsExactly(PLACED);
    }

    @Test
    void writes_nothing_through_a_link_out_of_the_registry() throws IOException {
        var outside = Files.createDirectories(temporary.resolve("outside/ORDER_PLACED"));
        Files.createSymbolicLink(folder.path().resolve("order-events"), outside.getParent());

        assertThatThrownBy(() -> folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("schemas/order-events leads out of the registry");
        assertThat(outside).isEmptyDirectory();
        assertThat(files()).containsOnlyKeys(".registry.lock");
    }

    @Test
    void overwrites_no_file_that_a_link_of_its_own_leads_to() throws IOException {
        var victim = Files.writeString(temporary.resolve("victim"), "untouched");
        Files.createSymbolicLink(folder.path().resolve(".registry.lock.json.tmp"), victim);

        folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID));

        assertThat(victim).hasContent("untouched");
        assertThat(folder.open().versions(PLACED)).singleElement().matches(SchemaVersion::isReleased);
    }

    @Test
    void writes_no_copy_through_a_link_out_of_the_registry() throws IOException {
        var outside = Files.createDirectories(temporary.resolve("outside"));
        Files.createSymbolicLink(folder.path().resolve(".released"), outside);

        assertThatThrownBy(() -> folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("schemas/.released leads out of the registry");
        assertThat(outside).isEmptyDirectory();
        assertThat(folder.path().resolve("registry.lock.json")).doesNotExist();
    }

    @Test
    void locks_no_file_that_a_link_leads_to() throws IOException {
        Files.createSymbolicLink(folder.path().resolve(".registry.lock"), temporary.resolve("made"));

        assertThatThrownBy(() -> folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("schemas can't be written\n")
                .hasMessageContaining(".registry.lock: is no regular file");
        assertThat(temporary.resolve("made")).doesNotExist();
    }

    @Test
    void says_why_a_folder_can_not_be_written() throws IOException {
        Files.createDirectories(folder.path().resolve(".registry.lock"));

        assertThatThrownBy(() -> folder.open().register(PLACED, version("1.0"), RegistryContent.parsed(ID)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("schemas can't be written\n  where:    schemas\n")
                .hasMessageEndingWith(
                        "  to mend:  make the folder writable and see that the disk isn't full, then try again");
    }

    @Test
    void refuses_a_schema_that_can_not_be_read_back() {
        var deep = RegistryContent.parsed("{}");
        for (var i = 0; i < 300; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("not", deep);
        }

        var registration = folder.open().register(PLACED, version("1.0"), deep);

        assertThat(registration)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.text())
                                .startsWith("schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON")
                                .endsWith("REG-META (error)"));
        assertThat(files()).isEmpty();
    }

    private static EventVersion version(String text) {
        return EventVersion.parse(text);
    }

    private Map<String, String> files() {
        try (var below = Files.walk(folder.path())) {
            var files = new TreeMap<String, String>();
            for (var file : below.filter(Files::isRegularFile).toList()) {
                files.put(folder.path().relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
