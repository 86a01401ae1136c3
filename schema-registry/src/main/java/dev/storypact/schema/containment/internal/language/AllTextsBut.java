package dev.storypact.schema.containment.internal.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All texts but these. */
record AllTextsBut(Set<String> listed) implements Language {

    private static final String LIKED = "text";
    private static final int LONGEST = 100_000;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    AllTextsBut {
        listed = Collections.unmodifiableSet(listed);
    }

    @Override
    public boolean contains(String text) {
        return !listed.contains(text);
    }

    @Override
    public Language complement() {
        return new ListedTexts(listed);
    }

    @Override
    public Language and(Language other) {
        if (other instanceof AllTextsBut others) {
            if (others.listed.isEmpty()) {
                return this;
            }
            if (listed.isEmpty()) {
                return others;
            }
            var either = new LinkedHashSet<>(listed);
            either.addAll(others.listed);
            return new AllTextsBut(either);
        }
        if (other instanceof RegularTexts && listed.isEmpty()) {
            return other;
        }
        return other instanceof RegularTexts ? other.and(RegularTexts.allBut(listed)) : other.and(this);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public List<String> words(int min, int max, int count) {
        if (min > LONGEST) {
            throw new UntranslatableException("texts of more than " + LONGEST + " characters");
        }
        var words = new ArrayList<String>();
        if (min <= LIKED.length() && LIKED.length() <= max) {
            words.add(LIKED);
        }
        if (min == 0) {
            words.add("");
        }
        // Of more than one letter there are always enough texts; of none there is one.
        for (var length = Math.max(min, 1);
                length <= max && words.size() < count + listed.size() + 1 && min <= max;
                length++) {
            addOfLength(length, count + listed.size() + 1, words);
        }
        return words.stream().filter(this::contains).distinct().limit(count).toList();
    }

    private static void addOfLength(int length, int wanted, List<String> words) {
        for (var i = 0; words.size() < wanted && i < Math.pow(LETTERS.length(), Math.min(length, 4)); i++) {
            var text = new StringBuilder();
            for (var rest = i; rest > 0; rest /= LETTERS.length()) {
                text.append(LETTERS.charAt(rest % LETTERS.length()));
            }
            text.append("a".repeat(Math.max(0, length - text.length())));
            words.add(text.reverse().toString());
        }
    }
}
