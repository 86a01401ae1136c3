package dev.storypact.contract.internal.declaration;

import dev.storypact.story.Publishes;
import dev.storypact.story.Subscribes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the classes in a folder whose files mention our annotations, without loading any.
 *
 * <p>A class file names an annotation by its descriptor, in plain text.
 */
public final class AnnotatedClasses {

    private static final String SUFFIX = ".class";
    private static final List<String> DESCRIPTORS = Stream.of(
                    Publishes.class, Publishes.List.class, Subscribes.class, Subscribes.List.class)
            .map(Class::descriptorString)
            .toList();

    private AnnotatedClasses() {}

    /** {@return the binary names of these classes, in order} */
    public static List<String> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            var classFiles = files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .toList();
            var names = Stream.<String>builder();
            for (var file : classFiles) {
                if (isAnnotated(file)) {
                    names.add(binaryName(folder.relativize(file).toString()));
                }
            }
            return names.build().sorted().toList();
        }
    }

    private static boolean isAnnotated(Path file) throws IOException {
        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return DESCRIPTORS.stream().anyMatch(content::contains);
    }

    private static String binaryName(String relativePath) {
        return relativePath
                .substring(0, relativePath.length() - SUFFIX.length())
                .replace('\\', '/')
                .replace('/', '.');
    }
}
