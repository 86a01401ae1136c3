package dev.storypact.story.message;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The version of an event's schema: {@code MAJOR.MINOR} or {@code MAJOR.MINOR.PATCH}, such as {@code 1.0}.
 *
 * <p>Versions are ordered by their numbers, of which each is at most 999999. {@code 1.0} and {@code 1.0.0} are the same
 * version.
 *
 * @param major raised by a change that breaks subscribers
 * @param minor raised by a change that doesn't
 * @param patch raised by a change of wording
 * @since 0.1
 */
public record EventVersion(int major, int minor, int patch) implements Comparable<EventVersion> {

    private static final Pattern FORM =
            Pattern.compile("(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})(?:\\.(0|[1-9][0-9]{0,5}))?");

    private static final Comparator<EventVersion> ORDER = Comparator.comparingInt(EventVersion::major)
            .thenComparingInt(EventVersion::minor)
            .thenComparingInt(EventVersion::patch);

    /** Throws an {@link IllegalArgumentException} for a number that is negative or above 999999. */
    public EventVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException(
                    "a version has no negative numbers: " + major + "." + minor + "." + patch);
        }
        if (major > VersionBox.GREATEST || minor > VersionBox.GREATEST || patch > VersionBox.GREATEST) {
            throw new IllegalArgumentException(
                    "a version has no numbers above " + VersionBox.GREATEST + ": " + major + "." + minor + "." + patch);
        }
    }

    /**
     * Reads a version.
     *
     * @throws IllegalArgumentException if the text is no version
     */
    public static EventVersion parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no event version: write MAJOR.MINOR or MAJOR.MINOR.PATCH,"
                            + " numbers without leading zeros, such as 1.0");
        }
        var patch = matcher.group(3);
        return new EventVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    /** {@return whether the text is a version} */
    public static boolean isVersion(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(EventVersion other) {
        return ORDER.compare(this, other);
    }

    /** {@return the shortest form that reads back to this version} */
    @Override
    public String toString() {
        return patch == 0 ? major + "." + minor : major + "." + minor + "." + patch;
    }
}
