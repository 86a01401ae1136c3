package dev.storypact.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Measures with a folder that is there only meanwhile. */
final class TemporaryFolder {

    /** What is measured in the folder. */
    @FunctionalInterface
    interface Measurement {
        List<Figure> figures(Path folder) throws IOException, InterruptedException;
    }

    private TemporaryFolder() {}

    /** {@return what was measured in a new folder, whose name begins so} */
    static List<Figure> measured(String name, Measurement measurement) {
        try {
            var folder = Files.createTempDirectory(name);
            try {
                return measurement.figures(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was measured", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
