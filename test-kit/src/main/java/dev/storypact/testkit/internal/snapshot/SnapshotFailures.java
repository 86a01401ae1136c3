package dev.storypact.testkit.internal.snapshot;

import dev.storypact.testkit.internal.message.ToldStory;
import java.nio.file.Path;

/** The texts of failures that are about snapshots. */
final class SnapshotFailures {

    private static final String UPDATE = "run the test with -D" + SnapshotMode.PROPERTY + "=update";

    private SnapshotFailures() {}

    static String missing(ToldStory story, Path file) {
        return story.text("has no snapshot yet")
                .row("where", file.toString())
                .row("steps", story.lines())
                .row("to mend", UPDATE + ", look at the file that it writes, and commit it")
                .toString();
    }

    static String unreadable(ToldStory story, Path file, String found) {
        return story.text("has a snapshot that can't be read")
                .row("where", file.toString())
                .row("found", found)
                .row("to mend", UPDATE + ", which writes it anew, and look at what changed")
                .toString();
    }

    static String different(ToldStory story, Path file, SnapshotDifference difference) {
        return story.text("differs from its snapshot " + difference.place())
                .row("where", file.toString())
                .row("expected", difference.expected())
                .row("found", difference.found())
                .row("steps", story.lines(step -> step.number().equals(difference.step())))
                .row("to mend", "correct the story; or, if it is meant to be so, " + UPDATE + " and commit the file")
                .toString();
    }
}
