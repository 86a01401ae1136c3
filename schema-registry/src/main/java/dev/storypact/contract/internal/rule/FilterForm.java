package dev.storypact.contract.internal.rule;

import dev.storypact.story.message.AllFilter;
import dev.storypact.story.message.AnyFilter;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.NotFilter;
import dev.storypact.story.message.VersionFilter;
import dev.storypact.story.message.VersionRange;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A text that is the same for filters that differ in nesting, order and repetition of their parts alone. */
public final class FilterForm {

    private static final VersionFilter ALL_VERSIONS = new VersionFilter(VersionRange.any());
    private static final String EVERYTHING = EventFilter.all().toString();

    private FilterForm() {}

    /** {@return the text} */
    public static String of(EventFilter filter) {
        if (filter instanceof AllFilter all) {
            var parts = parts(all);
            return parts.isEmpty() ? EVERYTHING : joined(parts, " and ");
        }
        if (filter instanceof AnyFilter any) {
            var parts = parts(any);
            return parts.isEmpty() ? filter.toString() : joined(parts, " or ");
        }
        if (filter instanceof NotFilter not) {
            return "not " + of(not.part());
        }
        return filter.equals(ALL_VERSIONS) ? EVERYTHING : filter.toString();
    }

    /** {@return the texts of what a message must be all of; none for a filter that takes everything} */
    public static SortedSet<String> parts(EventFilter filter) {
        return parts(new AllFilter(List.of(filter)));
    }

    private static String joined(SortedSet<String> parts, String word) {
        return parts.size() == 1 ? parts.first() : "(" + String.join(word, parts) + ")";
    }

    private static SortedSet<String> parts(AllFilter all) {
        var forms = new TreeSet<String>();
        for (var part : all.parts()) {
            if (part instanceof AllFilter inner) {
                forms.addAll(parts(inner));
            } else {
                forms.add(of(part));
            }
        }
        forms.remove(EVERYTHING);
        return forms;
    }

    private static SortedSet<String> parts(AnyFilter any) {
        var forms = new TreeSet<String>();
        for (var part : any.parts()) {
            if (part instanceof AnyFilter inner) {
                forms.addAll(parts(inner));
            } else {
                forms.add(of(part));
            }
        }
        return forms;
    }
}
