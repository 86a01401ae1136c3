package dev.storypact.testkit.internal.snapshot;

import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.StoryTrace;
import dev.storypact.testkit.internal.configuration.BaseFolder;
import dev.storypact.testkit.internal.message.ToldStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Compares runs with the files of their snapshots, or writes these. */
public final class Snapshots {

    private Snapshots() {}

    /**
     * Compares a run with its snapshot; writes that instead, where the system property says so.
     *
     * @param file the file, relative to the folder of the module
     * @return the text of the failure, unless they are the same
     */
    public static Optional<String> difference(Path file, StoryTrace trace, ToldStory story) {
        return difference(BaseFolder.current().resolve(file), trace, story, SnapshotMode.current());
    }

    static Optional<String> difference(Path file, StoryTrace trace, ToldStory story, SnapshotMode mode) {
        var found = Snapshot.of(trace);
        try {
            if (mode == SnapshotMode.UPDATE) {
                write(file, found.text());
                return Optional.empty();
            }
            return Files.isRegularFile(file)
                    ? compared(file, found, story)
                    : Optional.of(SnapshotFailures.missing(story, file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the snapshot " + file + " can't be " + (mode == SnapshotMode.UPDATE ? "written" : "read"), e);
        }
    }

    private static Optional<String> compared(Path file, Snapshot found, ToldStory story) throws IOException {
        try {
            var tree = StoryJson.parse(Files.readString(file));
            if (!tree.path("format").asString("").equals(Snapshot.FORMAT)) {
                return Optional.of(
                        SnapshotFailures.unreadable(story, file, "no \"format\": \"" + Snapshot.FORMAT + "\" in it"));
            }
            return SnapshotDifference.first(new Snapshot(tree), found)
                    .map(difference -> SnapshotFailures.different(story, file, difference));
        } catch (StoryJsonException e) {
            return Optional.of(SnapshotFailures.unreadable(story, file, String.valueOf(e.getMessage())));
        }
    }

    /** A run that is stopped meanwhile leaves the old snapshot or the new one, never half of it. */
    private static void write(Path file, String text) throws IOException {
        if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var half = Files.createTempFile(folder, "snapshot", ".tmp");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
