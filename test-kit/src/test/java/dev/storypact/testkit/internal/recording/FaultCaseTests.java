package dev.storypact.testkit.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultCaseTests {

    @Test
    void a_case_says_what_fails_and_when() {
        FaultCase before = new FaultCase("3", "KeyValueStore::Upsert/ServiceUnavailable", FaultTiming.BEFORE);
        FaultCase after = new FaultCase("3.2.1", "EventBus::SendMessages/AccessDenied", FaultTiming.AFTER);

        assertThat(before.displayName())
                .isEqualTo("step 3, KeyValueStore::Upsert fails with ServiceUnavailable, before its effect");
        assertThat(after.displayName())
                .isEqualTo("step 3.2.1, EventBus::SendMessages fails with AccessDenied, after its effect");
    }

    @Test
    void an_id_carries_all_facts() {
        FaultCase fault = new FaultCase("3.2.1", "My-Action::Do/Bad-Luck", FaultTiming.AFTER);

        assertThat(fault.id()).isEqualTo("3.2.1-after-My-Action::Do/Bad-Luck");
        assertThat(FaultCase.parse(fault.id())).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3-before", "3-during-A::B/C"})
    void any_other_id_is_refused(String id) {
        assertThatThrownBy(() -> FaultCase.parse(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + id + "' is not the id of a fault: expected <step>-before-<error type> or"
                        + " <step>-after-<error type>, such as 3-before-KeyValueStore::Upsert/Conflict");
    }
}
