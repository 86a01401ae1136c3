package dev.storypact.schema.containment.internal.language;

import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a pattern, and how far it was read. */
final class PatternText {

    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,6})(,([0-9]{1,6})?)?\\}");

    /** How often; {@link PatternPart#WITHOUT_END} for no upper limit. */
    record Count(int min, int max) {}

    private final String text;
    private int at;

    PatternText(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    boolean skip(String prefix) {
        var found = startsWith(prefix);
        at += found ? prefix.length() : 0;
        return found;
    }

    void skip(int count) {
        at += count;
    }

    void skipBehind(char end) {
        var found = text.indexOf(end, at);
        if (found < 0) {
            throw new UntranslatableException("a name that nothing ends");
        }
        at = found + 1;
    }

    int next() {
        if (isAtEnd()) {
            throw new UntranslatableException("an end where more was needed");
        }
        var point = text.codePointAt(at);
        at += Character.charCount(point);
        return point;
    }

    /** {@return what stands up to that character, which is skipped} */
    String upTo(char end) {
        var start = at;
        skipBehind(end);
        return text.substring(start, at - 1);
    }

    /** {@return the number of that many hexadecimal digits} */
    int hex(int digits) {
        var end = at + digits;
        if (end > text.length() || !text.substring(at, end).matches("[0-9A-Fa-f]+")) {
            throw new UntranslatableException("an escape without its digits");
        }
        var number = Integer.parseInt(text.substring(at, end), 16);
        at = end;
        return number;
    }

    Optional<Count> count() {
        var matcher = COUNT.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        var min = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(new Count(min, min));
        }
        var max = matcher.group(3) == null ? PatternPart.WITHOUT_END : Integer.parseInt(matcher.group(3));
        return Optional.of(new Count(min, max));
    }
}
