package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.storypact.story.Story;
import dev.storypact.story.action.ContextProvide;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values of local context keys stay out of traces, and replays still read them. */
class LocalContextTraceTests {

    private static final ContextKey<String> PASSWORD =
            ContextKey.of("password", String.class).local();
    private static final ContextKey<Thread> THREAD =
            ContextKey.of("thread", Thread.class).local();

    private final StoryRuntime runtime =
            StoryRuntime.localBuilder().eventBuses("users").build();

    private static Story<Integer> signingIn(String password) {
        return ask -> {
            ask.contextProvide(PASSWORD, password);
            ask.contextList();
            ask.eventBusSendMessage("users", EventBusMessage.of("SIGNED_IN", Map.of("user", "u-1")));
            return ask.contextRead(PASSWORD).length();
        };
    }

    @Test
    void a_password_is_not_in_a_trace() {
        var json = runtime.run(signingIn("hunter2")).trace().toJson();

        assertThat(json).doesNotContain("hunter2");
        assertThat(StoryTrace.parse(json).steps())
                .extracting(step -> step.action().at("/payload/value").asString("") + " "
                        + step.outcome().at("/success/local:password").asString("") + " "
                        + step.outcome().at("/success").asString(""))
                .containsExactly(
                        "{{local:password}}  DONE",
                        " {{local:password}} ",
                        " {{local:password}} ",
                        "  DONE",
                        "  {{local:password}}");
    }

    @Test
    void a_replay_reads_what_the_story_provided() {
        var trace = StoryTrace.parse(runtime.run(signingIn("hunter2")).trace().toJson());

        assertThat(StoryReplayer.of(trace).firstDifference(signingIn("hunter2")))
                .isEmpty();
        assertThat(StoryReplayer.of(trace).firstDifference(signingIn("longer than that")))
                .hasValueSatisfying(
                        difference -> assertThat(difference.kind()).isEqualTo(ReplayDifference.Kind.OTHER_OUTCOME));
    }

    @Test
    void a_replay_without_the_value_says_so() {
        Story<Integer> reading = ask -> ask.contextRead(PASSWORD).length();
        var session = StorySession.startedBy("c-1").withContext(PASSWORD.name(), "hunter2");
        var trace = runtime.run(reading, session).trace();

        assertThat(StoryReplayer.of(trace).firstDifference(reading)).hasValueSatisfying(difference -> {
            assertThat(difference.kind()).isEqualTo(ReplayDifference.Kind.UNREADABLE_ANSWER);
            assertThat(difference.expected()).contains("nobody provided the context value 'local:password'");
        });
    }

    @Test
    void a_value_that_is_no_json_does_not_break_a_trace() {
        Story<Done> story = ask -> ask.contextProvide(THREAD, Thread.currentThread(), inner -> {
            inner.contextProvide(THREAD, inner.contextRead(THREAD));
            assertThat(inner.contextList()).containsValue(inner.contextRead(THREAD));
            return Done.DONE;
        });

        var trace = runtime.run(story).trace();

        assertThat(trace.steps()).hasSize(4);
        assertThatCode(() -> StoryReplayer.of(StoryTrace.parse(trace.toJson())).replay(story))
                .doesNotThrowAnyException();
    }

    @Test
    void the_text_of_the_action_shows_the_stand_in() {
        assertThat(new ContextProvide(PASSWORD, "hunter2"))
                .hasToString("ContextProvide[contextKey=local:password, value={{local:password}}]");
    }
}
