package dev.storypact.testkit.internal.cases;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Named;

/** Puts what a method gives as a case into a short text. */
final class CaseText {

    private static final int LONGEST = 80;

    private CaseText() {}

    /** {@return the text of an element on one line, cut off where it is long; of a named one its name} */
    static String of(Optional<Object> element) {
        var text = element.map(CaseText::text).orElse("null").strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** {@return the element; of a named one what it names} */
    static Optional<Object> payload(Optional<Object> element) {
        return element.isPresent() && element.get() instanceof Named<?> named
                ? Optional.ofNullable(named.getPayload())
                : element;
    }

    private static String text(Object element) {
        if (element instanceof Named<?> named) {
            return named.getName();
        }
        if (element.getClass().isArray()) {
            var text = Arrays.deepToString(new Object[] {element});
            return text.substring(1, text.length() - 1);
        }
        var text = String.valueOf(element);
        return text.isBlank() ? "'" + text + "'" : text;
    }
}
