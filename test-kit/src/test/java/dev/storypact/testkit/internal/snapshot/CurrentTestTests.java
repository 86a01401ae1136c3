package dev.storypact.testkit.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CurrentTestTests {

    private static final Path FOLDER = Path.of("src/test/resources/snapshots/shop.Sales$Inside");

    @Test
    void snapshots_are_named_after_the_test_and_counted() {
        var test = CurrentTest.begin("shop.Sales$Inside", "sells", Optional::empty);
        try {
            assertThat(CurrentTest.nextSnapshot()).isEqualTo(FOLDER.resolve("sells.json"));
            assertThat(CurrentTest.nextSnapshot()).isEqualTo(FOLDER.resolve("sells-2.json"));
        } finally {
            test.end();
        }
    }

    @Test
    void those_of_cases_lie_in_a_folder_of_their_test() {
        assertThat(snapshotOf("1-before-KeyValueStore::Get/Unavailable"))
                .isEqualTo(FOLDER.resolve("sells/1-before-KeyValueStore_Get_Unavailable.json"));
        assertThat(snapshotOf("#2")).isEqualTo(FOLDER.resolve("sells/2.json"));
        assertThat(snapshotOf("tea.json")).isEqualTo(FOLDER.resolve("sells/tea.json.json"));
        assertThat(snapshotOf("..")).isEqualTo(FOLDER.resolve("sells/_.json"));
    }

    @Test
    void a_thread_goes_back_to_the_test_that_another_interrupted() {
        var outer = CurrentTest.begin("shop.Sales$Inside", "sells", Optional::empty);
        CurrentTest.begin("shop.Other", "waits", Optional::empty).end();
        try {
            assertThat(CurrentTest.nextSnapshot()).isEqualTo(FOLDER.resolve("sells.json"));
        } finally {
            outer.end();
        }
    }

    @Test
    void without_a_test_there_is_no_name() {
        var path = new CompletableFuture<Path>();
        Runnable task = () -> {
            try {
                path.complete(CurrentTest.nextSnapshot());
            } catch (AssertionError e) {
                path.completeExceptionally(e);
            }
        };
        new Thread(null, task, "knows of no test", 0, false).start();

        assertThatThrownBy(path::join)
                .hasCauseInstanceOf(AssertionError.class)
                .cause()
                .hasMessage("""
                        a snapshot needs a test that it can be named after
                          found:    a thread that runs neither a @StoryTest nor a test with StoryExtension
                          to mend:  name the file: matchesSnapshot(Path.of("src/test/resources/snapshots/..."))""");
    }

    private static Path snapshotOf(String caseId) {
        var test = CurrentTest.begin("shop.Sales$Inside", "sells", () -> Optional.of(caseId));
        try {
            return CurrentTest.nextSnapshot();
        } finally {
            test.end();
        }
    }
}
