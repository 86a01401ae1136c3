package dev.storypact.docs;

import java.util.List;

/**
 * A fenced block of a page, with the line before it that says where its text stands in the repository.
 *
 * @param page the page, relative to the repository
 * @param line where the fence opens, from 1
 * @param marker the text of the HTML comment on the line before; empty where there is none
 * @param lines what stands between the fences
 */
record CodeBlock(String page, int line, String marker, List<String> lines) {

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return page + ":" + line + " (" + (marker.isEmpty() ? "no marker" : marker) + ")";
    }
}
