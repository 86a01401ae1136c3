package dev.storypact.schema.internal.content;

import java.math.BigDecimal;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes a JSON value in the one form that all equal values share.
 *
 * <p>As RFC 8785 does, it sorts names by their UTF-16 code units, escapes no more than JSON asks for and writes no white
 * space. Other than there, numbers are exact: {@code 1}, {@code 1.0} and {@code 1e0} are written {@code 1}, and none is
 * rounded to a double. A lone surrogate, which UTF-8 can't hold, is escaped.
 */
public final class CanonicalJson {

    // Past this many digits an exponent is written, so that 1e999999999 isn't a text of a gigabyte.
    private static final int LONGEST_PLAIN = 20;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** {@return the value in its canonical form} */
    public static String of(JsonNode value) {
        var writing = new CanonicalJson();
        writing.append(value);
        return writing.text.toString();
    }

    private void append(JsonNode value) {
        if (value.isObject()) {
            appendObject(value);
        } else if (value.isArray()) {
            appendArray(value);
        } else if (value.isString()) {
            appendString(value.stringValue());
        } else if (value.isNumber()) {
            text.append(number(value.decimalValue()));
        } else {
            text.append(value);
        }
    }

    private void appendObject(JsonNode object) {
        var sorted = new TreeMap<String, JsonNode>();
        object.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
        text.append('{');
        var separator = "";
        for (var property : sorted.entrySet()) {
            text.append(separator);
            separator = ",";
            appendString(property.getKey());
            text.append(':');
            append(property.getValue());
        }
        text.append('}');
    }

    private void appendArray(JsonNode array) {
        text.append('[');
        var separator = "";
        for (var element : array) {
            text.append(separator);
            separator = ",";
            append(element);
        }
        text.append(']');
    }

    private static String number(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return Math.abs((long) shortest.scale()) <= LONGEST_PLAIN
                ? shortest.toPlainString()
                : shortest.unscaledValue() + "E" + -(long) shortest.scale();
    }

    private void appendString(String string) {
        text.append('"');
        string.codePoints().forEach(this::appendCodePoint);
        text.append('"');
    }

    private void appendCodePoint(int codePoint) {
        switch (codePoint) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (codePoint < ' ' || Character.getType(codePoint) == Character.SURROGATE) {
                    text.append(String.format("\\u%04x", codePoint));
                } else {
                    text.appendCodePoint(codePoint);
                }
            }
        }
    }
}
