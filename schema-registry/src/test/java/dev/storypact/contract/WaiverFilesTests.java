package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverFilesTests {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("waivers.json"), text);
    }

    @Test
    void a_file_holds_waivers() throws IOException {
        var waivers = ContractFiles.readWaivers(file("""
                {
                  "format": "storypact-waivers/1",
                  "waivers": [
                    {
                      "rule": "SUB-REFUSES",
                      "about": "'billing' refuses",
                      "reason": "billing moves in January",
                      "expires": "2027-01-31"
                    }
                  ]
                }
                """));

        assertThat(waivers.waivers()).singleElement().satisfies(waiver -> {
            assertThat(waiver.rule()).isEqualTo("SUB-REFUSES");
            assertThat(waiver.about()).isEqualTo("'billing' refuses");
            assertThat(waiver.expires()).isEqualTo(LocalDate.parse("2027-01-31"));
            assertThat(waiver.location().line()).isEqualTo(4);
        });
    }

    @Test
    void a_waiver_needs_a_reason() throws IOException {
        var file = file("""
                {"format": "storypact-waivers/1", "waivers": [
                  {"rule": "SUB-REFUSES", "about": "billing", "expires": "2027-01-31"}
                ]}
                """);

        assertThatThrownBy(() -> ContractFiles.readWaivers(file))
                .isInstanceOf(ContractFileException.class)
                .hasMessageContaining(":2:3  #/waivers/0")
                .hasMessageContaining("lacks \"reason\"");
    }

    @Test
    void a_day_is_a_day() throws IOException {
        var file = file("""
                {"format": "storypact-waivers/1", "waivers": [
                  {"rule": "SUB-REFUSES", "about": "billing", "reason": "later", "expires": "next year"}
                ]}
                """);

        assertThatThrownBy(() -> ContractFiles.readWaivers(file))
                .hasMessageContaining("found:    \"next year\"")
                .hasMessageContaining("allowed:  a day such as 2027-01-31");
    }
}
