package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What every kind of registry does that can only be read. */
abstract class ReadOnlyContract extends SchemaRegistryContract {

    private static final String REFUSED = "can only be read\n";

    @Test
    void refuses_to_register_a_new_version_and_says_where_to_do_so() throws Exception {
        var registry = holding(ORDERS);

        assertThatThrownBy(() -> registry.register(PLACED, version("1.11"), parsed(ID_AND_NOTE)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(REFUSED)
                .hasMessageContaining("to mend:  register in the folder that this registry was made from");
        assertThat(registry.versions(PLACED)).hasSize(4);
    }

    @Test
    void refuses_to_register_a_new_subject() throws Exception {
        var registry = holding(ORDERS);
        var subject = new Subject("stock-events", "STOCK_LOW");

        assertThatThrownBy(() -> registry.register(subject, version("1.0"), parsed(ID)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(REFUSED);
        assertThat(registry.buses()).doesNotContain("stock-events");
        assertThat(registry.versions(subject)).isEmpty();
    }

    @Test
    void refuses_to_register_what_it_holds_already() throws Exception {
        var registry = holding(ORDERS);
        var held = registry.find(PLACED, version("1.0")).orElseThrow();

        assertThatThrownBy(() -> registry.register(held))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(REFUSED);
        assertThatThrownBy(() -> registry.register(PLACED, version("1.0"), held.schema()))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(REFUSED);
    }
}
