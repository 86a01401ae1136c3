package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.DateNow;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.KeyValueStoreUpdate;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.message.EventBusMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoryRuntimeTests {

    private static final ContextKey<String> USER = ContextKey.of("user", String.class);

    record User(String id, String email) {}

    record PaymentCharge(String card, BigDecimal amount) implements Action<String> {
        static final StoryErrorType DECLINED = StoryErrorType.permanent("Payment::Charge/Declined");

        @Override
        public String type() {
            return "Payment::Charge";
        }

        @Override
        public ResultType<String> resultType() {
            return ResultType.of(String.class);
        }
    }

    @Test
    void performs_the_actions_of_a_story_and_traces_each_with_its_outcome() {
        Story<User> story = ask -> ask.keyValueStoreUpsert("users", new User(ask.guidNew(), "ada@example.com"));

        var result = StoryRuntime.local().run(story);

        var user = result.outcome().orThrow();
        assertThat(user.email()).isEqualTo("ada@example.com");
        assertThat(result.trace().steps())
                .extracting(TraceStep::number, step -> step.action().type(), TraceStep::outcome)
                .containsExactly(
                        tuple("1", "Guid::New", new Outcome.Success<>(user.id())),
                        tuple("2", "KeyValueStore::Upsert", new Outcome.Success<>(user)));
        assertThat(result.trace().steps())
                .allSatisfy(step -> assertThat(step.endNanos()).isGreaterThanOrEqualTo(step.startNanos()));
    }

    @Test
    void lists_the_context_before_it_sends_and_sends_it_along() {
        var story = Story.of(ask -> {
            ask.contextProvide(USER, "ada");
            ask.eventBusSendMessage("test-events", EventBusMessage.of("TEST_EVENT", Map.of("test", true)));
        });

        var result =
                StoryRuntime.localBuilder().eventBuses("test-events").build().run(story);

        assertThat(result.trace().steps())
                .extracting(step -> step.action().type())
                .containsExactly("Context::Provide", "Context::List", "EventBus::SendMessages");
        assertThat(result.trace().steps().get(2).action())
                .isEqualTo(new EventBusSendMessages(
                        "test-events",
                        List.of(EventBusMessage.of("TEST_EVENT", Map.of("test", true))),
                        Map.of("user", "ada")));
    }

    @Test
    void a_failed_action_is_thrown_into_the_story_and_ends_it_if_it_is_not_caught() {
        Story<Map<?, ?>> story = ask -> ask.keyValueStoreUpdate("users", "u-9", Map.of("email", "x"), Map.class);

        var result = StoryRuntime.local().run(story);

        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failure<>(
                        StoryError.of("KeyValueStore::Update/ItemNotFound", "the store 'users' has no item 'u-9'")
                                .at(new KeyValueStoreUpdate("users", "u-9", Map.of("email", "x"), Map.class))));
        assertThat(result.trace().steps()).hasSize(1);
    }

    @Test
    void a_story_can_attempt_another_and_look_at_how_it_ended() {
        Story<String> failing = ask -> ask.contextRead(USER);
        Story<String> story = ask -> ask.attempt(failing) instanceof Outcome.Failure<String> failure
                ? failure.error().type()
                : "no failure";

        assertThat(StoryRuntime.local().run(story).outcome().orThrow()).isEqualTo("Context::Read/NotProvided");
    }

    @Test
    void an_exception_that_is_no_failed_action_is_a_defect_and_passes_through_attempt() {
        Story<String> broken = ask -> {
            throw new IllegalArgumentException("broken");
        };
        Story<Boolean> story = ask -> ask.attempt(broken).isSuccess();

        var result = StoryRuntime.local().run(story);

        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failure<>(
                        StoryError.of("Story/Defect", "java.lang.IllegalArgumentException: broken")));
        assertThat(result.cause()).containsInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // what a story without null checks could do
    void a_story_that_returns_null_is_a_defect() {
        Story<String> story = ask -> null;

        assertThat(StoryRuntime.local().run(story).outcome())
                .isEqualTo(new Outcome.Failure<>(StoryError.of("Story/Defect", "the story returned null")));
    }

    @Test
    void an_action_of_ones_own_needs_one_record_and_one_processor() {
        Story<String> story = ask -> ask.perform(new PaymentCharge("4000", new BigDecimal("12.50")));
        var paying = StoryRuntime.localBuilder()
                .process(PaymentCharge.class, (charge, session) -> "paid " + charge.amount())
                .build();
        var declining = StoryRuntime.localBuilder()
                .process(PaymentCharge.class, (charge, session) -> {
                    throw PaymentCharge.DECLINED.exception(charge, "no cover");
                })
                .build();

        assertThat(paying.run(story).outcome().orThrow()).isEqualTo("paid 12.50");
        assertThat(declining.run(story).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error()).hasToString("Payment::Charge/Declined: no cover"));
    }

    @Test
    void an_action_without_a_processor_fails_and_names_the_ones_that_there_are() {
        var runtime = StoryRuntime.of(
                ActionProcessors.none().with(DateNow.class, (now, s) -> Instant.EPOCH), StoryClock.system(), List.of());
        Story<String> story = ask -> ask.perform(new PaymentCharge("4000", BigDecimal.ONE));

        assertThat(runtime.run(story).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString("Story/NoProcessor: nothing performs Payment::Charge ("
                                        + PaymentCharge.class.getName()
                                        + "): give the runtime a processor for it. It has [DateNow]"));
    }

    @Test
    void context_provided_for_a_sub_story_is_seen_by_that_story_alone() {
        Story<String> read = ask -> ask.contextRead(USER.withDefault("nobody"));
        Story<List<String>> story = ask -> {
            var inside = ask.contextProvide(USER, "ada", read);
            return List.of(inside, ask.tell(read));
        };

        assertThat(StoryRuntime.local().run(story).outcome().orThrow()).containsExactly("ada", "nobody");
    }

    @Test
    void inside_a_provided_context_the_outer_ask_is_refused() {
        Story<String> story = outer -> outer.contextProvide(USER, "ada", ask -> outer.guidNew());

        assertThat(StoryRuntime.local().run(story).outcome())
                .isEqualTo(
                        new Outcome.Failure<>(
                                StoryError.of(
                                        "Story/Defect",
                                        "java.lang.IllegalStateException: inside contextProvide use its own parameter, not the outer ask")));
    }

    @Test
    void the_correlation_id_is_read_from_the_session() {
        Story<String> story = ask -> ask.contextRead(ContextKeys.CORRELATION_ID);

        var result = StoryRuntime.local().run(story, StorySession.startedBy("request-7"));

        assertThat(result.outcome().orThrow()).isEqualTo("request-7");
    }

    @Test
    void an_interceptor_sees_every_action_and_can_refuse_it() {
        var refusing = new ActionInterceptor() {
            @Override
            public <R> R intercept(Action<R> action, StorySession session, Performer next) {
                if (action.hasEffect()) {
                    throw new StoryException(
                            StoryError.of("Test/ReadOnly", "no effects").at(action));
                }
                return next.perform(action);
            }
        };
        var runtime = StoryRuntime.localBuilder().intercept(refusing).build();

        assertThat(runtime.run(ask -> ask.guidNew()).outcome().isSuccess()).isTrue();
        assertThat(runtime.run(ask -> ask.keyValueStoreUpsert("users", new User("u-1", "e")))
                        .outcome()
                        .isSuccess())
                .isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // what a processor without null checks could do
    void a_processor_that_answers_null_is_named() {
        var runtime = StoryRuntime.localBuilder()
                .process(PaymentCharge.class, (charge, session) -> null)
                .build();

        assertThat(runtime.run(ask -> ask.perform(new PaymentCharge("4000", BigDecimal.ONE)))
                        .outcome())
                .isEqualTo(new Outcome.Failure<>(StoryError.of(
                        "Story/Defect",
                        "java.lang.IllegalStateException: the processor of Payment::Charge answered null: answer with String,"
                                + " or throw a StoryException")));
    }

    @Test
    void sortable_ids_sort_by_their_time_of_making_and_are_valid() {
        Story<List<String>> story = ask -> List.of(ask.guidNewSortable(), ask.guidNewSortable(), ask.guidNewSortable());

        var ids = StoryRuntime.local().run(story).outcome().orThrow();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> {
            assertThat(UUID.fromString(id).version()).isEqualTo(7);
            assertThat(UUID.fromString(id).variant()).isEqualTo(2);
        });
    }
}
