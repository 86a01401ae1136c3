package dev.storypact.story.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultTypeTests {

    private static final ResultType<Page<Object>> PAGE = ResultType.parametric(Page.class, String.class);

    @Test
    void accepts_a_value_of_its_class_and_no_other() {
        var type = ResultType.of(String.class);

        assertThat(type.accepts("text")).isTrue();
        assertThat(type.accepts(1)).isFalse();
    }

    @Test
    void looks_into_optionals_lists_and_pages() {
        assertThat(ResultType.optionalOf(String.class).accepts(Optional.of("text")))
                .isTrue();
        assertThat(ResultType.optionalOf(String.class).accepts(Optional.empty()))
                .isTrue();
        assertThat(ResultType.optionalOf(String.class).accepts(Optional.of(1))).isFalse();
        assertThat(ResultType.listOf(String.class).accepts(List.of("text"))).isTrue();
        assertThat(ResultType.listOf(String.class).accepts(List.of("text", 1))).isFalse();
        assertThat(PAGE.accepts(new Page<>(List.of("text"), Optional.empty()))).isTrue();
        assertThat(PAGE.accepts(new Page<>(List.of(1), Optional.empty()))).isFalse();
    }

    @Test
    void names_both_types_where_a_value_is_no_answer() {
        var type = ResultType.optionalOf(String.class);

        assertThatThrownBy(() -> type.cast(Optional.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the answer must be a Optional<String>, not the java.util.Optional 'Optional[1]'");
    }
}
