package dev.storypact.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of golden cases: in each its inputs, and in {@code findings.txt} what must come of them. */
public record GoldenFolder(Path path) {

    /** {@return the cases in the folder of that path among the golden ones, such as {@code contract/service}} */
    public static Stream<GoldenFolder> in(String folder) {
        try {
            var resource = Objects.requireNonNull(GoldenFolder.class.getResource("/golden/" + folder), folder);
            return list(Path.of(resource.toURI())).stream().map(GoldenFolder::new);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return what is in a folder, in order; nothing where it isn't there} */
    public static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what must come of the case} */
    public String expected() {
        return read("findings.txt");
    }

    /** {@return what a file of the case holds} */
    public String read(String file) {
        return read(path.resolve(file));
    }

    /** {@return the files below a folder of the case, by their paths in it; none where it isn't there} */
    public SortedMap<String, String> files(String folder) {
        var root = path.resolve(folder);
        var files = new TreeMap<String, String>();
        if (Files.isDirectory(root)) {
            try (var below = Files.walk(root)) {
                below.filter(Files::isRegularFile)
                        .forEach(file ->
                                files.put(root.relativize(file).toString().replace('\\', '/'), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** {@return whether the case has a file of that name} */
    public boolean has(String file) {
        return Files.exists(path.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the text without the place of this machine in it} */
    public String portable(String text) {
        return text.replace(path + "/", "");
    }

    /**
     * {@return whether it is a case of that rule, by the beginning of its name: one in which the rule finds something, or a
     * harmless one, which has that word in its name, comes near to what the rule finds, and isn't}
     */
    public boolean isOf(String rule, boolean harmless) {
        var beginning = rule.toLowerCase(Locale.ROOT);
        var name = toString();
        return (name.equals(beginning) || name.startsWith(beginning + "-")) && name.contains("harmless") == harmless;
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
