package dev.storypact.story;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, on a static method that makes a handler story from a message, the events that it handles.
 *
 * <p>The method takes one {@code EventBusMessage} and returns a {@code Story}. The type parameter of the message is what
 * the service needs of the event's data: the build checks that every message that a publisher can send has it.
 *
 * <pre>{@code
 * @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
 * static Story<Done> reserve(EventBusMessage<OrderPlaced> event) { ... }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Repeatable(Subscribes.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Subscribes {

    /** {@return the event bus} */
    String bus();

    /**
     * {@return the type of the event, a beginning of types such as {@code ORDER_*}, or {@code *} for every message, with or
     * without a type}
     */
    String type();

    /** {@return the versions that the handler reads, as {@code VersionRange} writes them: {@code 1.x}, {@code [1.0,3.0)}} */
    String versions() default "*";

    /**
     * {@return what else a message must be, as JSON that {@link dev.storypact.story.message.EventFilterJson} reads, such as
     * <code>{"data": "total", "condition": {"atLeast": 1000}}</code>; the default is nothing} The runtime subscribes with it, and
     * the contract says it.
     */
    String filter() default "";

    /**
     * {@return what the handler needs of the data besides what its type says, as JSON pointers such as {@code /customer/email}; a
     * star stands for each element of an array, as in <code>/lines/*&#47;sku</code>} What a pointer leads to must be there and not null, and
     * so must all on the way. Use it for what the type leaves open: {@code JsonNode}, maps, optional components.
     */
    String[] needs() default {};

    /**
     * {@return what the handler needs of the data, as the name of a JSON Schema (2020-12) among the module's resources, such as
     * {@code needs/order-placed.schema.json}} Use it for what a Java type can't say, such as bounds or patterns. It says all:
     * the handler takes an {@code EventBusMessage} of {@code JsonNode} or {@code Object}, and there are no {@link #needs}.
     */
    String needsSchema() default "";

    /** {@return the name of the subscription; the default is the method's name in kebab-case} */
    String name() default "";

    /** Holds the declarations of a handler of several events. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface List {
        Subscribes[] value();
    }
}
