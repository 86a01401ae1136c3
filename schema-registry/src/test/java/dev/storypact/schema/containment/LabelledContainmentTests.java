package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each hand-labelled pair gets the verdict that a person gave it: being undecided is a failure, too. */
@Timeout(10)
class LabelledContainmentTests {

    static final List<LabelledPair> PAIRS = LabelledPair.all();

    @ParameterizedTest
    @FieldSource("PAIRS")
    void gets_the_verdict_that_a_person_gave_it(LabelledPair pair) {
        var result = pair.check();

        if (pair.isContained()) {
            assertThat(result).as(pair.because()).isEqualTo(new Contained());
            return;
        }
        assertThat(result).as(pair.because()).isInstanceOfSatisfying(NotContained.class, not -> {
            assertThat(SchemaOracle.compile(pair.publisher()).accepts(not.counterexample()))
                    .as("%s may be sent", not.counterexample())
                    .isTrue();
            assertThat(SchemaOracle.compile(pair.subscriber()).accepts(not.counterexample()))
                    .as("%s is accepted", not.counterexample())
                    .isFalse();
            assertThat(not.explanation()).isNotBlank();
        });
    }
}
