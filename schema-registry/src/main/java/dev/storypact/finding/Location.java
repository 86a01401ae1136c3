package dev.storypact.finding;

import java.util.Objects;

/**
 * The place that a finding or a violation is about: a position in a file, a whole file, or a class or method.
 *
 * <p>Printed as {@code file:line:column  #pointer}, as far as these are known, so that editors and build logs make it a
 * link.
 *
 * @param file the file as people know it, such as {@code schemas/order-events/ORDER_PLACED/1.0.schema.json}; for a place
 *     in code the class or method, such as {@code com.acme.Orders#placed}
 * @param line the line, counted from 1; 0 where there is no line
 * @param column the column in characters, counted from 1; 0 where there is no line
 * @param pointer the JSON pointer within the file, such as {@code /properties/total}; empty for the whole of it
 * @since 0.1
 */
public record Location(String file, int line, int column, String pointer) {

    public Location {
        Objects.requireNonNull(pointer, "pointer");
        if (file.isBlank()) {
            throw new IllegalArgumentException("a location needs a file, a class or a method");
        }
        if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
            throw new IllegalArgumentException("a location has both line and column, counted from 1, or neither: line "
                    + line + ", column " + column);
        }
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("a JSON pointer is empty or starts with '/': '" + pointer + "'");
        }
    }

    /** {@return a position in a file, without a JSON pointer} */
    public static Location inFile(String file, int line, int column) {
        return new Location(file, line, column, "");
    }

    /** {@return the whole of a file or folder} */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0, "");
    }

    /** {@return a value within a file whose line isn't known} */
    public static Location ofPointer(String file, String pointer) {
        return new Location(file, 0, 0, pointer);
    }

    /** {@return a class or a method, such as {@code com.acme.Orders#placed}} */
    public static Location ofCode(String classOrMethod) {
        return new Location(classOrMethod, 0, 0, "");
    }

    /** {@return whether line and column are known} */
    public boolean hasPosition() {
        return line > 0;
    }

    /** {@return {@code file:line:column  #pointer}, without the parts that aren't known} */
    @Override
    public String toString() {
        var text = hasPosition() ? file + ":" + line + ":" + column : file;
        return pointer.isEmpty() ? text : text + "  #" + pointer;
    }
}
