package dev.storypact.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A folder of golden cases: in each its inputs, and in {@code findings.txt} what must come of them. */
record GoldenFolder(Path path) {

    static Stream<GoldenFolder> in(String name) {
        try {
            var resource = Objects.requireNonNull(GoldenFolder.class.getResource("/golden/contract/" + name), name);
            return list(Path.of(resource.toURI())).stream().map(GoldenFolder::new);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String expected() {
        return read("findings.txt");
    }

    String read(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the text without the place of this machine in it} */
    String portable(String text) {
        return text.replace(path + "/", "");
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
