package dev.storypact.story.message;

import java.lang.reflect.Type;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/**
 * A value can't be written as JSON, or JSON can't be read as the value that was wanted.
 *
 * <p>The message names the place, what was found there and what was wanted.
 *
 * @since 0.1
 */
public final class StoryJsonException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;

    /** Advice to set up Jackson otherwise, which nobody who reads the message can do. */
    private static final Pattern JACKSON_SETTINGS = Pattern.compile(" \\(but [^)]*(CoercionConfig|Feature)[^)]*\\)");

    private final String message;

    private StoryJsonException(String message) {
        super(message);
        this.message = message;
    }

    private StoryJsonException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    /** {@return where, what was found and what was wanted} */
    @Override
    public String getMessage() {
        return message;
    }

    static StoryJsonException unwritable(Object value, Throwable cause) {
        var why =
                cause instanceof StackOverflowError ? "it refers to itself, or is nested too deeply" : firstLine(cause);
        return new StoryJsonException(
                place(cause) + "a " + value.getClass().getName() + " can't be written as JSON: " + why
                        + " (use records, maps, lists, texts, numbers and times)",
                cause);
    }

    private static String place(Throwable cause) {
        var pointer = cause instanceof JacksonException jackson ? pointer(jackson) : "";
        return pointer.isEmpty() ? "" : "at '" + pointer + "' of ";
    }

    static StoryJsonException unreadable(JsonNode tree, Type type, JacksonException cause) {
        return new StoryJsonException(
                "at '" + pointer(cause) + "' of " + shortened(StoryJson.write(tree)) + ": no " + type.getTypeName()
                        + ", " + firstLine(cause),
                cause);
    }

    static StoryJsonException isNull(Type type) {
        return new StoryJsonException("found null where a " + type.getTypeName() + " was wanted");
    }

    static StoryJsonException unparsable(JacksonException cause) {
        var location = cause.getLocation();
        var place =
                location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
        return new StoryJsonException(place + "no JSON: " + firstLine(cause), cause);
    }

    private static String pointer(JacksonException e) {
        var pointer = new StringBuilder();
        if (e instanceof DatabindException databind) {
            for (var reference : databind.getPath()) {
                pointer.append('/')
                        .append(
                                reference.getPropertyName() != null
                                        ? escaped(reference.getPropertyName())
                                        : reference.getIndex());
            }
        }
        return pointer.toString();
    }

    /** As RFC 6901, section 3 says. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String firstLine(Throwable e) {
        var message =
                e instanceof JacksonException jackson ? jackson.getOriginalMessage() : String.valueOf(e.getMessage());
        return String.valueOf(message)
                .lines()
                .findFirst()
                .map(line -> JACKSON_SETTINGS.matcher(line).replaceAll(""))
                .orElse(e.getClass().getName());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
