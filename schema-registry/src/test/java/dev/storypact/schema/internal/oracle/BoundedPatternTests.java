package dev.storypact.schema.internal.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BoundedPatternTests {

    @BeforeEach
    void give_all_steps() {
        PatternSteps.refill();
    }

    @Test
    @Timeout(1)
    void patterns_on_which_the_jdk_hangs_end_at_once() {
        assertThat(matches("^(.*a){15}$", "a".repeat(40) + "b")).isFalse();
        assertThat(matches("^(.*a){15}$", "ba".repeat(20))).isTrue();
        assertThat(matches("^(a+)+$", "a".repeat(5_000) + "b")).isFalse();
        assertThat(matches("^(a|a)*$", "a".repeat(50_000))).isTrue();
        assertThat(matches("(x+x+)+y", "x".repeat(1_000))).isFalse();
        assertThat(matches("^(a?){50}a{50}$", "a".repeat(50))).isTrue();
        assertThat(matches("(a|b)*a(a|b){13}$", "ab".repeat(500))).isTrue();
    }

    @Test
    @Timeout(2)
    void patterns_whose_whole_automaton_would_take_minutes_need_none() {
        assertThat(matches("^\\p{L}+(\\p{L}|\\d){0,300}$", "é".repeat(100) + "1".repeat(200) + "-"))
                .isFalse();
        assertThat(matches("^\\p{L}+(\\p{L}|\\d){0,300}$", "é".repeat(100) + "1".repeat(200)))
                .isTrue();
    }

    @Test
    void means_what_ecma_262_says() {
        assertThat(matches("^a$", "a\n")).isFalse();
        assertThat(matches("^.$", "\u0085")).isTrue();
        assertThat(matches("^.$", "\uD83D\uDE00")).isTrue();
        assertThat(matches("^\\s$", "\uFEFF")).isTrue();
        assertThat(matches("^\\d$", "\u0661")).isFalse();
        assertThat(matches("^[^a]$", "\uD83D\uDE00")).isTrue();
        assertThat(matches("^[\\uD83D\\uDE00-\\uD83D\\uDE02]$", "\uD83D\uDE01")).isTrue();
        assertThat(matches("b", "abc")).isTrue();
        assertThat(matches("$^", "")).isTrue();
        assertThat(matches("a^", "a")).isFalse();
        assertThat(matches("(^a|b$){2}", "ab")).isTrue();
        assertThat(matches("", "")).isTrue();
    }

    @Test
    void what_is_not_regular_is_asked_of_the_jdk() {
        assertThat(matches("^(?=.*\\d)(?!.*x).{3,}$", "ab1")).isTrue();
        assertThat(matches("^(?=.*\\d)(?!.*x).{3,}$", "ax1")).isFalse();
        assertThat(matches("\\bcat\\b", "a cat!")).isTrue();
        assertThat(matches("^(a+)b\\1$", "aabaa")).isTrue();
        assertThat(matches("(?<=a)b", "cb")).isFalse();
    }

    @Test
    @Timeout(2)
    void backtracking_without_end_is_told() {
        assertThatThrownBy(() -> matches("^(?=x)?(.*a){15}\\b$", "a".repeat(40) + "b"))
                .isInstanceOf(PatternOverrunException.class)
                .hasMessage("the pattern took more than 5000000 steps");
    }

    @Test
    @Timeout(2)
    void backtracking_deeper_than_the_stack_is_told() {
        assertThatThrownBy(() -> matches("^(a|b\\b)*$", "a".repeat(1_000_000)))
                .isInstanceOf(PatternOverrunException.class)
                .hasMessage("the pattern needs more memory for this text than there is");
    }

    @Test
    @Timeout(2)
    void counts_within_counts_are_bounded() {
        assertThatThrownBy(() -> new BoundedPattern("(?:(?:(?:(?:){999}){999}){999}){999}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the pattern repeats a part more than 1000000 times");
        assertThat(NestedRepetition.of("(?:[a-z]{1,63}\\.){1,127}x{5}")).isEqualTo(63 * 127);
        assertThat(NestedRepetition.of("a{2}b{3,}c{4}[(]{5}\\({6}")).isEqualTo(6);
    }

    @Test
    void what_is_no_pattern_is_refused() {
        assertThatThrownBy(() -> new BoundedPattern("(")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new BoundedPattern("(".repeat(100_000))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void agrees_with_the_jdk_where_both_mean_the_same() {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++) {
            var pattern = pattern(random, 3);
            var jdk = Pattern.compile(pattern.replace("$", "\\z"));
            var ours = new BoundedPattern(pattern);
            for (var j = 0; j < 12; j++) {
                var text = text(random);
                assertThat(ours.matches(text))
                        .as("%s on '%s'", pattern, text)
                        .isEqualTo(jdk.matcher(text).find());
            }
        }
    }

    @Test
    void threads_share_a_pattern() throws Exception {
        var pattern = new BoundedPattern("^(\\p{L}|[0-9]{1,3})*(ab|ba){1,9}$");
        var alone = new BoundedPattern("^(\\p{L}|[0-9]{1,3})*(ab|ba){1,9}$");
        var random = new Random(1);
        var texts = IntStream.range(0, 500).mapToObj(i -> text(random)).toList();
        var expected = texts.stream().map(alone::matches).toList();
        var pool = Executors.newFixedThreadPool(4);

        var answers = pool.invokeAll(IntStream.range(0, 8)
                .<Callable<List<Boolean>>>mapToObj(
                        i -> () -> texts.stream().map(pattern::matches).toList())
                .toList());

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(expected);
        }
        pool.shutdown();
    }

    @Test
    void a_message_is_refused_by_a_pattern_that_takes_too_long_whatever_stands_around_it() {
        var schema = SchemaOracle.compile(
                StoryJson.parse("{\"properties\": {\"code\": {\"not\": {\"pattern\": \"^(?=a)(.*a){15}$\"}}}}"));

        var message = StoryJson.parse("{\"code\": \"" + "a".repeat(40) + "b" + "\"}");

        assertThat(schema.accepts(message)).isFalse();
        assertThat(schema.errors(message)).singleElement().satisfies(error -> {
            assertThat(error.instancePointer()).isEqualTo("/code");
            assertThat(error.schemaPointer()).isEqualTo("/properties/code/not/pattern");
            assertThat(error.message()).isEqualTo("the pattern took more than 5000000 steps");
            assertThat(KeywordWording.allowed(error))
                    .isEqualTo("a text on which the pattern \"^(?=a)(.*a){15}$\" takes at most 5000000 steps");
        });
    }

    @Test
    void a_validation_has_steps_of_its_own() {
        var schema = SchemaOracle.compile(StoryJson.parse("{\"pattern\": \"^(?=a)(.*a){4}$\"}"));
        var text = StoryJson.parse("\"" + "ab".repeat(3) + "b".repeat(50) + "\"");

        for (var i = 0; i < 2_000; i++) {
            assertThat(schema.errors(text)).extracting(SchemaError::keyword).containsExactly("pattern");
        }
    }

    private static boolean matches(String pattern, String text) {
        return new BoundedPattern(pattern).matches(text);
    }

    private static String text(Random random) {
        var letters = "aabbc01-.";
        return random.ints(random.nextInt(9), 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1))
                .reduce("", String::concat);
    }

    private static String pattern(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 12)) {
            case 0, 1 -> "abc0".charAt(random.nextInt(4)) + "";
            case 2 ->
                List.of("[a-c]", "[^a]", "\\d", "\\w", "[\\d-]", "\\.", "[.b]").get(random.nextInt(7));
            case 3 -> ".";
            case 4 -> random.nextInt(4) == 0 ? "^" : random.nextInt(3) == 0 ? "$" : "b";
            case 5, 6, 7 -> pattern(random, depth - 1) + pattern(random, depth - 1);
            case 8 -> "(" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
            default ->
                "(?:" + pattern(random, depth - 1) + ")"
                        + List.of("*", "+", "?", "{2}", "{1,3}", "{2,}", "*?").get(random.nextInt(7));
        };
    }
}
