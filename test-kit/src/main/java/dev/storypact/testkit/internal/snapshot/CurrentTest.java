package dev.storypact.testkit.internal.snapshot;

import dev.storypact.testkit.internal.message.FailureText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The test that this thread runs, after which its snapshots are named. A thread that the test starts knows it, too. */
public final class CurrentTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "snapshots");
    private static final ThreadLocal<@Nullable CurrentTest> CURRENT = new InheritableThreadLocal<>();

    private final Path folder;
    private final String name;
    private final @Nullable CurrentTest interrupted;
    private final AtomicInteger snapshots = new AtomicInteger();

    private CurrentTest(Path folder, String name, @Nullable CurrentTest interrupted) {
        this.folder = folder;
        this.name = name;
        this.interrupted = interrupted;
    }

    /**
     * Begins a test on this thread, until {@link #end}. A thread of a pool may begin one before it has ended another.
     *
     * @param caseId what tells this run of the method from others, if it runs in several cases
     */
    public static CurrentTest begin(String className, String methodName, Optional<String> caseId) {
        var folder = FOLDER.resolve(fileName(className));
        var method = fileName(methodName);
        var test = caseId.map(id -> new CurrentTest(folder.resolve(method), fileName(id), CURRENT.get()))
                .orElseGet(() -> new CurrentTest(folder, method, CURRENT.get()));
        CURRENT.set(test);
        return test;
    }

    /** Ends the test, on the thread on which it began. */
    public void end() {
        if (interrupted == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(interrupted);
        }
    }

    /**
     * {@return the file of the snapshot that the test asks for now, relative to the folder of the module: the first is named
     * after the test, the second has a 2 behind that, and so on}
     *
     * @throws AssertionError if no engine or extension of the kit runs a test on this thread
     */
    public static Path nextSnapshot() {
        var test = CURRENT.get();
        if (test == null) {
            throw new AssertionError(FailureText.headed("a snapshot needs a test that it can be named after")
                    .row("found", "a thread that runs neither a @StoryTest nor a test with StoryExtension")
                    .row("to mend", "name the file: matchesSnapshot(Path.of(\"src/test/resources/snapshots/...\"))")
                    .toString());
        }
        var number = test.snapshots.incrementAndGet();
        return test.folder.resolve(test.name + (number == 1 ? "" : "-" + number) + ".json");
    }

    /** Ids of cases have anything in them. */
    private static String fileName(String text) {
        var name = text.replaceAll("[^A-Za-z0-9.$_-]+", "_").replaceFirst("^_(?=[^.])", "");
        return name.matches("\\.*") ? "_" : name;
    }
}
