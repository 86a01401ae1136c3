package dev.storypact.testkit.internal.snapshot;

import dev.storypact.testkit.internal.message.FailureText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The test that this thread runs, after which its snapshots are named. A thread that the test starts knows it, too. */
public final class CurrentTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "snapshots");
    private static final ThreadLocal<@Nullable CurrentTest> CURRENT = new InheritableThreadLocal<>();

    private final String className;
    private final String methodName;
    private final Supplier<Optional<String>> caseId;
    private final @Nullable CurrentTest interrupted;
    private final AtomicInteger snapshots = new AtomicInteger();

    private CurrentTest(
            String className, String methodName, Supplier<Optional<String>> caseId, @Nullable CurrentTest interrupted) {
        this.className = className;
        this.methodName = methodName;
        this.caseId = caseId;
        this.interrupted = interrupted;
    }

    /**
     * Begins a test on this thread, until {@link #end}. A thread of a pool may begin one before it has ended another.
     *
     * @param caseId tells this run of the method from others, if it runs in several cases; few tests ask, as few have snapshots
     */
    public static CurrentTest begin(String className, String methodName, Supplier<Optional<String>> caseId) {
        var test = new CurrentTest(className, methodName, caseId, CURRENT.get());
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
        return Path.of(test.path() + (number == 1 ? "" : "-" + number) + ".json");
    }

    private Path path() {
        var method = FOLDER.resolve(fileName(className)).resolve(fileName(methodName));
        return caseId.get().map(id -> method.resolve(fileName(id))).orElse(method);
    }

    /** Ids of cases have anything in them. */
    private static String fileName(String text) {
        var name = text.replaceAll("[^A-Za-z0-9.$_-]+", "_").replaceFirst("^_(?=[^.])", "");
        return name.matches("\\.*") ? "_" : name;
    }
}
