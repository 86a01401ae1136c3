package dev.storypact.testkit.internal.configuration;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that a module's build puts its classes in: Maven's {@code <build><directory>}, which is {@code target} unless a
 * project says otherwise.
 *
 * @param path the folder; relative to the module's where it is within it
 */
public record BuildFolder(Path path) {

    private static final Path TEST_CLASSES = Path.of("test-classes");
    private static final Path USUAL = Path.of("target");

    /** {@return the one of the module that is tested, as the class path of this moment tells it} */
    public static BuildFolder current() {
        // What Surefire tests with; the class path of the JVM that it starts may be a single jar that names it.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return of(BaseFolder.current(), classPath);
    }

    /**
     * {@return the folder of the first {@code test-classes} of a class path, where builds put those of the module that is
     * tested; the usual one where there is none}
     */
    static BuildFolder of(BaseFolder base, String classPath) {
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(entry -> TEST_CLASSES.equals(entry.getFileName()))
                .flatMap(entry -> Stream.ofNullable(entry.getParent()))
                .findFirst()
                .map(folder -> new BuildFolder(
                        folder.startsWith(base.path()) ? base.path().relativize(folder) : folder))
                .orElse(new BuildFolder(USUAL));
    }

    /** {@return the folder of the module's classes} */
    public Path classes() {
        return path.resolve("classes");
    }

    /** {@return the folder of its tests' classes} */
    public Path testClasses() {
        return path.resolve(TEST_CLASSES);
    }

    /** {@return where evidence is written unless a test's configuration says otherwise} */
    Path evidence() {
        return path.resolve("storypact");
    }
}
