package dev.storypact.contract;

import dev.storypact.contract.internal.need.PointerNeed;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which fields of one message its handler was seen to need, found by leaving them out or altering them one at a time and
 * telling the handler again.
 *
 * <p>Pointers are JSON pointers (RFC 6901) into the message's data, such as {@code /items/0/sku}; the empty one is the data as
 * a whole. What isn't named here was either not needed for this message or, where {@code complete} is false, not tried.
 *
 * @param hard fields without which the handler failed
 * @param soft fields that made the handler ask for or return something else
 * @param complete whether each field of the data was tried
 * @since 0.1
 */
public record ObservedNeeds(List<String> hard, List<String> soft, boolean complete) {

    // RFC 6901
    private static final Pattern FORM = Pattern.compile("(?:/(?:[^/~]|~[01])*+)*+", Pattern.DOTALL);

    /** @throws IllegalArgumentException if a text is no JSON pointer, or has more steps than data may have levels */
    public ObservedNeeds {
        hard = List.copyOf(hard);
        soft = List.copyOf(soft);
        hard.forEach(ObservedNeeds::requirePointer);
        soft.forEach(ObservedNeeds::requirePointer);
    }

    /** {@return what is known of a message that no field was tried of: nothing} */
    public static ObservedNeeds untried() {
        return new ObservedNeeds(List.of(), List.of(), false);
    }

    private static void requirePointer(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a JSON pointer, empty or beginning with a slash such as /items/0/sku, not '" + text + "'");
        }
        PointerNeed.bounded(text);
    }
}
