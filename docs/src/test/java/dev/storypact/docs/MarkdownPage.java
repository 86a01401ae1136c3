package dev.storypact.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the documentation. */
record MarkdownPage(Path repository, Path file) {

    private static final Pattern MARKER = Pattern.compile("<!-- (.+) -->");

    /** {@return the fenced blocks, in order} */
    List<CodeBlock> codeBlocks() throws IOException {
        var lines = Files.readAllLines(file);
        var blocks = new ArrayList<CodeBlock>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                var end = closingFence(lines, i);
                var marker = MARKER.matcher(i == 0 ? "" : lines.get(i - 1));
                blocks.add(new CodeBlock(
                        repository.relativize(file).toString(),
                        i + 1,
                        marker.matches() ? marker.group(1) : "",
                        List.copyOf(lines.subList(i + 1, end))));
                i = end;
            }
        }
        return blocks;
    }

    private int closingFence(List<String> lines, int opening) {
        for (int i = opening + 1; i < lines.size(); i++) {
            if (lines.get(i).equals("```")) {
                return i;
            }
        }
        throw new IllegalArgumentException(file + ":" + (opening + 1) + ": the fence is never closed");
    }

    @Override
    public String toString() {
        return repository.relativize(file).toString();
    }
}
