package dev.storypact.story.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of event versions: {@code *}, {@code 1.0}, {@code 1.x}, {@code 1.2.x} or {@code [1.0,2.0)}.
 *
 * <p>The interval form is Maven's: a square bracket includes its end, a round one excludes it, an absent end is open.
 *
 * @since 0.1
 */
public final class VersionRange {

    private static final VersionRange ANY = new VersionRange("*", Optional.empty(), true, Optional.empty(), false);
    private static final Pattern WILDCARD = Pattern.compile("(0|[1-9][0-9]{0,5})(?:\\.(0|[1-9][0-9]{0,5}))?\\.x");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])\\s*([0-9.]*)\\s*,\\s*([0-9.]*)\\s*([\\])])");

    private final String text;
    private final Optional<EventVersion> lower;
    private final boolean lowerIncluded;
    private final Optional<EventVersion> upper;
    private final boolean upperIncluded;

    private VersionRange(
            String text,
            Optional<EventVersion> lower,
            boolean lowerIncluded,
            Optional<EventVersion> upper,
            boolean upperIncluded) {
        this.text = text;
        this.lower = lower;
        this.lowerIncluded = lowerIncluded;
        this.upper = upper;
        this.upperIncluded = upperIncluded;
    }

    /** {@return the range that holds every version} */
    public static VersionRange any() {
        return ANY;
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if the text is no range, or one that no version can be in
     */
    public static VersionRange parse(String text) {
        if (text.equals("*")) {
            return ANY;
        }
        if (EventVersion.isVersion(text)) {
            var version = Optional.of(EventVersion.parse(text));
            return new VersionRange(text, version, true, version, true);
        }
        var wildcard = WILDCARD.matcher(text);
        if (wildcard.matches()) {
            var major = Integer.parseInt(wildcard.group(1));
            var minor = wildcard.group(2);
            return minor == null
                    ? new VersionRange(text, Optional.of(new EventVersion(major, 0, 0)), true, next(major), false)
                    : minors(text, major, Integer.parseInt(minor));
        }
        return interval(text);
    }

    private static VersionRange minors(String text, int major, int minor) {
        var from = new EventVersion(major, minor, 0);
        var to = minor == VersionBox.GREATEST ? next(major) : Optional.of(new EventVersion(major, minor + 1, 0));
        return new VersionRange(text, Optional.of(from), true, to, false);
    }

    private static Optional<EventVersion> next(int major) {
        return major == VersionBox.GREATEST ? Optional.empty() : Optional.of(new EventVersion(major + 1, 0, 0));
    }

    private static VersionRange interval(String text) {
        var matcher = INTERVAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no version range: write * for any, 1.0, 1.x, 1.2.x, or an interval such as [1.0,2.0)");
        }
        var range = new VersionRange(
                text,
                end(matcher.group(2)),
                matcher.group(1).equals("["),
                end(matcher.group(3)),
                matcher.group(4).equals("]"));
        range.refuseIfEmpty();
        return range;
    }

    private static Optional<EventVersion> end(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(EventVersion.parse(text));
    }

    private void refuseIfEmpty() {
        if (lower.isEmpty() || upper.isEmpty()) {
            return;
        }
        var order = lower.get().compareTo(upper.get());
        if (order > 0 || (order == 0 && !(lowerIncluded && upperIncluded))) {
            throw new IllegalArgumentException("no version can be in the range '" + text + "'");
        }
    }

    /** {@return whether the version is in this range} */
    public boolean contains(EventVersion version) {
        return lower.map(end -> aboveOrAt(version.compareTo(end), lowerIncluded))
                        .orElse(true)
                && upper.map(end -> aboveOrAt(end.compareTo(version), upperIncluded))
                        .orElse(true);
    }

    List<VersionBox> boxes() {
        return VersionBox.between(
                lower.map(end -> VersionBox.from(end, lowerIncluded)),
                upper.map(end -> VersionBox.to(end, upperIncluded)));
    }

    List<VersionBox> boxesOutside() {
        var outside = new ArrayList<VersionBox>();
        lower.ifPresent(end ->
                outside.addAll(VersionBox.between(Optional.empty(), Optional.of(VersionBox.to(end, !lowerIncluded)))));
        upper.ifPresent(end -> outside.addAll(
                VersionBox.between(Optional.of(VersionBox.from(end, !upperIncluded)), Optional.empty())));
        return outside;
    }

    private static boolean aboveOrAt(int comparison, boolean included) {
        return comparison > 0 || (included && comparison == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange that
                && lower.equals(that.lower)
                && upper.equals(that.upper)
                && (lower.isEmpty() || lowerIncluded == that.lowerIncluded)
                && (upper.isEmpty() || upperIncluded == that.upperIncluded);
    }

    @Override
    public int hashCode() {
        return 31 * lower.hashCode() + upper.hashCode();
    }

    /** {@return the range as it was written} */
    @Override
    public String toString() {
        return text;
    }
}
