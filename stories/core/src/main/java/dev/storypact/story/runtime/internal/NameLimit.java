package dev.storypact.story.runtime.internal;

/** How long a name may be that travels with messages, so that every platform can take it. */
public final class NameLimit {

    /** In characters. */
    public static final int LONGEST = 256;

    private static final int SHOWN = 40;

    private NameLimit() {}

    /** {@return what is wrong with a name that {@link #allows} does not} */
    static String describe(String what, String name) {
        return what + " '" + shortened(name) + "' has " + name.length() + " characters: use at most " + LONGEST;
    }

    static boolean allows(String name) {
        return name.length() <= LONGEST;
    }

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if it is blank or too long
     */
    public static void require(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        if (!allows(name)) {
            throw new IllegalArgumentException(describe(what, name));
        }
    }

    static String shortened(String name) {
        return allows(name) ? name : name.substring(0, SHOWN) + "...";
    }
}
