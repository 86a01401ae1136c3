package dev.storypact.testkit.matcher;

import static dev.storypact.testkit.matcher.StoryActions.action;
import static dev.storypact.testkit.matcher.StoryActions.configGetGlobal;
import static dev.storypact.testkit.matcher.StoryActions.configGetParameter;
import static dev.storypact.testkit.matcher.StoryActions.configGetSecret;
import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.contextProvide;
import static dev.storypact.testkit.matcher.StoryActions.contextRead;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.errorThrow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusReceiveMessages;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.guidNewSortable;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreDelete;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGet;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGetAll;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreQuery;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreScan;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpdate;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsertIf;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsertMany;
import static dev.storypact.testkit.matcher.StoryActions.logCreate;
import static dev.storypact.testkit.matcher.StoryActions.mathRandomNumber;
import static dev.storypact.testkit.matcher.StoryActions.metricPut;
import static dev.storypact.testkit.matcher.StoryActions.networkRequest;
import static dev.storypact.testkit.matcher.StoryActions.platformDelay;
import static dev.storypact.testkit.matcher.StoryActions.queueSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.webSocketSendMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ConfigGetGlobal;
import dev.storypact.story.action.ConfigGetParameter;
import dev.storypact.story.action.ConfigGetSecret;
import dev.storypact.story.action.ContextList;
import dev.storypact.story.action.ContextProvide;
import dev.storypact.story.action.ContextRead;
import dev.storypact.story.action.DateNow;
import dev.storypact.story.action.ErrorThrow;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.GuidNewSortable;
import dev.storypact.story.action.KeyValueExpectation;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.action.KeyValueStoreDelete;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.KeyValueStoreGetAll;
import dev.storypact.story.action.KeyValueStoreQuery;
import dev.storypact.story.action.KeyValueStoreScan;
import dev.storypact.story.action.KeyValueStoreUpdate;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.KeyValueStoreUpsertIf;
import dev.storypact.story.action.KeyValueStoreUpsertMany;
import dev.storypact.story.action.LogCreate;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.MathRandomNumber;
import dev.storypact.story.action.MetricPut;
import dev.storypact.story.action.MetricUnit;
import dev.storypact.story.action.NetworkMethod;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.action.QueueSendMessages;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.WebSocketSendMessage;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import java.math.BigDecimal;
import java.time.Duration;
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

    private static final StoryErrorType OUT_OF_STOCK = StoryErrorType.permanent("Orders/OutOfStock");

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
                arguments(logCreate(), "Log::Create", new LogCreate(LogLevel.WARN, "careful", Optional.empty())),
                arguments(
                        configGetParameter("region"),
                        "Config::GetParameter of 'region'",
                        new ConfigGetParameter("region")),
                arguments(configGetSecret("key"), "Config::GetSecret of 'key'", new ConfigGetSecret("key")),
                arguments(
                        configGetGlobal("limit"),
                        "Config::GetGlobal of 'limit'",
                        new ConfigGetGlobal("limit", Integer.class)),
                arguments(
                        errorThrow(OUT_OF_STOCK),
                        "Error::Throw of Orders/OutOfStock",
                        new ErrorThrow(OUT_OF_STOCK, "none is left")),
                arguments(
                        eventBusReceiveMessages("orders"),
                        "EventBus::ReceiveMessages from 'orders'",
                        new EventBusReceiveMessages("orders", EventFilter.type("A"), 1, Duration.ZERO)),
                arguments(
                        keyValueStoreUpsertIf("users"),
                        "KeyValueStore::UpsertIf in 'users'",
                        new KeyValueStoreUpsertIf("users", Map.of(), KeyValueExpectation.absent())),
                arguments(
                        keyValueStoreUpsertMany("users"),
                        "KeyValueStore::UpsertMany in 'users'",
                        new KeyValueStoreUpsertMany("users", List.of())),
                arguments(
                        keyValueStoreGetAll("users"),
                        "KeyValueStore::GetAll in 'users'",
                        new KeyValueStoreGetAll("users", Map.class)),
                arguments(
                        keyValueStoreScan("users"),
                        "KeyValueStore::Scan in 'users'",
                        new KeyValueStoreScan("users", KeyValueQuery.all(), Map.class)),
                arguments(mathRandomNumber(), "Math::RandomNumber", new MathRandomNumber()),
                arguments(
                        metricPut("orders"),
                        "Metric::Put of 'orders'",
                        new MetricPut("orders", BigDecimal.ONE, MetricUnit.COUNT, Map.of())),
                arguments(networkRequest(), "Network::Request", NetworkRequest.get("http://example.com/")),
                arguments(
                        networkRequest(NetworkMethod.GET, "http://example.com/"),
                        "Network::Request with GET to 'http://example.com/'",
                        NetworkRequest.get("http://example.com/")),
                arguments(platformDelay(), "Platform::Delay", new PlatformDelay(Duration.ofSeconds(1))),
                arguments(
                        platformDelay(Duration.ofSeconds(1)),
                        "Platform::Delay of PT1S",
                        new PlatformDelay(Duration.ofSeconds(1))),
                arguments(
                        queueSendMessages("emails").withMessages(1),
                        "Queue::SendMessages to 'emails' with 1 message",
                        new QueueSendMessages("emails", List.of(QueueMessage.of(1)))),
                arguments(
                        webSocketSendMessage("feed"),
                        "WebSocket::SendMessage over 'feed'",
                        new WebSocketSendMessage("feed", "c-1", "hello")),
                arguments(
                        webSocketSendMessage("feed", "c-1"),
                        "WebSocket::SendMessage over 'feed' to 'c-1'",
                        new WebSocketSendMessage("feed", "c-1", "hello")),
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
                        networkRequest(NetworkMethod.POST, "http://example.com/"),
                        NetworkRequest.get("http://example.com/a"),
                        List.of(
                                "the method is GET, not POST",
                                "the address is 'http://example.com/a', not 'http://example.com/'")),
                arguments(
                        platformDelay(Duration.ofSeconds(1)),
                        new PlatformDelay(Duration.ofSeconds(2)),
                        List.of("the duration is PT2S, not PT1S")),
                arguments(
                        queueSendMessages("emails").withMessages(1),
                        new QueueSendMessages("email", List.of(QueueMessage.of(1), QueueMessage.of(2))),
                        List.of("the queue is 'email', not 'emails'", "the number of messages is 2, not 1")),
                arguments(
                        webSocketSendMessage("feed", "c-1"),
                        new WebSocketSendMessage("feed", "c-2", "hello"),
                        List.of("the connection is 'c-2', not 'c-1'")),
                arguments(
                        errorThrow(OUT_OF_STOCK),
                        new ErrorThrow(StoryErrorType.permanent("Orders/Closed"), "no more today"),
                        List.of("the error is 'Orders/Closed', not 'Orders/OutOfStock'")),
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

    @Test
    void each_action_of_the_catalogue_has_a_matcher() {
        var catalogue = new ClassFileImporter()
                .importPackagesOf(Action.class).stream()
                        .filter(found -> found.isRecord() && found.isAssignableTo(Action.class))
                        .map(JavaClass::getName)
                        .toList();
        var matched = matchers()
                .map(row -> ((ActionMatcher<?, ?>) row.get()[0]).actionClass().getName())
                .toList();

        assertThat(catalogue).hasSizeGreaterThan(25);
        assertThat(matched).containsAll(catalogue);
    }
}
