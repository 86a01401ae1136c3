package dev.storypact.story.runtime.internal;

import dev.storypact.story.Ask;
import dev.storypact.story.Outcome;
import dev.storypact.story.Overrides;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ContextProvide;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.runtime.StorySession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The ask that a story holds: its strand, the overrides around it, and its session. */
public final class Telling implements Ask {

    private static final String NOT_LENT = "";

    private final Strand strand;
    private final List<Overrides> overrides;
    private StorySession session;
    private String lentTo = NOT_LENT;

    private Telling(Strand strand, List<Overrides> overrides, StorySession session) {
        this.strand = strand;
        this.overrides = overrides;
        this.session = session;
    }

    /** {@return the ask of a story that nothing overrides} */
    static Telling on(Strand strand, StorySession session) {
        return new Telling(strand, List.of(), session);
    }

    /** {@return the session as it is now} */
    public StorySession session() {
        return session;
    }

    @Override
    public <R> R perform(Action<R> action) {
        refuseIfLent();
        var answer = performWithin(action, overrides.size());
        if (action instanceof ContextProvide provide) {
            session = session.withContext(provide.keyName(), provide.value());
        }
        return answer;
    }

    /** Performs an action as the given number of outermost overrides see it. */
    private <R> R performWithin(Action<R> action, int depth) {
        return depth == 0 ? strand.perform(action, session) : overridden(action, depth);
    }

    private <R> R overridden(Action<R> action, int depth) {
        var answer = overrides.get(depth - 1).answer(action, new Outer(depth - 1));
        if (answer == null) {
            throw new IllegalStateException("an override answered " + action.type()
                    + " with null: answer a value, Done.DONE where there is nothing to return, or perform the action");
        }
        return answer;
    }

    /** Performs actions as outside of an override. */
    private final class Outer implements Performer {

        private final int depth;

        private Outer(int depth) {
            this.depth = depth;
        }

        @Override
        public <R> R perform(Action<R> action) {
            return performWithin(action, depth);
        }
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
    public <R> Outcome<R> attempt(Story<R> story, Story<?> last) {
        try {
            return attempt(story);
        } finally {
            tell(last);
        }
    }

    @Override
    public <R> R retry(RetryPolicy policy, Story<R> story) {
        for (int attempt = 1; ; attempt++) {
            try {
                return tell(story);
            } catch (StoryException e) {
                if (attempt >= policy.maxAttempts() || !policy.retries(e.error())) {
                    throw e;
                }
            }
            platformDelay(policy.delayAfter(attempt, policy.jitter() == 0 ? 0 : mathRandomNumber()));
        }
    }

    @Override
    public <R> List<R> parallel(List<? extends Story<? extends R>> stories) {
        refuseIfLent();
        if (stories.isEmpty()) {
            return List.of();
        }
        var branches = new ArrayList<Function<Strand, R>>();
        for (var story : stories) {
            branches.add(branch -> story.tell(new Telling(branch, overrides, session)));
        }
        return lending("parallel", () -> strand.split(branches));
    }

    @Override
    public <R> R override(Overrides inner, Story<R> story) {
        refuseIfLent();
        var more = new ArrayList<>(overrides);
        more.add(inner);
        return lending("override", () -> story.tell(new Telling(strand, List.copyOf(more), session)));
    }

    @Override
    public <T, R> R contextProvide(ContextKey<T> key, T value, Story<R> story) {
        refuseIfLent();
        var provided = session.withContext(key.name(), value);
        return lending("contextProvide", () -> story.tell(new Telling(strand, overrides, provided)));
    }

    private <R> R lending(String borrower, Supplier<R> use) {
        lentTo = borrower;
        try {
            return use.get();
        } finally {
            lentTo = NOT_LENT;
        }
    }

    private void refuseIfLent() {
        if (!lentTo.equals(NOT_LENT)) {
            throw new IllegalStateException("inside " + lentTo + " use its own parameter, not the outer ask");
        }
    }
}
