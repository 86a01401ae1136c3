package dev.storypact.story.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions whose three numbers lie each in a span of its own; a range of versions is a union of few such boxes. */
record VersionBox(Span major, Span minor, Span patch) {

    /** The greatest number that an {@link EventVersion} has. */
    static final int GREATEST = 999_999;

    /** Whole numbers from the first to the last, both included. */
    record Span(int first, int last) {

        static final Span ALL = new Span(0, GREATEST);

        static Span only(int number) {
            return new Span(number, number);
        }

        boolean isEmpty() {
            return first > last;
        }

        Span and(Span other) {
            return new Span(Math.max(first, other.first), Math.min(last, other.last));
        }
    }

    boolean isEmpty() {
        return major.isEmpty() || minor.isEmpty() || patch.isEmpty();
    }

    VersionBox and(VersionBox other) {
        return new VersionBox(major.and(other.major), minor.and(other.minor), patch.and(other.patch));
    }

    static List<VersionBox> from(EventVersion version, boolean included) {
        var a = version.major();
        var b = version.minor();
        var c = included ? version.patch() : version.patch() + 1;
        if (c == 0 && b == 0) {
            return List.of(new VersionBox(new Span(a, GREATEST), Span.ALL, Span.ALL));
        }
        var above = new VersionBox(new Span(a + 1, GREATEST), Span.ALL, Span.ALL);
        if (c == 0) {
            return List.of(above, new VersionBox(Span.only(a), new Span(b, GREATEST), Span.ALL));
        }
        return List.of(
                above,
                new VersionBox(Span.only(a), new Span(b + 1, GREATEST), Span.ALL),
                new VersionBox(Span.only(a), Span.only(b), new Span(c, GREATEST)));
    }

    static List<VersionBox> to(EventVersion version, boolean included) {
        var d = version.major();
        var e = version.minor();
        var f = included ? version.patch() : version.patch() - 1;
        return List.of(
                new VersionBox(new Span(0, d - 1), Span.ALL, Span.ALL),
                new VersionBox(Span.only(d), new Span(0, e - 1), Span.ALL),
                new VersionBox(Span.only(d), Span.only(e), new Span(0, f)));
    }

    static List<VersionBox> between(Optional<List<VersionBox>> from, Optional<List<VersionBox>> to) {
        var all = List.of(new VersionBox(Span.ALL, Span.ALL, Span.ALL));
        var boxes = new ArrayList<VersionBox>();
        for (var lower : from.orElse(all)) {
            for (var upper : to.orElse(all)) {
                var box = lower.and(upper);
                if (!box.isEmpty()) {
                    boxes.add(box);
                }
            }
        }
        return boxes;
    }
}
