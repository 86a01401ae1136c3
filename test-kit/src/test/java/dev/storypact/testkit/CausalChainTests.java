package dev.storypact.testkit;

import static dev.storypact.testkit.fixture.OrderSystem.failing;
import static dev.storypact.testkit.fixture.OrderSystem.place;
import static dev.storypact.testkit.fixture.OrderSystem.subscribeBoth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.testkit.fixture.Scopes;
import org.junit.jupiter.api.Test;

/** Which message led to which, as a world tells it. */
class CausalChainTests {

    private final World world = Scopes.withoutSchemas().tester().world();

    @Test
    void the_causal_chain_prints_as_text() {
        subscribeBoth(world);
        place(world);

        assertThat(world.chain()).hasToString("""
            ORDER_PLACED event-1 to 'order-events', published by orders
              inventory: reserve
                INVENTORY_RESERVED event-2 to 'inventory-events'
                  billing: charge
              billing: create-invoice\
            """);
        assertThat(world.chain().causes(world.published().get(1)))
                .containsExactly(world.published().get(0));
    }

    @Test
    void the_causal_chain_prints_as_a_mermaid_sequence_diagram() {
        subscribeBoth(world);
        world.subscribe("mail; end", failing("mail").deadLetteringTo("dead-letters"));
        place(world);

        assertThat(world.chain().toMermaid()).isEqualTo("""
            sequenceDiagram
              participant s0 as orders
              participant s1 as inventory
              participant s2 as mail#59; end
              participant s3 as billing
              s0->>s1: ORDER_PLACED (reserve)
              s0->>s3: ORDER_PLACED (create-invoice)
              s0-xs2: ORDER_PLACED (mail)
              s1->>s3: INVENTORY_RESERVED (charge)
              s0-xs2: ORDER_PLACED (mail, attempt 2)\
            """);
    }

    @Test
    void types_that_nobody_published_have_a_nearest() {
        subscribeBoth(world);
        place(world);

        assertThatThrownBy(() -> assertThat(world).caused("ORDER_PLACD", "INVENTORY_RESERVD"))
                .hasMessageStartingWith("""
                    ORDER_PLACD did not lead to INVENTORY_RESERVD
                      expected:  INVENTORY_RESERVD published while ORDER_PLACD is handled
                      found:     no INVENTORY_RESERVD
                      nearest:   the type 'ORDER_PLACED'
                                 the type 'INVENTORY_RESERVED'
                    """);
    }
}
