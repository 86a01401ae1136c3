package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.StorySession;

/** An interceptor before whatever performs the actions that it hands on. */
public record InterceptedPerformer(ActionInterceptor interceptor, SessionPerformer next) implements SessionPerformer {

    @Override
    public <R> R perform(Action<R> action, StorySession session) {
        return interceptor.intercept(action, session, new Performer() {
            @Override
            public <S> S perform(Action<S> handedOn) {
                return next.perform(handedOn, session);
            }
        });
    }
}
