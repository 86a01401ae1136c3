package dev.storypact.testkit.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.ConfigurationParameters;

class TimeLimitsTests {

    private final Method method = TimeLimitsTests.class.getDeclaredMethods()[0];

    @BeforeEach
    void is_a_lifecycle_method() {}

    @Test
    void a_test_for_which_nobody_says_any_has_a_minute() {
        assertThat(limits(Map.of()).ofTest(method, Object.class, List.of()))
                .map(TimeLimit::toString)
                .contains("60 seconds");
    }

    @Test
    void a_configured_limit_takes_its_place() {
        assertThat(limits(Map.of("storypact.execution.timeout.default", "2 h")).ofTest(method, Object.class, List.of()))
                .map(TimeLimit::toString)
                .contains("2 hours");
    }

    @Test
    void no_test_has_a_limit_where_limits_are_switched_off() {
        assertThat(limits(Map.of("storypact.execution.timeout.mode", "disabled"))
                        .ofTest(method, Object.class, List.of()))
                .isEmpty();
    }

    @Test
    void a_lifecycle_method_may_take_its_time() {
        assertThat(limits(Map.of()).ofLifecycle(method)).isEmpty();
    }

    private static TimeLimits limits(Map<String, String> parameters) {
        return new TimeLimits(new EngineParameters(new Given(parameters)));
    }

    private record Given(Map<String, String> values) implements ConfigurationParameters {

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return get(key).map(Boolean::valueOf);
        }

        @Override
        public Set<String> keySet() {
            return values.keySet();
        }
    }
}
