package dev.storypact.contract.internal.mask;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of properties that hold secrets, each as its words.
 *
 * @param names the words of each name, in lower case
 */
public record SecretNames(List<List<String>> names) {

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    public SecretNames {
        names = List.copyOf(names);
    }

    /** {@return the names, in whatever spelling they are given} */
    public static SecretNames of(Collection<String> names) {
        return new SecretNames(names.stream()
                .map(SecretNames::words)
                .filter(words -> !words.isEmpty())
                .toList());
    }

    /** {@return whether a property's name has all words of one of the names, next to each other or written as one} */
    boolean have(String property) {
        var words = words(property);
        return names.stream()
                .anyMatch(
                        name -> Collections.indexOfSubList(words, name) >= 0 || words.contains(String.join("", name)));
    }

    private static List<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
