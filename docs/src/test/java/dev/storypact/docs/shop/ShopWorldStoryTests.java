package dev.storypact.docs.shop;

import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Duration;

class ShopWorldStoryTests {

    private static final ShopOrder TEA = new ShopOrder("o-1", "tea");

    // #region world
    @StoryTest
    void an_order_is_packed_and_announced(StoryTester tester) {
        var world = tester.world().subscribe("warehouse", Warehouse.class).subscribe("mailer", Mailer.class);

        assertThat(world.service("shop").tell(Shop.placeOrder(TEA))).succeeded();
        world.settle();

        assertThat(world)
                .publishedInOrder("ORDER_TAKEN", "PARCEL_PACKED")
                .deliveredTo("announce", 1)
                .caused("ORDER_TAKEN", "PARCEL_PACKED");
        assertThat(world.service("warehouse")).hasStored("parcels", "o-1", TEA);
        assertThat(world.service("mailer")).hasQueued("mail", "your tea is on its way");
    }
    // #endregion

    // #region wait
    @StoryTest
    void a_story_waits_for_what_another_service_publishes(StoryTester tester) {
        var world = tester.world().subscribe("warehouse", Warehouse.class);
        Story<Integer> packed = ask -> {
            ask.tell(Shop.placeOrder(TEA));
            var parcels = EventFilter.type("PARCEL_PACKED");
            return ask.eventBusReceiveMessages("shop-events", parcels, 1, Duration.ofMinutes(1))
                    .size();
        };

        assertThat(world.service("shop").tell(packed)).returned(1);
    }
    // #endregion

    // #region retry
    @StoryTest
    void a_parcel_is_packed_even_if_the_store_is_down_at_first(StoryTester tester) {
        var world = tester.world().subscribe("warehouse", Warehouse.class);
        world.service("warehouse")
                .failingNth(1, keyValueStoreUpsert("parcels"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);

        assertThat(world.service("shop").tell(Shop.placeOrder(TEA))).succeeded();
        world.settle();

        assertThat(world).deliveredTo("pack", 1);
        assertThat(tester).isAt("2026-01-01T00:00:01Z");
    }
    // #endregion

    // #region chain
    @StoryTest
    void the_chain_shows_what_led_to_what(StoryTester tester) {
        var world = tester.world().subscribe("warehouse", Warehouse.class).subscribe("mailer", Mailer.class);

        assertThat(world.service("shop").tell(Shop.placeOrder(TEA))).succeeded();
        world.settle();

        assertThat(world.chain()).hasToString("""
                ORDER_TAKEN event-1 to 'shop-events', published by shop
                  warehouse: pack
                    PARCEL_PACKED event-2 to 'shop-events'
                      mailer: announce""");
    }
    // #endregion

    // #region deliver
    @StoryTest
    void packs_what_was_ordered(StoryTester tester) {
        var run = tester.deliver(Warehouse.class, EventBusMessage.of("ORDER_TAKEN", TEA));

        assertThat(run).publishedTo("shop-events").exactlyOneMessage().hasType("PARCEL_PACKED");
        assertThat(tester).hasStoredOnly("parcels", "o-1");
    }
    // #endregion
}
