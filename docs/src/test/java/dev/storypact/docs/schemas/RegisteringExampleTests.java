package dev.storypact.docs.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.Registration;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.Subject;
import dev.storypact.story.message.EventVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisteringExampleTests {

    @Test
    void releases_every_draft_of_a_folder(@TempDir Path folder) throws IOException {
        var userCreated = Files.createDirectories(folder.resolve("user-events/USER_CREATED"));
        Files.writeString(userCreated.resolve("1.0.schema.json"), "{\"type\": \"object\"}");

        // #region register
        var registry = SchemaRegistry.open(folder);
        for (var draft : registry.drafts()) {
            var registration = registry.register(draft);
            if (registration instanceof Registration.Refused refused) {
                System.out.println(refused.text());
            }
        }
        // #endregion

        assertThat(registry.drafts()).isEmpty();
        assertThat(folder.resolve("registry.lock.json")).isNotEmptyFile();
    }

    @Test
    void knows_what_is_deprecated() {
        var settings = SchemaRegistry.open(Path.of("schemas")).settings(new Subject("user-events", "USER_CREATED"));

        assertThat(settings.deprecation(EventVersion.parse("1.0")).orElseThrow().successor())
                .get()
                .hasToString("USER_REGISTERED 1.0 on 'user-events'");
    }
}
