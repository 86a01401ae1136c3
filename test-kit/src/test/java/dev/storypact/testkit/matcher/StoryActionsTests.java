package dev.storypact.testkit.matcher;

import static dev.storypact.testkit.matcher.StoryActions.action;
import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.contextProvide;
import static dev.storypact.testkit.matcher.StoryActions.contextRead;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.guidNewSortable;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreDelete;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGet;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreQuery;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpdate;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static dev.storypact.testkit.matcher.StoryActions.logCreate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.ContextList;
import dev.storypact.story.action.ContextProvide;
import dev.storypact.story.action.ContextRead;
import dev.storypact.story.action.DateNow;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.GuidNewSortable;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.action.KeyValueStoreDelete;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.KeyValueStoreQuery;
import dev.storypact.story.action.KeyValueStoreUpdate;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.LogCreate;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoryActionsTests {

    private static final ContextKey<String> USER = ContextKey.of("user", String.class);
    private static final ContextKey<String> TENANT = ContextKey.of("tenant", String.class);

    private static EventBusSendMessages sending(String bus, EventBusMessage<?>... messages) {
        return new EventBusSendMessages(bus, List.of(messages), Map.of());
    }

    static Stream<Arguments> matchers() {
        return Stream.of(
                arguments(contextList(), "Context::List", new ContextList()),
                arguments(contextRead(USER), "Context::Read of 'user'", new ContextRead(USER)),
                arguments(contextProvide(USER), "Context::Provide of 'user'", new ContextProvide(USER, "ada")),
                arguments(dateNow(), "Date::Now", new DateNow()),
                arguments(guidNew(), "Guid::New", new GuidNew()),
                arguments(guidNewSortable(), "Guid::NewSortable", new GuidNewSortable()),
                arguments(
                        eventBusSendMessages(),
                        "EventBus::SendMessages",
                        sending("orders", EventBusMessage.of("A", 1))),
                arguments(
                        eventBusSendMessages("orders").withMessages(2).withMessage("A"),
                        "EventBus::SendMessages to 'orders' with 2 messages with a message of type 'A'",
                        sending("orders", EventBusMessage.of(1), EventBusMessage.of("A", 1))),
                arguments(
                        keyValueStoreUpsert("users"),
                        "KeyValueStore::Upsert in 'users'",
                        new KeyValueStoreUpsert("users", Map.of())),
                arguments(
                        keyValueStoreGet("users"),
                        "KeyValueStore::Get in 'users'",
                        new KeyValueStoreGet("users", "1", Map.class)),
                arguments(
                        keyValueStoreGet("users", "1"),
                        "KeyValueStore::Get in 'users' of item '1'",
                        new KeyValueStoreGet("users", "1", Map.class)),
                arguments(
                        keyValueStoreUpdate("users"),
                        "KeyValueStore::Update in 'users'",
                        new KeyValueStoreUpdate("users", "1", Map.of(), Map.class)),
                arguments(
                        keyValueStoreUpdate("users", "1"),
                        "KeyValueStore::Update in 'users' of item '1'",
                        new KeyValueStoreUpdate("users", "1", Map.of(), Map.class)),
                arguments(
                        keyValueStoreDelete("users"),
                        "KeyValueStore::Delete in 'users'",
                        new KeyValueStoreDelete("users", "1")),
                arguments(
                        keyValueStoreDelete("users", "1"),
                        "KeyValueStore::Delete in 'users' of item '1'",
                        new KeyValueStoreDelete("users", "1")),
                arguments(
                        keyValueStoreQuery("users"),
                        "KeyValueStore::Query in 'users'",
                        new KeyValueStoreQuery("users", KeyValueQuery.all(), Map.class)),
                arguments(
                        logCreate(LogLevel.WARN),
                        "Log::Create at WARN",
                        new LogCreate(LogLevel.WARN, "careful", Optional.empty())),
                arguments(action(GuidNew.class), "GuidNew", new GuidNew()),
                arguments(
                        action(
                                LogCreate.class,
                                "of one word",
                                entry -> !entry.text().contains(" ")),
                        "LogCreate of one word",
                        new LogCreate(LogLevel.WARN, "careful", Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("matchers")
    void a_matcher_prints_itself_and_knows_its_action(ActionMatcher<?, ?> matcher, String text, Action<?> action) {
        assertThat(matcher).hasToString(text);
        assertThat(matcher.matches(action)).isTrue();
        assertThat(matcher.actionClass()).isEqualTo(action.getClass());
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                arguments(contextList(), new GuidNew(), List.of("the action is Guid::New, not Context::List")),
                arguments(
                        contextRead(USER), new ContextRead(TENANT), List.of("the context key is 'tenant', not 'user'")),
                arguments(
                        eventBusSendMessages("orders").withMessages(1),
                        sending("order", EventBusMessage.of(1), EventBusMessage.of("A", 1)),
                        List.of("the event bus is 'order', not 'orders'", "the number of messages is 2, not 1")),
                arguments(
                        eventBusSendMessages().withMessage("B"),
                        sending("order", EventBusMessage.of(1), EventBusMessage.of("A", 1)),
                        List.of("the messages' types are [none, 'A'], none is 'B'")),
                arguments(
                        keyValueStoreGet("users", "1"),
                        new KeyValueStoreGet("user", "2", Map.class),
                        List.of("the store is 'user', not 'users'", "the key is '2', not '1'")),
                arguments(
                        logCreate(LogLevel.WARN),
                        new LogCreate(LogLevel.INFO, "x", Optional.empty()),
                        List.of("the level is INFO, not WARN")),
                arguments(
                        action(
                                LogCreate.class,
                                "of one word",
                                entry -> !entry.text().contains(" ")),
                        new LogCreate(LogLevel.WARN, "two words", Optional.empty()),
                        List.of("it is not of one word")));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void a_matcher_tells_how_an_action_differs(
            ActionMatcher<?, ?> matcher, Action<?> action, List<String> differences) {
        assertThat(matcher.differences(action)).isEqualTo(differences);
        assertThat(matcher.matches(action)).isFalse();
    }

    @Test
    void a_matcher_can_say_more_without_changing() {
        var any = eventBusSendMessages("orders");

        any.withMessages(2);

        assertThat(any).hasToString("EventBus::SendMessages to 'orders'");
    }
}
