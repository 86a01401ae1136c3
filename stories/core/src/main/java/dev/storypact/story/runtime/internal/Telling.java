package dev.storypact.story.runtime.internal;

import dev.storypact.story.Ask;
import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ContextProvide;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.runtime.StorySession;

/** One telling of one story: the ask that the story holds, its session, and the recording of its steps. */
public final class Telling implements Ask {

    private final SessionPerformer performer;
    private final StepRecorder recorder;
    private StorySession session;
    private boolean lent;

    public Telling(SessionPerformer performer, StepRecorder recorder, StorySession session) {
        this.performer = performer;
        this.recorder = recorder;
        this.session = session;
    }

    /** {@return the session as it is now} */
    public StorySession session() {
        return session;
    }

    @Override
    public <R> R perform(Action<R> action) {
        refuseIfLent();
        var start = recorder.now();
        R answer;
        try {
            answer = performer.perform(action, session);
        } catch (StoryException e) {
            recorder.failed(action, e.error(), start);
            throw e;
        }
        recorder.answered(action, answer, start);
        if (action instanceof ContextProvide provide) {
            session = session.withContext(provide.keyName(), provide.value());
        }
        return answer;
    }

    @Override
    public <R> R tell(Story<R> story) {
        refuseIfLent();
        return story.tell(this);
    }

    @Override
    public <R> Outcome<R> attempt(Story<R> story) {
        try {
            return new Outcome.Success<>(tell(story));
        } catch (StoryException e) {
            return new Outcome.Failure<>(e.error());
        }
    }

    @Override
    public <T, R> R contextProvide(ContextKey<T> key, T value, Story<R> story) {
        refuseIfLent();
        lent = true;
        try {
            return story.tell(new Telling(performer, recorder, session.withContext(key.name(), value)));
        } finally {
            lent = false;
        }
    }

    private void refuseIfLent() {
        if (lent) {
            throw new IllegalStateException("inside contextProvide use its own parameter, not the outer ask");
        }
    }
}
