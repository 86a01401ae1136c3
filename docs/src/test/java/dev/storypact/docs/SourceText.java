package dev.storypact.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text that a marker names: a whole file, or with {@code #name} the region of that name in it. */
record SourceText(Path repository, String reference) {

    String text() throws IOException {
        var parts = reference.split("#", 2);
        var file = repository.resolve(parts[0]);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("'" + reference + "' names no file of the repository");
        }
        var lines = Files.readAllLines(file);
        return dedented(parts.length == 1 ? lines : region(lines, parts[1]));
    }

    /** The lines between {@code #region name} and the next {@code #endregion}, each behind whatever starts a comment. */
    private List<String> region(List<String> lines, String name) {
        var start = -1;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (start < 0 && line.matches(".*#region \\Q" + name + "\\E( -->)?")) {
                start = i + 1;
            } else if (start >= 0 && line.contains("#endregion")) {
                return lines.subList(start, i);
            }
        }
        throw new IllegalArgumentException("'" + reference + "' names no region that begins and ends");
    }

    private static String dedented(List<String> lines) {
        return String.join("\n", lines).stripIndent().strip();
    }
}
