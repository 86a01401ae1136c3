package dev.storypact.schema;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.Performer;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.StorySession;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Refuses to send a message that isn't as its schema says, before any message of the same action is sent.
 *
 * <pre>{@code
 * StoryRuntime.localBuilder().intercept(SchemaValidation.of(SchemaRegistry.open(Path.of("schemas")))).build();
 * }</pre>
 *
 * <p>The action fails with {@link EventBusSendMessages#INVALID_MESSAGE}; its text names each refused message, and each
 * violation with the schema's file, line and column. Thread-safe.
 *
 * @since 0.1
 */
public final class SchemaValidation implements ActionInterceptor {

    private final SchemaRegistry registry;

    private SchemaValidation(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** {@return the interceptor that validates by that registry} */
    public static SchemaValidation of(SchemaRegistry registry) {
        return new SchemaValidation(Objects.requireNonNull(registry, "registry"));
    }

    /**
     * Validates what is to be sent; every other action is handed on.
     *
     * @throws dev.storypact.story.action.StoryException if a message is refused
     * @throws SchemaRegistryException if the registry can't be used as it stands
     */
    @Override
    public <R> R intercept(Action<R> action, StorySession session, Performer next) {
        if (action instanceof EventBusSendMessages sending) {
            var refusals = refusals(sending);
            if (!refusals.isEmpty()) {
                throw EventBusSendMessages.INVALID_MESSAGE.exception(action, refusals);
            }
        }
        return next.perform(action);
    }

    private String refusals(EventBusSendMessages sending) {
        return sending.eventBusMessages().stream()
                .map(message -> registry.validate(sending.eventBusName(), message))
                .filter(ValidationResult.Refused.class::isInstance)
                .map(refused -> ((ValidationResult.Refused) refused).text())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
