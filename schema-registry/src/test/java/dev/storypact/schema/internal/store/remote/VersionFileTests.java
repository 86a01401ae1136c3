package dev.storypact.schema.internal.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import dev.storypact.story.message.EventVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionFileTests {

    private static final Folder ORDER = new Folder("order events", "ORDER_PLACED");

    private static VersionFile file(String bus, String type, String version) {
        return new VersionFile(new Folder(bus, type), EventVersion.parse(version));
    }

    @Test
    void is_referred_to_from_other_folders_and_found_there_again() {
        var from = new VersionFile(ORDER, EventVersion.parse("1.0"));

        for (var file : new VersionFile[] {
            file("order events", "ORDER_PLACED", "1.1"),
            file("order events", "ORDER_PAID", "2.0"),
            file("shared types", "Money+Tax", "1.0.3")
        }) {
            assertThat(from.resolve(file.relativeTo(ORDER))).contains(file);
        }
    }

    @Test
    void is_referred_to_by_the_shortest_path() {
        assertThat(file("order events", "ORDER_PLACED", "1.1").relativeTo(ORDER))
                .isEqualTo("1.1.schema.json");
        assertThat(file("order events", "ORDER_PAID", "2.0").relativeTo(ORDER))
                .isEqualTo("../ORDER_PAID/2.0.schema.json");
        assertThat(file("shared types", "Money", "1.0").relativeTo(ORDER))
                .isEqualTo("../../shared%20types/Money/1.0.schema.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/a/B/1.0.schema.json",
                "../1.0.schema.json",
                "../../../../a/B/1.0.schema.json",
                "../../a/B/subject.json",
                "../../a/B/one.schema.json",
                "not an address",
                "urn:x"
            })
    void is_not_what_leads_elsewhere(String reference) {
        assertThat(new VersionFile(ORDER, EventVersion.parse("1.0")).resolve(reference))
                .isEmpty();
    }
}
