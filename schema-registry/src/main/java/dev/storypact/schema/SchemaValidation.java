package dev.storypact.schema;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.Performer;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.StorySession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to send a message that isn't as its schema says, before any message of the same action is sent; or reports it.
 *
 * <pre>{@code
 * StoryRuntime.localBuilder().intercept(SchemaValidation.of(SchemaRegistry.open(Path.of("schemas")))).build();
 * }</pre>
 *
 * <p>Where it refuses, the action fails with {@link EventBusSendMessages#INVALID_MESSAGE}; its text names each refused
 * message, and each violation with the schema's file, line and column. Thread-safe.
 *
 * @since 0.1
 */
public final class SchemaValidation implements ActionInterceptor {

    private final SchemaRegistry registry;
    private final Optional<Consumer<? super ValidationResult.Refused>> report;

    private SchemaValidation(
            SchemaRegistry registry, @Nullable Consumer<? super ValidationResult.Refused> reportOrNull) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.report = Optional.ofNullable(reportOrNull);
    }

    /** {@return the interceptor that refuses messages by that registry} */
    public static SchemaValidation of(SchemaRegistry registry) {
        return new SchemaValidation(registry, null);
    }

    /**
     * {@return an interceptor that sends every message, and reports those that the registry refuses} For a system that
     * runs already, to see what refusing would stop.
     *
     * @param report takes each refused message's violations, before the messages of its action are sent; called by several
     *     threads at once, and what it throws fails the action
     */
    public static SchemaValidation reporting(
            SchemaRegistry registry, Consumer<? super ValidationResult.Refused> report) {
        return new SchemaValidation(registry, Objects.requireNonNull(report, "report"));
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
            var refused = refused(sending);
            if (!refused.isEmpty()) {
                report.ifPresentOrElse(refused::forEach, () -> {
                    throw EventBusSendMessages.INVALID_MESSAGE.exception(action, text(refused));
                });
            }
        }
        return next.perform(action);
    }

    private List<ValidationResult.Refused> refused(EventBusSendMessages sending) {
        return sending.eventBusMessages().stream()
                .map(message -> registry.validate(sending.eventBusName(), message))
                .filter(ValidationResult.Refused.class::isInstance)
                .map(ValidationResult.Refused.class::cast)
                .toList();
    }

    private static String text(List<ValidationResult.Refused> refused) {
        return refused.stream().map(ValidationResult.Refused::text).distinct().collect(Collectors.joining("\n"));
    }
}
