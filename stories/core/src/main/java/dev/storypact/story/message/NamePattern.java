package dev.storypact.story.message;

/**
 * A name, or the beginning that names have in common: {@code ORDER_PLACED} or {@code ORDER_*}.
 *
 * @param text the name, or the beginning without its star
 * @param isPrefix whether the text is a beginning
 * @since 0.1
 */
public record NamePattern(String text, boolean isPrefix) {

    /** @throws IllegalArgumentException if the text is empty */
    public NamePattern {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a pattern of names must not be empty: write a name, or * for all");
        }
    }

    /** {@return the pattern of exactly that name, whatever characters it has} */
    public static NamePattern exactly(String name) {
        return new NamePattern(name, false);
    }

    /**
     * Reads a name, or a beginning that ends with {@code *}.
     *
     * @throws IllegalArgumentException if a star stands elsewhere, or nothing stands before it
     */
    public static NamePattern parse(String pattern) {
        var star = pattern.indexOf('*');
        if (star < 0) {
            return exactly(pattern);
        }
        if (star != pattern.length() - 1) {
            throw new IllegalArgumentException("'" + pattern
                    + "' has a * that is not at its end: write a name, a beginning such as ORDER_*, or * for all");
        }
        return new NamePattern(pattern.substring(0, star), true);
    }

    /** {@return whether the name is the text, or begins with it} */
    public boolean matches(String name) {
        return isPrefix ? name.startsWith(text) : name.equals(text);
    }

    @Override
    public String toString() {
        return isPrefix ? text + "*" : text;
    }
}
