package dev.storypact.schema.containment.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "^[ab]$; a b",
                "^[^a-c]$; d e f",
                "^[A-Z0-9]$; 0 1 2",
                "^[!-/]$; - . /",
                "^[*-.]$; - . *",
                "^[xZ_]$; x Z _",
                "^(Z|b|5)$; b 5 Z",
                "^(\u00fc|!|\u00e4)$; ! \u00e4 \u00fc",
                "^[\u00e0-\u00e2]$; \u00e0 \u00e1 \u00e2",
                "^a{2,3}$; aa aaa",
                "^(b|aa)$; b aa",
                "^[ab]{2}$; aa ab ba",
                "^(aaa)+$; aaa aaaaaa aaaaaaaaa",
                "^(x{9}|y)$; y xxxxxxxxx",
            })
    void come_shortest_and_most_readable_first(String pattern, String expected) {
        assertThat(words(pattern, 0, Integer.MAX_VALUE, 3)).containsExactly(expected.split(" "));
    }

    @Test
    void have_the_lengths_that_are_asked_for() {
        assertThat(words("^a*$", 2, 4, 9)).containsExactly("aa", "aaa", "aaaa");
        assertThat(words("^a*$", 0, 1, 9)).containsExactly("", "a");
        assertThat(words("^a*$", 3, 2, 9)).isEmpty();
        assertThat(words("^(ab)*$", 1, 5, 9)).containsExactly("ab", "abab");
        assertThat(words("^a*$", 2_000, 2_000, 1)).containsExactly("a".repeat(2_000));
        assertThatThrownBy(() -> words("^a*$", 2_001, 2_001, 1))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("texts that are too long");
    }

    @Test
    void are_as_many_as_asked_for_if_there_are_as_many() {
        assertThat(words("^[a-d]{1,2}$", 0, 9, 6)).containsExactly("a", "b", "c", "d", "aa", "ab");
        assertThat(words("^[a-d]$", 0, 9, 4)).containsExactly("a", "b", "c", "d");
        assertThat(words("^[a-d]$", 0, 9, 9)).containsExactly("a", "b", "c", "d");
        assertThat(words("^[a-d]$", 0, 9, 1)).containsExactly("a");
        assertThat(words("^(a$)^b", 0, 9, 2)).isEmpty();
    }

    @Test
    void beyond_the_basic_plane_are_characters_of_their_own() {
        assertThat(words("^\\p{So}$", 1, 1, 5_000)).contains("\uD83D\uDE00");
        assertThat(words("^(?!\\u{0})\\p{Lo}{2}$", 2, 2, 1))
                .allSatisfy(word ->
                        assertThat(word.codePointCount(0, word.length())).isEqualTo(2));
    }

    @Test
    void of_all_texts_but_some_avoid_these() {
        var all = Language.allBut(Set.of());
        assertThat(all.words(0, 9, 3)).containsExactly("text", "", "a");
        assertThat(all.words(4, 4, 1)).containsExactly("text");
        assertThat(all.words(5, 9, 2)).containsExactly("aaaaa", "aaaab");
        assertThat(all.words(0, 3, 2)).containsExactly("", "a");
        assertThat(all.words(2, 2, 28)).contains("aa", "az", "ba", "bb").hasSize(28);
        assertThat(all.words(3, 2, 1)).isEmpty();
        assertThat(Language.allBut(Set.of("text", "", "a")).words(0, 9, 2)).containsExactly("b", "c");
        assertThat(Language.allBut(Set.of("a")).words(1, 1, 25)).containsExactly("bcdefghijklmnopqrstuvwxyz".split(""));
        assertThat(all.words(100_000, 100_000, 1)).containsExactly("a".repeat(100_000));
        assertThatThrownBy(() -> all.words(100_001, 100_001, 1))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("texts of more than 100000 characters");
    }

    @Test
    void all_texts_but_some_are_combined_by_what_they_leave_out() {
        var a = Language.allBut(Set.of("a"));
        var b = Language.allBut(Set.of("b"));
        var all = Language.allBut(Set.of());

        assertThat(a.and(b)).isEqualTo(Language.allBut(Set.of("a", "b")));
        assertThat(a.and(all)).isSameAs(a);
        assertThat(all.and(b)).isSameAs(b);
        assertThat(all.and(regular("^[ab]$"))).isEqualTo(regular("^[ab]$"));
        assertThat(a.and(regular("^[ab]$"))).isEqualTo(regular("^b$"));
        assertThat(a.and(Language.of(List.of("a", "c")))).isEqualTo(Language.of(List.of("c")));
    }

    @Test
    void lists_have_the_words_that_they_list() {
        var listed = Language.of(List.of("one", "three"));

        assertThat(listed.words(3, 3, 9)).containsExactly("one");
        assertThat(listed.words(5, 5, 9)).containsExactly("three");
        assertThat(listed.words(4, 4, 9)).isEmpty();
        assertThat(listed.isEmpty()).isFalse();
        assertThat(Language.of(List.of()).isEmpty()).isTrue();
        assertThat(Language.of(List.of("\uD83D\uDE00")).words(1, 1, 9)).hasSize(1);
    }

    @Test
    void lengths_are_counted_up_to_three_hundred() {
        assertThat(RegularTexts.ofLength(300, 300).contains("a".repeat(300))).isTrue();
        assertThat(RegularTexts.ofLength(0, 300).contains("a".repeat(301))).isFalse();
        assertThat(RegularTexts.ofLength(2, Integer.MAX_VALUE).contains("a")).isFalse();
        assertThat(RegularTexts.ofLength(2, Integer.MAX_VALUE).contains("a".repeat(400)))
                .isTrue();
        assertThatThrownBy(() -> RegularTexts.ofLength(301, Integer.MAX_VALUE))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("names of more than 300 characters");
        assertThatThrownBy(() -> RegularTexts.ofLength(0, 301)).isInstanceOf(UntranslatableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00", "\uDC00\uD800"})
    void a_text_with_half_of_a_character_is_not_told(String text) {
        assertThatThrownBy(() -> regular("^.*$").contains(text))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("a text with half of a character");
    }

    @Test
    void all_characters_beyond_the_basic_plane_that_one_symbol_stands_for_are_words() {
        var digits = regular("^[\\u{10000}-\\u{10FFFF}]$").and(regular("^\\p{Nd}$"));

        var words = digits.words(0, 2, 10_000);

        assertThat(words)
                .doesNotHaveDuplicates()
                .hasSize((int) IntStream.rangeClosed(0x10000, Character.MAX_CODE_POINT)
                        .filter(point -> Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER)
                        .count())
                .allMatch(digits::contains);
        assertThat(digits.words(0, 2, 7)).hasSize(7);
    }

    @Test
    void two_of_them_in_a_row_are_combined() {
        var pairs = regular("^[\\u{10000}-\\u{10FFFF}]{2}$").and(regular("^\\p{Nd}{2}$"));

        assertThat(pairs.words(2, 2, 1_000))
                .doesNotHaveDuplicates()
                .hasSize(1_000)
                .allMatch(pairs::contains);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 26, 27, 63, 100, 5_000})
    void of_all_texts_of_one_character_as_many_are_given_as_are_wanted(int count) {
        assertThat(Language.everything().words(1, 1, count))
                .doesNotHaveDuplicates()
                .hasSize(count);
    }

    @Test
    void of_all_texts_of_one_character_there_are_no_more_than_characters() {
        assertThat(Language.everything().words(1, 1, 2_000_000))
                .doesNotHaveDuplicates()
                .hasSize(Character.MAX_CODE_POINT + 1 - 2_048);
    }

    @Test
    void texts_but_those_of_one_letter_are_found() {
        var letters = "abcdefghijklmnopqrstuvwxyz".split("");

        assertThat(Language.allBut(List.of(letters)).words(0, 1, 3)).containsExactly("", "0", "1");
        assertThat(Language.allBut(List.of(letters)).words(3, 3, 1_000))
                .hasSize(1_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_stands_for_characters_beyond_the_basic_plane_is_not_told_beside_a_pattern() {
        assertThatThrownBy(() -> RegularTexts.allBut(Set.of("\uD83D\uDE00")))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("a text with characters beyond U+FFFF beside a pattern");
        assertThat(RegularTexts.allBut(Set.of("a", "b")).contains("c")).isTrue();
        assertThat(RegularTexts.allBut(Set.of("a", "b")).contains("b")).isFalse();
    }

    private static List<String> words(String pattern, int min, int max, int count) {
        return regular(pattern).words(min, max, count);
    }

    private static RegularTexts regular(String pattern) {
        return new RegularTexts(PatternTranslation.of(pattern));
    }
}
