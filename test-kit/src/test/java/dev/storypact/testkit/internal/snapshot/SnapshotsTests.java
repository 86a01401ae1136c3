package dev.storypact.testkit.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Ask;
import dev.storypact.story.Story;
import dev.storypact.story.action.LogLevel;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.assertion.StoryRun;
import dev.storypact.testkit.internal.message.ToldStory;
import dev.storypact.testkit.jupiter.StoryExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StoryExtension.class)
class SnapshotsTests {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void lies_in_a_folder_of_its_own() {
        file = folder.resolve("shop/sells.json");
    }

    @Test
    void a_snapshot_that_is_not_there_fails_and_is_not_written(StoryTester tester) {
        assertThat(difference(tester.tell(sells("tea", 5)), SnapshotMode.CHECK))
                .hasValue("""
                        story 'sell' has no snapshot yet
                          where:    %s
                          steps:      1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                                      2  KeyValueStore::Upsert %s
                          to mend:  run the test with -Dstorypact.snapshots=update, look at the file that it writes, and commit it""".formatted(file, upsertOf("tea", 5)));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_an_update_writes_is_matched(StoryTester tester) throws IOException {
        assertThat(difference(tester.tell(sells("tea", 5)), SnapshotMode.UPDATE))
                .isEmpty();

        assertThat(file).hasContent("""
                        {
                          "format" : "storypact-snapshot/1",
                          "story" : "sell",
                          "steps" : [ {
                            "number" : "1",
                            "action" : {
                              "type" : "Guid::New",
                              "payload" : { }
                            },
                            "outcome" : {
                              "success" : "00000000-0000-4000-8000-000000000001"
                            }
                          }, {
                            "number" : "2",
                            "action" : {
                              "type" : "KeyValueStore::Upsert",
                              "payload" : {
                                "keyValueStoreName" : "sales",
                                "item" : {
                                  "id" : "00000000-0000-4000-8000-000000000001",
                                  "price" : 5,
                                  "what" : "tea"
                                }
                              }
                            },
                            "outcome" : {
                              "success" : {
                                "id" : "00000000-0000-4000-8000-000000000001",
                                "price" : 5,
                                "what" : "tea"
                              }
                            }
                          } ],
                          "outcome" : {
                            "success" : "tea"
                          }
                        }
                        """);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_run_that_does_the_same_matches(StoryTester tester) {
        var run = tester.tell(sells("tea", 5));

        difference(run, SnapshotMode.UPDATE);

        assertThat(difference(run, SnapshotMode.CHECK)).isEmpty();
    }

    @Test
    void the_first_step_that_differs_is_named_with_the_place_in_it(StoryTester tester) throws IOException {
        var run = tester.tell(sells("tea", 5));
        difference(run, SnapshotMode.UPDATE);
        Files.writeString(file, Files.readString(file).replaceFirst("\"price\" : 5", "\"price\" : 5.0"));

        assertThat(difference(run, SnapshotMode.CHECK)).hasValue("""
                        story 'sell' differs from its snapshot at step 2, /payload/item/price
                          where:     %s
                          expected:  5.0
                          found:     5
                          steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                                     > 2  KeyValueStore::Upsert %s
                          to mend:   correct the story; or, if it is meant to be so, run the test with -Dstorypact.snapshots=update and commit the file""".formatted(file, upsertOf("tea", 5)));
    }

    @Test
    void an_answer_that_differs_is_named(StoryTester tester) throws IOException {
        var run = tester.tell(sells("tea", 5));
        difference(run, SnapshotMode.UPDATE);
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"success\" : \"00000000", "\"success\" : \"10000000"));

        assertThat(linesOf(difference(run, SnapshotMode.CHECK)))
                .startsWith(
                        "story 'sell' differs from its snapshot at the answer of step 1, /success",
                        "  where:     " + file,
                        "  expected:  \"10000000-0000-4000-8000-000000000001\"",
                        "  found:     \"00000000-0000-4000-8000-000000000001\"");
    }

    @Test
    void a_step_that_is_new_or_gone_is_named(StoryTester tester) {
        var longer = tester.tell(Story.of(ask -> {
            ask.dateNow();
            ask.logCreate(LogLevel.INFO, "seen");
        }));
        var shorter = tester.tell(Story.of(Ask::dateNow));

        difference(shorter, SnapshotMode.UPDATE);
        assertThat(linesOf(difference(longer, SnapshotMode.CHECK)))
                .startsWith(
                        "the story differs from its snapshot at step 2, which is new",
                        "  where:     " + file,
                        "  expected:  nothing");

        difference(longer, SnapshotMode.UPDATE);
        assertThat(linesOf(difference(shorter, SnapshotMode.CHECK)))
                .startsWith(
                        "the story differs from its snapshot at step 2, which it no longer asks for",
                        "  where:     " + file)
                .contains("  found:     nothing");
    }

    @Test
    void another_end_is_named(StoryTester tester) throws IOException {
        var run = tester.tell(sells("tea", 5));
        difference(run, SnapshotMode.UPDATE);
        Files.writeString(file, Files.readString(file).replace("\"success\" : \"tea\"", "\"success\" : \"milk\""));

        assertThat(linesOf(difference(run, SnapshotMode.CHECK)))
                .startsWith(
                        "story 'sell' differs from its snapshot at its end, /success",
                        "  where:     " + file,
                        "  expected:  \"milk\"",
                        "  found:     \"tea\"");
    }

    @Test
    void a_file_that_is_no_snapshot_is_refused(StoryTester tester) throws IOException {
        var run = tester.tell(sells("tea", 5));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");

        assertThat(difference(run, SnapshotMode.CHECK)).hasValue("""
                        story 'sell' has a snapshot that can't be read
                          where:    %s
                          found:    no "format": "storypact-snapshot/1" in it
                          to mend:  run the test with -Dstorypact.snapshots=update, which writes it anew, and look at what changed""".formatted(file));

        Files.writeString(file, "no JSON");
        assertThat(difference(run, SnapshotMode.CHECK).orElseThrow()).contains("line 1");
    }

    private Optional<String> difference(StoryRun<?> run, SnapshotMode mode) {
        return Snapshots.difference(
                file, run.trace(), new ToldStory(run.storyName(), run.trace().steps()), mode);
    }

    private static Story<String> sells(String what, int price) {
        Story<String> story = ask -> {
            ask.keyValueStoreUpsert("sales", new Sale(ask.guidNew(), price, what));
            return what;
        };
        return story.named("sell");
    }

    private static List<String> linesOf(Optional<String> difference) {
        return difference.orElseThrow().lines().toList();
    }

    private static String upsertOf(String what, int price) {
        var item =
                "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"price\":" + price + ",\"what\":\"" + what + "\"}";
        return "{\"keyValueStoreName\":\"sales\",\"item\":" + item + "} -> " + item;
    }

    private record Sale(String id, int price, String what) {}
}
