package dev.storypact.testkit.internal.cases;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Names the files of one folder.
 *
 * @param text the pattern as it was written
 * @param onClasspath whether the folder is one of the class path, not of the module
 * @param folder the folder, without a slash at its end; empty for the uppermost one
 * @param name the name of the files, with or without wildcards
 */
public record FilePattern(String text, boolean onClasspath, String folder, String name) {

    private static final String CLASSPATH = "classpath:";

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none; the message is a predicate of the pattern, such as {@code must not be empty}
     */
    public static FilePattern parse(String text) {
        var onClasspath = text.startsWith(CLASSPATH);
        var path = onClasspath ? text.substring(CLASSPATH.length()) : text;
        var slash = path.lastIndexOf('/');
        var pattern = new FilePattern(
                text, onClasspath, slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1));
        pattern.check(path);
        return pattern;
    }

    private void check(String path) {
        require(!path.isEmpty(), "must name files");
        require(!path.startsWith("/"), "must be relative");
        require(!name.isEmpty(), "must name files after its last slash");
        require(folder.chars().noneMatch(c -> "*?[]{}\\".indexOf(c) >= 0), "must have wildcards in its last part only");
        require(
                !onClasspath || !List.of(folder.split("/", -1)).contains(".."),
                "must not lead out of the class path by '..'");
        try {
            require(!Path.of(folder).isAbsolute(), "must be relative");
            matcher();
        } catch (InvalidPathException | PatternSyntaxException e) {
            throw new IllegalArgumentException("is not well-formed: " + e.getMessage(), e);
        }
    }

    private static void require(boolean met, String defect) {
        if (!met) {
            throw new IllegalArgumentException(defect);
        }
    }

    /** {@return whether a file in the folder is meant} */
    boolean accepts(String fileName) {
        return matcher().matches(Path.of(fileName));
    }

    private PathMatcher matcher() {
        return FileSystems.getDefault().getPathMatcher("glob:" + name);
    }
}
