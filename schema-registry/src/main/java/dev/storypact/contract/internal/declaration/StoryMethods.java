package dev.storypact.contract.internal.declaration;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a method must be to carry our annotations. */
final class StoryMethods {

    private static final String PUBLISHER = "a static method that returns a Story";
    private static final String HANDLER =
            "a static method that takes exactly one EventBusMessage<...> and returns a Story";

    private StoryMethods() {}

    /** {@return the method as findings name it, such as {@code com.acme.Orders#place}} */
    static String name(Method method) {
        return method.getDeclaringClass().getName() + "#" + method.getName();
    }

    /** {@return the method with its types, such as {@code static Story<Order> place(PlaceOrder)}} */
    static String signature(Method method) {
        var parameters = Arrays.stream(method.getGenericParameterTypes())
                .map(StoryMethods::simple)
                .collect(Collectors.joining(", "));
        return (Modifier.isStatic(method.getModifiers()) ? "static " : "") + simple(method.getGenericReturnType()) + " "
                + method.getName() + "(" + parameters + ")";
    }

    /** {@return why the method can't carry {@code @Publishes}} */
    static Optional<Finding> publisherProblem(Method method) {
        return storyProblem(ContractRule.PUB_MALFORMED, "@Publishes", method, PUBLISHER);
    }

    /** {@return why the method can't carry {@code @Subscribes}} */
    static Optional<Finding> handlerProblem(Method method) {
        var problem = storyProblem(ContractRule.SUB_MALFORMED, "@Subscribes", method, HANDLER);
        if (problem.isPresent() || takesOneMessage(method)) {
            return problem;
        }
        var raw = method.getParameterCount() == 1 && method.getParameterTypes()[0] == EventBusMessage.class;
        return Optional.of(MalformedDeclaration.signature(
                ContractRule.SUB_MALFORMED,
                "@Subscribes",
                method,
                raw ? "doesn't say which data it takes" : "doesn't take exactly one EventBusMessage<...>",
                HANDLER,
                raw
                        ? "name the type of the data: EventBusMessage<OrderPlaced>, or EventBusMessage<JsonNode> for any"
                        : "take the message alone, and what else the story needs from asks"));
    }

    /** {@return the type of the data that a handler takes} */
    static Type dataType(Method handler) {
        return ((ParameterizedType) handler.getGenericParameterTypes()[0]).getActualTypeArguments()[0];
    }

    private static boolean takesOneMessage(Method method) {
        return method.getParameterCount() == 1
                && method.getGenericParameterTypes()[0] instanceof ParameterizedType parameter
                && parameter.getRawType() == EventBusMessage.class;
    }

    private static Optional<Finding> storyProblem(ContractRule rule, String annotation, Method method, String allowed) {
        if (!Modifier.isStatic(method.getModifiers())) {
            return Optional.of(MalformedDeclaration.signature(
                    rule,
                    annotation,
                    method,
                    "isn't static",
                    allowed,
                    "make it static: a story has no state of its own"));
        }
        if (!Story.class.isAssignableFrom(method.getReturnType())) {
            return Optional.of(MalformedDeclaration.signature(
                    rule,
                    annotation,
                    method,
                    "returns no Story",
                    allowed,
                    "return a Story, or move the annotation to the method that does"));
        }
        return Optional.empty();
    }

    private static String simple(Type type) {
        return type.getTypeName().replaceAll("\\b[a-z_0-9]+\\.", "").replaceAll("\\w+\\$", "");
    }
}
