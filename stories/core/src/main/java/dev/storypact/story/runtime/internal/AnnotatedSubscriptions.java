package dev.storypact.story.runtime.internal;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.MessageHandler;
import dev.storypact.story.runtime.Subscription;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads subscriptions from the {@link Subscribes} annotations of a class. */
public final class AnnotatedSubscriptions {

    private AnnotatedSubscriptions() {}

    /** {@return the subscriptions of the class, ordered by the names of their methods} */
    public static List<Subscription> of(Class<?> declaring) {
        var subscriptions = new ArrayList<Subscription>();
        Arrays.stream(declaring.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> {
                    for (var subscribes : method.getAnnotationsByType(Subscribes.class)) {
                        subscriptions.add(subscription(method, subscribes));
                    }
                });
        if (subscriptions.isEmpty()) {
            throw new IllegalArgumentException(declaring.getName()
                    + " declares no subscription: put @Subscribes on a static method that takes an EventBusMessage and"
                    + " returns a Story");
        }
        return subscriptions;
    }

    private static Subscription subscription(Method method, Subscribes subscribes) {
        return new Subscription(
                subscribes.bus(),
                subscribes.name().isEmpty() ? kebabCase(method.getName()) : subscribes.name(),
                filter(method, subscribes),
                handler(method));
    }

    private static EventFilter filter(Method method, Subscribes subscribes) {
        try {
            return EventFilter.subscribed(
                    subscribes.type(), subscribes.versions(), EventFilter.parse(subscribes.filter()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "@Subscribes of '" + method.toGenericString() + "' names something that can't be, correct it: "
                            + e.getMessage(),
                    e);
        }
    }

    private static MessageHandler handler(Method method) {
        var dataType = dataType(method);
        if (!method.trySetAccessible()) {
            throw refused(method, "can't be called from outside its module", "open its package to Storypact");
        }
        return message -> call(method, message.withData(StoryJson.fromTree(message.data(), dataType)));
    }

    private static Type dataType(Method method) {
        if (!Modifier.isStatic(method.getModifiers())) {
            throw refused(method, "is not static", "make it static: a handler has no state of its own");
        }
        if (!Story.class.isAssignableFrom(method.getReturnType())) {
            throw refused(method, "returns " + method.getReturnType().getSimpleName(), "return a Story");
        }
        if (method.getParameterCount() != 1
                || !(method.getGenericParameterTypes()[0] instanceof ParameterizedType parameter)
                || parameter.getRawType() != EventBusMessage.class) {
            throw refused(
                    method,
                    "takes " + Arrays.toString(method.getGenericParameterTypes()),
                    "take exactly one EventBusMessage<...> that names the type of its data");
        }
        return parameter.getActualTypeArguments()[0];
    }

    private static Story<?> call(Method method, EventBusMessage<?> message) {
        try {
            return (Story<?>) method.invoke(null, message);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " was made accessible", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(method + " failed to make its story", e.getCause());
        }
    }

    private static IllegalArgumentException refused(Method method, String defect, String remedy) {
        return new IllegalArgumentException("@Subscribes method '" + method.toGenericString() + "' " + defect
                + ", so it can't handle messages: " + remedy);
    }

    private static String kebabCase(String methodName) {
        return methodName
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }
}
