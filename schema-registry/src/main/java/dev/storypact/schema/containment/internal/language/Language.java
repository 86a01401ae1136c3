package dev.storypact.schema.containment.internal.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of texts: listed ones, all but listed ones, or those of an automaton.
 *
 * <p>Lists stay lists as long as they can, as most names in schemas are plain. Immutable and thread-safe.
 */
public sealed interface Language permits ListedTexts, AllTextsBut, RegularTexts {

    /** {@return no text} */
    static Language nothing() {
        return new ListedTexts(Set.of());
    }

    /** {@return every text} */
    static Language everything() {
        return new AllTextsBut(Set.of());
    }

    /** {@return these texts} */
    static Language of(Collection<String> texts) {
        return new ListedTexts(texts.size() == 1 ? Set.copyOf(texts) : new LinkedHashSet<>(texts));
    }

    /** {@return all texts but these} */
    static Language allBut(Collection<String> texts) {
        return new AllTextsBut(new LinkedHashSet<>(texts));
    }

    /**
     * {@return the texts in which the pattern is found}
     *
     * @throws UntranslatableException if an automaton can't tell them
     */
    static Language ofPattern(String pattern) {
        return KnownPatterns.language(pattern);
    }

    /** {@return the texts of that many code points; {@link Integer#MAX_VALUE} for no upper limit} */
    static Language ofLength(int min, int max) {
        return RegularTexts.ofLength(min, max);
    }

    /** {@return whether the text is one of these} */
    boolean contains(String text);

    /** {@return the texts that are none of these} */
    Language complement();

    /**
     * {@return the texts of both}
     *
     * @throws UntranslatableException if the automaton would be too large
     */
    Language and(Language other);

    /** {@return the texts of either} */
    default Language or(Language other) {
        return complement().and(other.complement()).complement();
    }

    /** {@return these texts without the others} */
    default Language minus(Language other) {
        return and(other.complement());
    }

    /** {@return whether there is no text} */
    boolean isEmpty();

    /**
     * {@return some of these texts, the most readable first; fewer than that many only if these are all}
     *
     * @param min their least number of code points
     * @param max their greatest number of code points
     * @param count how many are wanted
     */
    List<String> words(int min, int max, int count);

    /** {@return the texts that this is about by name} */
    Set<String> listed();
}
