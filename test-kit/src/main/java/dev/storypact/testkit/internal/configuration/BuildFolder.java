package dev.storypact.testkit.internal.configuration;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The folders that a module's build puts its classes in.
 *
 * @param path Maven's {@code <build><directory>}, which is {@code target} unless a project says otherwise; relative to the module's
 *     folder where it is within it, as the others are
 * @param classes the folder of the module's classes
 * @param testClasses the folder of its tests' classes
 */
public record BuildFolder(Path path, Path classes, Path testClasses) {

    private static final Path TEST_CLASSES = Path.of("test-classes");
    private static final Path CLASSES = Path.of("classes");
    private static final Path USUAL = Path.of("target");

    /** A build folder with the usual folders for classes. */
    BuildFolder(Path path) {
        this(path, path.resolve(CLASSES), path.resolve(TEST_CLASSES));
    }

    /** {@return the one of the module that is tested, as the class path of this moment tells it} */
    public static BuildFolder current() {
        // What Surefire tests with; the class path of the JVM that it starts may be a single jar that names it.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return of(BaseFolder.current(), classPath);
    }

    /**
     * {@return the folders by a class path, where builds put the tests' classes of the module that is tested first and its classes after
     * them} The tests' are in the first folder named {@code test-classes} or, where there is none, in the first one within the module.
     */
    static BuildFolder of(BaseFolder base, String classPath) {
        var entries = Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .toList();
        var named = entries.stream()
                .filter(entry -> TEST_CLASSES.equals(entry.getFileName()))
                .findFirst();
        return named.or(() -> entries.stream()
                        .filter(entry -> isFolderWithin(base, entry))
                        .findFirst())
                .map(tests -> around(base, tests, entries.subList(entries.indexOf(tests) + 1, entries.size())))
                .orElse(new BuildFolder(USUAL));
    }

    private static BuildFolder around(BaseFolder base, Path tests, List<Path> after) {
        var parent = tests.getParent();
        var usual = TEST_CLASSES.equals(tests.getFileName()) && parent != null
                ? new BuildFolder(parent)
                : new BuildFolder(base.path().resolve(USUAL));
        var classes = after.stream()
                .limit(1)
                .filter(entry -> isFolderWithin(base, entry))
                .findFirst();
        return new BuildFolder(
                relative(base, usual.path()), relative(base, classes.orElse(usual.classes())), relative(base, tests));
    }

    // Surefire names folders that don't exist, too.
    private static boolean isFolderWithin(BaseFolder base, Path entry) {
        return entry.startsWith(base.path()) && !entry.toString().endsWith(".jar");
    }

    private static Path relative(BaseFolder base, Path folder) {
        return folder.startsWith(base.path()) ? base.path().relativize(folder) : folder;
    }

    /** {@return where evidence is written unless a test's configuration says otherwise} */
    Path evidence() {
        return path.resolve("storypact");
    }
}
