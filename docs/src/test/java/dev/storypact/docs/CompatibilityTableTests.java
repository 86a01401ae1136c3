package dev.storypact.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.RefusingKeyword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompatibilityTableTests {

    @Test
    void the_page_on_containment_lists_the_ids_of_versions_that_break_and_no_others() throws IOException {
        var here = Path.of("").toAbsolutePath();
        var repository = Files.exists(here.resolve("README.md")) ? here : here.resolve("..");

        var rows = Files.readAllLines(repository.resolve("docs/containment.md")).stream()
                .filter(line -> line.startsWith("| `CMP-"));

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(RefusingKeyword.values())
                        .map(refusing -> "| `" + refusing.backwardId() + "`, `" + refusing.forwardId() + "` | "
                                + refusing.finds() + " |")
                        .toList());
    }
}
