package dev.storypact.testkit.internal.tester;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.SchemaRegistryException;
import dev.storypact.schema.SchemaValidation;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.Performer;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.testkit.internal.message.TesterFailures;

/** Refuses publications to buses that the registry doesn't know, and messages that their schemas refuse; a registry that can't be used is an error of the test. */
final class PublicationCheck implements ActionInterceptor {

    private final SchemaRegistry registry;
    private final TestErrors errors;
    private final SchemaValidation validation;

    PublicationCheck(SchemaRegistry registry, TestErrors errors) {
        this.registry = registry;
        this.errors = errors;
        this.validation = SchemaValidation.of(registry);
    }

    @Override
    public <R> R intercept(Action<R> action, StorySession session, Performer next) {
        if (action instanceof EventBusSendMessages sending && !registry.buses().contains(sending.eventBusName())) {
            throw EventBusSendMessages.BUS_NOT_FOUND.exception(
                    action, TesterFailures.unknownBus(sending.eventBusName(), registry.buses()));
        }
        try {
            return validation.intercept(action, session, next);
        } catch (SchemaRegistryException e) {
            throw errors.latch(e);
        }
    }
}
