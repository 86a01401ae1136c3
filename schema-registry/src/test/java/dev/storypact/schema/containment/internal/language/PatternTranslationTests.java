package dev.storypact.schema.containment.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each translates anew: {@link Language#ofPattern} remembers patterns, so that a second test of one would show nothing. */
class PatternTranslationTests {

    private static final List<String> SMALL = small();

    private static List<String> small() {
        var texts = new ArrayList<>(List.of(""));
        for (var from = 0; texts.size() < 500; from++) {
            for (var c : List.of("a", "b", "1", "-")) {
                texts.add(texts.get(from) + c);
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "^a",
                "b$",
                "^$",
                "a|^b",
                "^(a|b|1)$",
                "(a|)b",
                "a{0}b",
                "^a{2}$",
                "^a{1,3}b$",
                "^(ab){2,}$",
                "^a+b*1?-$",
                "(a|^)b",
                "a(b|$)",
                "^((a|b)(1|-))*$",
                "(^a){1}b",
                "^(a|b$){2}",
                "^(a$){0,2}",
                "b^|a",
                "$a|b",
                "a$|^1",
                "(?:^|a)(?:$|b)",
                "^(?:a|b)(?<name>1)$",
                "[^ab]{2}",
                "^[a-b1]{3}$",
                "[-a]1",
                "^[ab-]+$",
                "[\\w-]1",
                "^a*?b+?$",
                "^a??b{1,2}?$",
            })
    void finds_what_the_regular_expression_finds(String pattern) {
        var regex = Pattern.compile(pattern);
        var search = PatternSearch.of(pattern);
        var language = translated(pattern);

        assertThat(SMALL)
                .allSatisfy(text -> assertThat(List.of(language.contains(text), search.isFoundIn(text, steps -> {})))
                        .as("%s in '%s'", pattern, text)
                        .containsOnly(regex.matcher(text).find()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)",
                "(?=a)b",
                "(?=.*a)(?=.*b)^.{3}$",
                "(?!a)b",
                "^(?!a)..",
                "^(?!.*aa)[ab]+$",
                "^(?!ab$)a",
                "^(?=a|b$)[^1]",
                "^a(?=1)",
                "^(a(?!b)){2}",
                "(?!^)a",
                "^(?:(?=a)){2}.",
                "(?=(?!b).)[^1]$",
            })
    void looks_ahead_as_the_regular_expression_does(String pattern) {
        var regex = Pattern.compile(pattern);
        var language = translated(pattern);

        assertThat(SMALL)
                .allSatisfy(text -> assertThat(language.contains(text))
                        .as("%s in '%s'", pattern, text)
                        .isEqualTo(regex.matcher(text).find()));
        assertThatThrownBy(() -> PatternSearch.of(pattern))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("a look ahead");
    }

    @ParameterizedTest(name = "{0} has U+{1}, not U+{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\\d; 30; 2F",
                "\\d; 39; 3A",
                "\\D; 3A; 35",
                "\\w; 5F; 2D",
                "\\w; 7A; 7B",
                "\\w; 41; 40",
                "\\W; E4; 5F",
                "\\s; FEFF; 200B",
                "\\s; 200A; 85",
                "\\S; 61; 20",
                "\\t; 9; 74",
                "\\n; A; 6E",
                "\\v; B; 76",
                "\\f; C; 66",
                "\\r; D; 72",
                "[\\b]; 8; 62",
                "\\x4a; 4A; 78",
                "\\u00e9; E9; 75",
                "\\u{e9}; E9; 75",
                "\\u{10400}; 10401; 1F600",
                "\\uD801\\uDC00; 10400; 30",
                "\\cJ; A; 4A",
                "\\cj; A; 6A",
                "\\ca; 1; 61",
                "\\cz; 1A; 7A",
                "\\cA; 1; 41",
                "\\0a; 0; 61",
                "\\.; 2E; 61",
                "\\/; 2F; 5C",
                "\\-; 2D; 5C",
                "\\\\; 5C; 2F",
                ".; 61; A",
                ".; D7FF; 2028",
                ".; 1F600; D",
                "[a-c]; 63; 64",
                "[a-a]; 61; 62",
                "[\\d-x]; 2D; 61",
                "[\\x41-\\x43]; 42; 44",
                "[^a-c]; 64; 62",
                "[^]; A; 1F",
                "\\p{Lu}; 41; 61",
                "\\p{Ll}; 61; 41",
                "\\p{L}; E4; 31",
                "\\P{L}; 31; E4",
                "\\p{Nd}; 0661; 61",
            })
    void reads_escapes_and_classes_as_ecma_262_does(String pattern, String inHex, String outHex) {
        var single = pattern.equals("\\0a") ? "^\\0a$" : "^" + pattern + "$";
        var end = pattern.equals("\\0a") ? "a" : "";
        var in = Character.toString(Integer.parseInt(inHex, 16)) + end;
        var out = Character.toString(Integer.parseInt(outHex, 16)) + end;
        var language = pattern.startsWith("\\u{10400}") || pattern.startsWith("\\uD801")
                ? translated("^[\\p{Lu}\\p{Ll}" + pattern + "]$")
                : translated(single);

        if (!pattern.equals("[^]")) {
            assertThat(language.contains(out)).isFalse();
        }
        assertThat(language.contains(in)).isTrue();
        assertThat(PatternSearch.of(single).isFoundIn("x" + in, steps -> {})).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "(a)\\1; the escape \\1",
                "a\\b; a word boundary",
                "a\\B; a word boundary",
                "\\00; the escape \\0",
                "\\0; the escape \\0",
                "\\q; the escape \\q",
                "\\c1; the escape \\c without a letter",
                "\\c{; the escape \\c without a letter",
                "\\c[; the escape \\c without a letter",
                "\\c@; the escape \\c without a letter",
                "\\x4; an escape without its digits",
                "\\x4g; an escape without its digits",
                "\\u004; an escape without its digits",
                "\\u{110000}; the escape \\u{110000}",
                "\\u{}; the escape \\u{}",
                "\\u{1234567}; the escape \\u{1234567}",
                "\\u{41; a name that nothing ends",
                "\\; an end where more was needed",
                "[a; an end where more was needed",
                "\\pL; \\p without braces",
                "\\p{Greek}; the property \\p{Greek}",
                "(a; a parenthesis that nothing closes",
                "a); a parenthesis that nothing opens",
                "(?<=a)b; a group that starts with (?",
                "(?<!a)b; a group that starts with (?",
                "(?i)a; a group that starts with (?",
                "(?<n; a name that nothing ends",
                "*a; a repetition of nothing",
                "+a; a repetition of nothing",
                "?a; a repetition of nothing",
                "a++; a repetition of a repetition",
                "a**; a repetition of a repetition",
                "a{1}*; a repetition of a repetition",
                "a{b; a brace that is no repetition",
                "a{,2}; a brace that is no repetition",
                "a{2,1}; a repetition that ends before it starts",
                "a{1001}; more than 1000 repetitions",
                "a{1,1001}; more than 1000 repetitions",
                "[b-a]; a range of characters that isn't one",
                "[a-\\d]; a range of characters that isn't one",
                "[a[b]]; a class that not everybody reads alike",
                "[a&&b]; a class that not everybody reads alike",
                "(^a)*; an anchor or a look ahead within a repetition",
                "(a$){1,}; an anchor or a look ahead within a repetition",
                "(?=a)*; an anchor or a look ahead within a repetition",
                "((a{100}){50})b; a repetition that is too large",
                "^[\\u{1F600}]$; a class of some of the characters beyond U+FFFF",
            })
    void refuses_what_it_cannot_tell_exactly_and_says_why(String pattern, String why) {
        assertThatThrownBy(() -> PatternTranslation.of(pattern))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^a{1000}$", "^a{0,1000}$", "^(?:(?:a{100}){10})$"})
    void translates_a_thousand_repetitions(String pattern) {
        var language = translated(pattern);

        assertThat(language.contains("a".repeat(1_000))).isTrue();
        assertThat(language.contains("a".repeat(1_001))).isFalse();
    }

    @Test
    void translates_groups_a_hundred_deep_and_refuses_deeper_ones() {
        assertThat(translated("^" + "(".repeat(100) + "a" + ")".repeat(100) + "$")
                        .contains("a"))
                .isTrue();
        assertThatThrownBy(() -> PatternTranslation.of("(".repeat(101) + "a" + ")".repeat(101)))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("groups that are nested too deeply");
        assertThat(translated("(a)".repeat(150)).contains("a".repeat(150))).isTrue();
    }

    @Test
    void translates_a_pattern_of_two_thousand_characters_and_refuses_a_longer_one() {
        var longest = "^" + "a".repeat(1_998) + "$";

        assertThat(KnownPatterns.language(longest).contains("a".repeat(1_998))).isTrue();
        assertThatThrownBy(() -> KnownPatterns.language("a" + longest))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("a pattern of more than 2000 characters");
    }

    @Test
    void refuses_more_anchors_than_the_stack_bears() {
        assertThat(translated("^".repeat(200) + "a").contains("a")).isTrue();
        assertThatThrownBy(() -> PatternTranslation.of("^".repeat(2_000)))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("too many anchors or looks ahead one after the other");
    }

    @Test
    void remembers_why_a_pattern_has_no_language() {
        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(() -> KnownPatterns.language("(?<=remembered)"))
                    .isInstanceOf(UntranslatableException.class)
                    .hasMessage("a group that starts with (?");
        }
    }

    private static Language translated(String pattern) {
        return new RegularTexts(PatternTranslation.of(pattern));
    }
}
