package dev.storypact.schema.containment.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Code points beyond the basic plane share a symbol if and only if the JDK gives them the same general category. */
class AstralSymbolsTests {

    @Test
    void each_category_of_this_jdk_is_a_symbol() {
        var categories = IntStream.rangeClosed(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT)
                .map(Character::getType)
                .distinct();

        assertThat(categories)
                .allSatisfy(category -> assertThat(AstralSymbols.of(members(category)))
                        .isEqualTo(List.of(Character.MIN_SURROGATE + category)));
    }

    @Test
    void a_code_point_has_the_symbol_of_its_category() {
        assertThat(AstralSymbols.symbol(0x1F600)).isEqualTo((char) (Character.MIN_SURROGATE + Character.OTHER_SYMBOL));
        assertThat(AstralSymbols.symbol(0x50000)).isEqualTo((char) (Character.MIN_SURROGATE + Character.UNASSIGNED));
    }

    private static BitSet members(int category) {
        var members = new BitSet();
        IntStream.rangeClosed(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) == category)
                .forEach(members::set);
        return members;
    }
}
