package dev.storypact.it.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;

class ShippingStoryTest {

    @StoryTest
    void packs_the_parcel_of_an_order(StoryTester tester) {
        var order = new Shipping.OrderPlaced("o-1", "1 Harbour Street");
        var placed = EventBusMessage.of("ORDER_PLACED", order).withMetadata("version", "1.0");

        assertThat(tester.deliver(Shipping.class, placed)).succeeded();
        assertThat(tester.stored("parcels")).containsKey("o-1");
    }
}
