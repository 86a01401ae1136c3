package dev.storypact.story;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, on the method that makes a story, an event that the story publishes.
 *
 * <p>The declarations of a service's stories are the publishing half of its contract. The build checks that the event's
 * schema stands in the registry, that a test published it, and that every subscriber can read it.
 *
 * <pre>{@code
 * @Publishes(bus = "order-events", type = "ORDER_PLACED", version = "1.0")
 * static Story<Order> placeOrder(PlaceOrder order) { ... }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Repeatable(Publishes.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Publishes {

    /** {@return the event bus} */
    String bus();

    /** {@return the type of the event} */
    String type();

    /** {@return the version of the event's schema, as the message's {@code version} metadata names it} */
    String version() default "1.0";

    /** Holds the declarations of a story that publishes several events. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface List {
        Publishes[] value();
    }
}
