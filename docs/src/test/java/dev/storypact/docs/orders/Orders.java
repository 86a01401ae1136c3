package dev.storypact.docs.orders;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.pattern.Aggregate;
import dev.storypact.story.pattern.EventStore;
import dev.storypact.story.pattern.IdempotentHandler;
import dev.storypact.story.pattern.RetryWithDeadLetter;
import dev.storypact.story.pattern.Saga;
import dev.storypact.story.pattern.StoredEvent;
import dev.storypact.story.pattern.VersionedHandler;
import dev.storypact.story.runtime.Subscription;
import java.time.Duration;

/** The stories of a service that takes orders. */
public final class Orders {

    private Orders() {}

    record OrderPlaced(String orderId, int total) {}

    record OrderPlacedV2(String orderId, Money total) {}

    record Money(int cents, String currency) {}

    // #region filter
    static final EventFilter LARGE_ORDERS = EventFilter.type("ORDER_PLACED")
            .and(EventFilter.versions("1.x"))
            .and(EventFilter.data("total").isAtLeast(1_000))
            .and(EventFilter.metadata("tenant").isAnythingBut("test"));
    // #endregion

    // #region subscription
    static final Subscription CHECKING = Subscription.on("order-events")
            .named("check-large-orders")
            .where(LARGE_ORDERS)
            .handle(OrderPlaced.class, Orders::check);
    // #endregion

    static Story<Done> check(EventBusMessage<OrderPlaced> event) {
        return step("check " + event.data().orderId());
    }

    static Story<Done> step(String text) {
        return Story.of(ask -> ask.keyValueStoreUpsert("work", new Work(ask.guidNew(), text)));
    }

    record Work(String id, String text) {}

    // #region saga
    static Story<Done> place(OrderPlaced order) {
        return Saga.of((ask, saga) -> {
            saga.step("reserve-stock", step("reserve"), done -> step("release"));
            saga.step("take-payment", step("pay"), done -> step("refund"));
            saga.step("ship", ship(order));
            return Done.DONE;
        });
    }
    // #endregion

    static Story<Done> ship(OrderPlaced order) {
        return Story.of(ask -> ask.queueSendMessage("parcels", QueueMessage.of(order)));
    }

    // #region idempotent
    static final Subscription INVOICING = Subscription.on("order-events")
            .named("invoice")
            .where(EventFilter.type("ORDER_PLACED"))
            .handle(OrderPlaced.class, IdempotentHandler.of("invoiced-events", Orders::check)::handle);
    // #endregion

    // #region dead-letter
    static final Subscription SHIPPING = Subscription.on("order-events")
            .named("ship")
            .where(EventFilter.type("ORDER_PAID"))
            .handle(
                    OrderPlaced.class,
                    RetryWithDeadLetter.of(
                            "dead-letter-events", (EventBusMessage<OrderPlaced> event) -> ship(event.data()))::handle)
            .retrying(RetryPolicy.never());
    // #endregion

    // #region versions
    static final VersionedHandler<Done> ORDER_PLACED = VersionedHandler.of("1.x", OrderPlaced.class, Orders::check)
            .and("2.x", OrderPlacedV2.class, event -> step("check version 2"));
    // #endregion

    // #region event-store
    record Order(int paid) {}

    static final EventStore ORDERS = EventStore.in("order-store").publishingTo("order-stream");

    static final Aggregate<Order> ORDER = Aggregate.of(
            Order.class, new Order(0), (order, event) -> new Order(order.paid() + event.dataAs(Integer.class)));

    static Story<StoredEvent> pay(String orderId, int cents) {
        Story<StoredEvent> once = ask -> {
            var order = ask.tell(ORDERS.replay(orderId, ORDER));
            return ask.tell(ORDERS.append(orderId, order.version(), "ORDER_PAID", cents));
        };
        return ask -> ask.retry(RetryPolicy.fixed(3, Duration.ZERO).retryingAlso(EventStore.CONFLICT), once);
    }
    // #endregion
}
