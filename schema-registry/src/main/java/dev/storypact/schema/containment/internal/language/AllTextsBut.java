package dev.storypact.schema.containment.internal.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** All texts but these. */
record AllTextsBut(Set<String> listed) implements Language {

    private static final String LIKED = "text";
    private static final int LONGEST = 100_000;
    private static final int LETTERS = 26;
    private static final String LIKED_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int VARIED = 4;

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
        // Of a length there are as many texts as are wanted, or all texts of the one character.
        for (var length = Math.max(min, 1);
                length <= max && words.size() < count + listed.size() + 1 && min <= max;
                length++) {
            addOfLength(length, count + listed.size() + 1, words);
        }
        return words.stream().filter(this::contains).distinct().limit(count).toList();
    }

    private static void addOfLength(int length, int wanted, List<String> words) {
        var varied = Math.min(length, VARIED);
        var letters = Math.pow(LETTERS, varied) >= wanted ? LETTERS : (int) Math.pow(wanted, 1.0 / varied) + 2;
        var characters = characters(letters);
        var end = Math.pow(characters.length, varied);
        for (var i = 0L; words.size() < wanted && i < end; i++) {
            var text = new StringBuilder("a".repeat(length - varied));
            for (var power = varied - 1; power >= 0; power--) {
                var rest = i / (long) Math.pow(characters.length, power);
                text.appendCodePoint(characters[(int) (rest % characters.length)]);
            }
            words.add(text.toString());
        }
    }

    // So many, or all that there are.
    private static int[] characters(int count) {
        var others = IntStream.concat(
                        IntStream.rangeClosed(' ', Character.MAX_CODE_POINT),
                        IntStream.range(Character.MIN_CODE_POINT, ' '))
                .filter(point -> LIKED_CHARACTERS.indexOf(point) < 0)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        return IntStream.concat(LIKED_CHARACTERS.chars(), others).limit(count).toArray();
    }
}
