package dev.storypact.testkit;

import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.assertion.MessageFlow;

/**
 * Several services on the same event buses, with one clock: what each publishes reaches the subscriptions of all.
 *
 * <pre>{@code
 * @StoryTest
 * void an_order_is_invoiced(StoryTester tester) {
 *     var world = tester.world()
 *         .subscribe("inventory-service", Inventory.class)
 *         .subscribe("billing-service", Billing.class);
 *
 *     assertThat(world.service("order-service").tell(Orders.place(order))).succeeded();
 *     world.settle();
 *
 *     assertThat(world).deliveredTo("create-invoice");
 *     assertThat(world.service("billing-service")).hasStoredOnly("invoices", "o-1");
 * }
 * }</pre>
 *
 * <p>The services' event buses keep all promises of the local one: filters, retries, dead letters, the order of groups,
 * deduplication. Deliveries happen while the world settles, one after the other on the test's thread, in the same order every
 * time. They happen, too, while a story waits for a message with {@code eventBusReceiveMessages}, until that comes: a story
 * that asks another service for something and waits for the reply gets it. Retries wait on the virtual clock, so that hours
 * pass at once. A message that is given up and has no dead-letter bus fails the test, unless an assertion looked for it; so does
 * a test that ends while a message is still to be delivered.
 *
 * <p>What handlers are fed here is evidence for the contracts of their services. What services publish here is none: that comes
 * from the tests of each service alone.
 *
 * <p>To be used by the thread of the test alone.
 *
 * @since 0.1
 */
public interface World extends MessageFlow {

    /**
     * Returns a service of this world, made now if there is none of that name yet.
     *
     * @return its tester: with stores, queues, configuration and answers of its own, on the buses and the clock of all
     */
    StoryTester service(String name);

    /**
     * Subscribes a service as these classes say.
     *
     * @param declaring have methods that carry {@link dev.storypact.story.Subscribes}
     * @throws IllegalArgumentException if a method can't be a handler, or two subscriptions of the world have one name
     */
    World subscribe(String service, Class<?>... declaring);

    /**
     * Subscribes a service.
     *
     * @throws IllegalArgumentException if two subscriptions of the world have one name
     */
    World subscribe(String service, Subscription... subscriptions);

    /**
     * Delivers messages until nothing moves.
     *
     * @throws StoryTestError if there is no end to it
     */
    World settle();
}
