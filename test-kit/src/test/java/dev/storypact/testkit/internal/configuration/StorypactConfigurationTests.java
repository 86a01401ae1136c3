package dev.storypact.testkit.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.contract.SecretMask;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StorypactConfigurationTests {

    @Test
    void what_is_not_given_has_a_default() {
        StorypactConfiguration configuration = read(Map.of());

        assertThat(configuration)
                .isEqualTo(new StorypactConfiguration(
                        List.of("schemas/", "classpath:schemas/"),
                        false,
                        "",
                        Path.of("target/storypact"),
                        SecretMask.DEFAULT_NAMES,
                        true));
    }

    @Test
    void what_is_given_holds() {
        StorypactConfiguration configuration = read(Map.of(
                "storypact.schemas", " ../schemas ",
                "storypact.service", "orders",
                "storypact.evidence", "build/evidence",
                "storypact.evidence.secrets", "iban,card number",
                "storypact.evidence.ablation", "false"));

        assertThat(configuration)
                .isEqualTo(new StorypactConfiguration(
                        List.of("../schemas"),
                        true,
                        "orders",
                        Path.of("build/evidence"),
                        Set.of("iban", "card number"),
                        false));
    }

    @Test
    void what_is_neither_true_nor_false_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("storypact.evidence.ablation", "yes")))
                .withMessage(
                        "the configuration parameter storypact.evidence.ablation is 'yes', allowed is true or false");
    }

    @Test
    void blank_is_as_good_as_absent() {
        assertThat(read(Map.of("storypact.schemas", " ", "storypact.service", "", "storypact.evidence", "\t")))
                .isEqualTo(read(Map.of()));
    }

    private static StorypactConfiguration read(Map<String, String> parameters) {
        return StorypactConfiguration.from(key -> Optional.ofNullable(parameters.get(key)));
    }
}
