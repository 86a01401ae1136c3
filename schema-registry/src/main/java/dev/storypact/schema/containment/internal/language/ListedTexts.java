package dev.storypact.schema.containment.internal.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** These texts. */
record ListedTexts(Set<String> listed) implements Language {

    ListedTexts {
        listed = Collections.unmodifiableSet(listed);
    }

    @Override
    public boolean contains(String text) {
        return listed.contains(text);
    }

    @Override
    public Language complement() {
        return new AllTextsBut(listed);
    }

    @Override
    public Language and(Language other) {
        var both = new LinkedHashSet<>(listed);
        both.removeIf(text -> !other.contains(text));
        return new ListedTexts(both);
    }

    @Override
    public boolean isEmpty() {
        return listed.isEmpty();
    }

    @Override
    public List<String> words(int min, int max, int count) {
        return listed.stream()
                .filter(text -> Lengths.isWithin(text, min, max))
                .limit(count)
                .toList();
    }
}
