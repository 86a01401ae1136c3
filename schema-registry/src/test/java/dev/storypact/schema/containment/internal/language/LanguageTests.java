package dev.storypact.schema.containment.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTests {

    private static final List<String> SMALL = small();

    private static List<String> small() {
        var texts = new ArrayList<>(List.of(""));
        for (var from = 0; texts.size() < 1_000; from++) {
            for (var c : List.of("a", "b", "1", "-")) {
                texts.add(texts.get(from) + c);
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "^a",
                "b$",
                "^a|b$",
                "^(a|b)+$",
                "^$",
                "a{2}",
                "^a{1,2}b?$",
                "^a{2,}$",
                "^[^a]*$",
                "^\\d+$",
                "^\\w-\\w$",
                "^\\D\\W?$",
                "^[a-b1]{3}$",
                "^(?:ab)*$",
                "^(?=.*a)(?=.*b).{3}$",
                "^(?!a)..",
                "^(?!.*aa)[ab]+$",
                "(a|^)b",
                "a(b|$)",
                "a?^b",
                "^(a$|b)",
                "^a*?b",
                "^(?<name>a)b",
                "[-a]1",
                "^a{0}b",
                "(?=a)a",
                "^((a|b)(1|-))*$",
            })
    void finds_what_the_regular_expression_finds(String pattern) {
        var language = Language.ofPattern(pattern);
        var expected = Pattern.compile(pattern);

        assertThat(SMALL)
                .allSatisfy(text -> assertThat(language.contains(text))
                        .as("%s in '%s'", pattern, text)
                        .isEqualTo(expected.matcher(text).find()));
        assertThat(SMALL)
                .allSatisfy(
                        text -> assertThat(language.complement().contains(text)).isNotEqualTo(language.contains(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a)\\1",
                "(?<=a)b",
                "\\ba",
                "a++",
                "(",
                ")",
                "[a",
                "*a",
                "a{2,1}",
                "(?i)a",
                "\\p{Greek}",
                "[a&&b]",
                "a{5000}",
                "^[ab]*a[ab]{24}$",
                "^\\p{L}+(\\p{L}|\\d){0,300}$",
                "(^a)*",
                "\\q"
            })
    void refuses_what_it_cannot_tell_exactly(String pattern) {
        assertThatThrownBy(() -> Language.ofPattern(pattern)).isInstanceOf(UntranslatableException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"^[A-Z]{3}$ ; AAA", "^o-\\d+$ ; o-0", "^(new|paid)$ ; new", "a.c ; aac", "^[\\s\\S]{2}$ ; aa"})
    void shows_a_short_and_readable_word_first(String pattern, String word) {
        assertThat(Language.ofPattern(pattern).words(0, 10, 1)).containsExactly(word);
    }

    @Test
    void bears_long_texts_of_letters_of_every_script() {
        var mailbox = Language.ofPattern("^(\\p{L}|\\p{N}){1,64}@(\\p{L}|\\p{N}){1,255}$");

        assertThat(mailbox.contains("zo\u00eb7@b\u00fcro")).isTrue();
        assertThat(mailbox.contains("a".repeat(64) + "@" + "b".repeat(255))).isTrue();
        assertThat(mailbox.contains("a".repeat(65) + "@b")).isFalse();
        assertThat(mailbox.contains("a-b@c")).isFalse();
    }

    @Test
    void is_equal_to_the_language_of_another_pattern_that_finds_the_same() {
        var one = Language.ofPattern("^(\\p{L}|\\d)+$");

        assertThat(Language.ofPattern("^[\\p{L}0-9]([0-9]|\\p{L})*$"))
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
        assertThat(Language.ofPattern("^(\\p{L}|\\d)*$")).isNotEqualTo(one);
        assertThat(Language.ofPattern("^(\\p{L}|[1-9])+$")).isNotEqualTo(one);
    }

    @Test
    void counts_code_points() {
        var two = Language.ofPattern("^.{2}$");

        assertThat(two.contains("\uD83D\uDE00a")).isTrue();
        assertThat(two.contains("\uD83D\uDE00")).isFalse();
        assertThat(Language.ofPattern("^\\p{Lu}$").contains("\uD801\uDC00")).isTrue();
        assertThat(Language.ofPattern("^\\p{Ll}$").contains("\uD801\uDC00")).isFalse();
        assertThat(Language.ofPattern("^[^a]$").contains("\uD83D\uDE00")).isTrue();
    }

    @Test
    void gives_fewer_words_than_wanted_only_if_these_are_all() {
        assertThat(Language.ofPattern("^[ab]$").words(0, 5, 3)).containsExactly("a", "b");
        assertThat(Language.ofPattern("^a+$").words(2, 3, 9)).containsExactly("aa", "aaa");
        assertThat(Language.of(List.of("x", "long")).words(0, 2, 9)).containsExactly("x");
        assertThat(Language.allBut(Set.of("text")).words(0, 4, 2)).hasSize(2).doesNotContain("text");
        assertThat(Language.everything().words(0, 0, 2)).containsExactly("");
    }

    @Test
    void combines_lists_and_patterns() {
        var short_ = Language.ofPattern("^.{1,2}$");

        assertThat(Language.of(List.of("a", "abc")).and(short_)).isEqualTo(Language.of(List.of("a")));
        assertThat(Language.allBut(List.of("a")).and(short_).contains("a")).isFalse();
        assertThat(short_.minus(short_).isEmpty()).isTrue();
        assertThat(short_.or(short_.complement()).complement().isEmpty()).isTrue();
        assertThat(Language.ofPattern("^[0-9]+$")).isEqualTo(Language.ofPattern("^\\d\\d*$"));
        assertThat(Language.ofLength(1, 2)).isEqualTo(Language.ofPattern("^[^]{1,2}$"));
    }
}
