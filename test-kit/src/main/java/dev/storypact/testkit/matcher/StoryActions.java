package dev.storypact.testkit.matcher;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.ConfigGetGlobal;
import dev.storypact.story.action.ConfigGetParameter;
import dev.storypact.story.action.ConfigGetSecret;
import dev.storypact.story.action.ContextList;
import dev.storypact.story.action.ContextProvide;
import dev.storypact.story.action.ContextRead;
import dev.storypact.story.action.DateNow;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.ErrorThrow;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.GuidNewSortable;
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
import dev.storypact.story.action.NetworkMethod;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.Page;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.Secret;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.WebSocketSendMessage;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The matchers of all actions, to be imported statically: {@code asks(contextList())}, {@code answer(dateNow(), noon)},
 * {@code assertThat(run).asked(keyValueStoreUpsert("users"))}.
 *
 * @since 0.1
 */
public final class StoryActions {

    private StoryActions() {}

    /** {@return a matcher of {@code Config::GetParameter} of that parameter} */
    public static ActionMatcher<ConfigGetParameter, String> configGetParameter(String parameterName) {
        return ConditionMatcher.<ConfigGetParameter, String>of(ConfigGetParameter.class, ConfigGetParameter.TYPE)
                .where(Condition.equal(
                        "of '" + parameterName + "'", "parameter", ConfigGetParameter::parameterName, parameterName));
    }

    /** {@return a matcher of {@code Config::GetSecret} of that secret} */
    public static ActionMatcher<ConfigGetSecret, Secret> configGetSecret(String secretName) {
        return ConditionMatcher.<ConfigGetSecret, Secret>of(ConfigGetSecret.class, ConfigGetSecret.TYPE)
                .where(Condition.equal("of '" + secretName + "'", "secret", ConfigGetSecret::secretName, secretName));
    }

    /** {@return a matcher of {@code Config::GetGlobal} of that global; its answer is a value of the type that the story asks for} */
    public static ActionMatcher<ConfigGetGlobal, Object> configGetGlobal(String globalName) {
        return ConditionMatcher.<ConfigGetGlobal, Object>of(ConfigGetGlobal.class, ConfigGetGlobal.TYPE)
                .where(Condition.equal("of '" + globalName + "'", "global", ConfigGetGlobal::globalName, globalName));
    }

    /** {@return a matcher of {@code Context::List}} */
    public static ActionMatcher<ContextList, Map<String, Object>> contextList() {
        return ConditionMatcher.of(ContextList.class, ContextList.TYPE);
    }

    /** {@return a matcher of {@code Context::Read} of that key} */
    public static <T> ActionMatcher<ContextRead, T> contextRead(ContextKey<T> key) {
        return ConditionMatcher.<ContextRead, T>of(ContextRead.class, ContextRead.TYPE)
                .where(Condition.equal("of '" + key.name() + "'", "context key", ContextRead::keyName, key.name()));
    }

    /** {@return a matcher of {@code Context::Provide} of that key, whatever the value} */
    public static ActionMatcher<ContextProvide, Done> contextProvide(ContextKey<?> key) {
        return ConditionMatcher.<ContextProvide, Done>of(ContextProvide.class, ContextProvide.TYPE)
                .where(Condition.equal("of '" + key.name() + "'", "context key", ContextProvide::keyName, key.name()));
    }

    /** {@return a matcher of {@code Date::Now}} */
    public static ActionMatcher<DateNow, Instant> dateNow() {
        return ConditionMatcher.of(DateNow.class, DateNow.TYPE);
    }

    /** {@return a matcher of {@code Guid::New}} */
    public static ActionMatcher<GuidNew, String> guidNew() {
        return ConditionMatcher.of(GuidNew.class, GuidNew.TYPE);
    }

    /** {@return a matcher of {@code Guid::NewSortable}} */
    public static ActionMatcher<GuidNewSortable, String> guidNewSortable() {
        return ConditionMatcher.of(GuidNewSortable.class, GuidNewSortable.TYPE);
    }

    /** {@return a matcher of {@code Error::Throw} of that error, whatever the message} */
    public static ActionMatcher<ErrorThrow, Done> errorThrow(StoryErrorType error) {
        return ConditionMatcher.<ErrorThrow, Done>of(ErrorThrow.class, ErrorThrow.TYPE)
                .where(Condition.equal(
                        "of " + error.name(), "error", thrown -> thrown.error().name(), error.name()));
    }

    /** {@return a matcher of {@code EventBus::SendMessages} to any event bus} */
    public static EventBusSendMessagesMatcher eventBusSendMessages() {
        return EventBusSendMessagesMatcher.toAnyBus();
    }

    /** {@return a matcher of {@code EventBus::SendMessages} to that event bus} */
    public static EventBusSendMessagesMatcher eventBusSendMessages(String eventBusName) {
        return EventBusSendMessagesMatcher.toAnyBus().to(eventBusName);
    }

    /** {@return a matcher of {@code EventBus::ReceiveMessages} from that event bus, whatever the filter} */
    public static ActionMatcher<EventBusReceiveMessages, List<EventBusMessage<JsonNode>>> eventBusReceiveMessages(
            String eventBusName) {
        return ConditionMatcher.<EventBusReceiveMessages, List<EventBusMessage<JsonNode>>>of(
                        EventBusReceiveMessages.class, EventBusReceiveMessages.TYPE)
                .where(Condition.equal(
                        "from '" + eventBusName + "'",
                        "event bus",
                        EventBusReceiveMessages::eventBusName,
                        eventBusName));
    }

    /** {@return a matcher of {@code KeyValueStore::Upsert} in that store; its answer is the item as stored} */
    public static ActionMatcher<KeyValueStoreUpsert, Object> keyValueStoreUpsert(String keyValueStoreName) {
        return ConditionMatcher.<KeyValueStoreUpsert, Object>of(KeyValueStoreUpsert.class, KeyValueStoreUpsert.TYPE)
                .where(inStore(keyValueStoreName, KeyValueStoreUpsert::keyValueStoreName));
    }

    /** {@return a matcher of {@code KeyValueStore::UpsertIf} in that store; its answer is the item as stored} */
    public static ActionMatcher<KeyValueStoreUpsertIf, Object> keyValueStoreUpsertIf(String keyValueStoreName) {
        return ConditionMatcher.<KeyValueStoreUpsertIf, Object>of(
                        KeyValueStoreUpsertIf.class, KeyValueStoreUpsertIf.TYPE)
                .where(inStore(keyValueStoreName, KeyValueStoreUpsertIf::keyValueStoreName));
    }

    /** {@return a matcher of {@code KeyValueStore::UpsertMany} in that store} */
    public static ActionMatcher<KeyValueStoreUpsertMany, Done> keyValueStoreUpsertMany(String keyValueStoreName) {
        return ConditionMatcher.<KeyValueStoreUpsertMany, Done>of(
                        KeyValueStoreUpsertMany.class, KeyValueStoreUpsertMany.TYPE)
                .where(inStore(keyValueStoreName, KeyValueStoreUpsertMany::keyValueStoreName));
    }

    /** {@return a matcher of {@code KeyValueStore::Get} of any item of that store; its answer is an optional item} */
    public static ActionMatcher<KeyValueStoreGet, Optional<?>> keyValueStoreGet(String keyValueStoreName) {
        return get(keyValueStoreName);
    }

    /** {@return a matcher of {@code KeyValueStore::Get} of the item of that key; its answer is an optional item} */
    public static ActionMatcher<KeyValueStoreGet, Optional<?>> keyValueStoreGet(String keyValueStoreName, String key) {
        return get(keyValueStoreName).where(ofKey(key, KeyValueStoreGet::key));
    }

    /** {@return a matcher of {@code KeyValueStore::Update} of any item of that store; its answer is the changed item} */
    public static ActionMatcher<KeyValueStoreUpdate, Object> keyValueStoreUpdate(String keyValueStoreName) {
        return update(keyValueStoreName);
    }

    /** {@return a matcher of {@code KeyValueStore::Update} of the item of that key; its answer is the changed item} */
    public static ActionMatcher<KeyValueStoreUpdate, Object> keyValueStoreUpdate(String keyValueStoreName, String key) {
        return update(keyValueStoreName).where(ofKey(key, KeyValueStoreUpdate::key));
    }

    /** {@return a matcher of {@code KeyValueStore::Delete} of any item of that store} */
    public static ActionMatcher<KeyValueStoreDelete, Done> keyValueStoreDelete(String keyValueStoreName) {
        return delete(keyValueStoreName);
    }

    /** {@return a matcher of {@code KeyValueStore::Delete} of the item of that key} */
    public static ActionMatcher<KeyValueStoreDelete, Done> keyValueStoreDelete(String keyValueStoreName, String key) {
        return delete(keyValueStoreName).where(ofKey(key, KeyValueStoreDelete::key));
    }

    /** {@return a matcher of {@code KeyValueStore::Query} in that store; its answer is a page of items} */
    public static ActionMatcher<KeyValueStoreQuery, Page<?>> keyValueStoreQuery(String keyValueStoreName) {
        return ConditionMatcher.<KeyValueStoreQuery, Page<?>>of(KeyValueStoreQuery.class, KeyValueStoreQuery.TYPE)
                .where(inStore(keyValueStoreName, KeyValueStoreQuery::keyValueStoreName));
    }

    /** {@return a matcher of {@code KeyValueStore::GetAll} of that store; its answer is a list of items} */
    public static ActionMatcher<KeyValueStoreGetAll, List<?>> keyValueStoreGetAll(String keyValueStoreName) {
        return ConditionMatcher.<KeyValueStoreGetAll, List<?>>of(KeyValueStoreGetAll.class, KeyValueStoreGetAll.TYPE)
                .where(inStore(keyValueStoreName, KeyValueStoreGetAll::keyValueStoreName));
    }

    /** {@return a matcher of {@code KeyValueStore::Scan} of that store; its answer is a page of items} */
    public static ActionMatcher<KeyValueStoreScan, Page<?>> keyValueStoreScan(String keyValueStoreName) {
        return ConditionMatcher.<KeyValueStoreScan, Page<?>>of(KeyValueStoreScan.class, KeyValueStoreScan.TYPE)
                .where(inStore(keyValueStoreName, KeyValueStoreScan::keyValueStoreName));
    }

    /** {@return a matcher of {@code Log::Create} at any level} */
    public static ActionMatcher<LogCreate, Done> logCreate() {
        return ConditionMatcher.of(LogCreate.class, LogCreate.TYPE);
    }

    /** {@return a matcher of {@code Log::Create} at that level, whatever the text} */
    public static ActionMatcher<LogCreate, Done> logCreate(LogLevel level) {
        return ConditionMatcher.<LogCreate, Done>of(LogCreate.class, LogCreate.TYPE)
                .where(Condition.equal("at " + level, "level", LogCreate::level, level));
    }

    /** {@return a matcher of {@code Math::RandomNumber}} */
    public static ActionMatcher<MathRandomNumber, Double> mathRandomNumber() {
        return ConditionMatcher.of(MathRandomNumber.class, MathRandomNumber.TYPE);
    }

    /** {@return a matcher of {@code Metric::Put} of that metric, whatever the value} */
    public static ActionMatcher<MetricPut, Done> metricPut(String name) {
        return ConditionMatcher.<MetricPut, Done>of(MetricPut.class, MetricPut.TYPE)
                .where(Condition.equal("of '" + name + "'", "metric", MetricPut::name, name));
    }

    /** {@return a matcher of {@code Network::Request} of any kind} */
    public static ActionMatcher<NetworkRequest, NetworkResponse> networkRequest() {
        return ConditionMatcher.of(NetworkRequest.class, NetworkRequest.TYPE);
    }

    /**
     * Makes a matcher of {@code Network::Request} with that method to that address, whatever the headers and body.
     *
     * @param url the whole address, such as {@code https://sms.example.com/send}
     */
    public static ActionMatcher<NetworkRequest, NetworkResponse> networkRequest(NetworkMethod method, String url) {
        return ConditionMatcher.<NetworkRequest, NetworkResponse>of(NetworkRequest.class, NetworkRequest.TYPE)
                .where(Condition.equal("with " + method, "method", NetworkRequest::method, method))
                .where(Condition.equal(
                        "to '" + url + "'", "address", request -> request.url().toString(), url));
    }

    /** {@return a matcher of {@code Platform::Delay} of any duration} */
    public static ActionMatcher<PlatformDelay, Done> platformDelay() {
        return ConditionMatcher.of(PlatformDelay.class, PlatformDelay.TYPE);
    }

    /** {@return a matcher of {@code Platform::Delay} of that duration} */
    public static ActionMatcher<PlatformDelay, Done> platformDelay(Duration duration) {
        return ConditionMatcher.<PlatformDelay, Done>of(PlatformDelay.class, PlatformDelay.TYPE)
                .where(Condition.equal("of " + duration, "duration", PlatformDelay::duration, duration));
    }

    /** {@return a matcher of {@code Queue::SendMessages} to that queue} */
    public static QueueSendMessagesMatcher queueSendMessages(String queueName) {
        return QueueSendMessagesMatcher.to(queueName);
    }

    /** {@return a matcher of {@code WebSocket::SendMessage} over that web socket to any connection} */
    public static ActionMatcher<WebSocketSendMessage, Done> webSocketSendMessage(String webSocketName) {
        return ConditionMatcher.<WebSocketSendMessage, Done>of(WebSocketSendMessage.class, WebSocketSendMessage.TYPE)
                .where(Condition.equal(
                        "over '" + webSocketName + "'",
                        "web socket",
                        WebSocketSendMessage::webSocketName,
                        webSocketName));
    }

    /** {@return a matcher of {@code WebSocket::SendMessage} over that web socket to that connection} */
    public static ActionMatcher<WebSocketSendMessage, Done> webSocketSendMessage(
            String webSocketName, String connectionId) {
        return ConditionMatcher.<WebSocketSendMessage, Done>of(WebSocketSendMessage.class, WebSocketSendMessage.TYPE)
                .where(Condition.equal(
                        "over '" + webSocketName + "'",
                        "web socket",
                        WebSocketSendMessage::webSocketName,
                        webSocketName))
                .where(Condition.equal(
                        "to '" + connectionId + "'", "connection", WebSocketSendMessage::connectionId, connectionId));
    }

    /** {@return a matcher of all actions of a class} */
    public static <A extends Action<R>, R> ActionMatcher<A, R> action(Class<A> actionClass) {
        return ConditionMatcher.of(actionClass, actionClass.getSimpleName());
    }

    /**
     * Makes a matcher of the actions of a class that meet a condition.
     *
     * @param description how messages call the condition, such as {@code over 100 euros}
     */
    public static <A extends Action<R>, R> ActionMatcher<A, R> action(
            Class<A> actionClass, String description, Predicate<? super A> condition) {
        return ConditionMatcher.<A, R>of(actionClass, actionClass.getSimpleName())
                .where(new Condition<>(
                        description,
                        action -> condition.test(action) ? Optional.empty() : Optional.of("it is not " + description)));
    }

    private static ConditionMatcher<KeyValueStoreGet, Optional<?>> get(String store) {
        return ConditionMatcher.<KeyValueStoreGet, Optional<?>>of(KeyValueStoreGet.class, KeyValueStoreGet.TYPE)
                .where(inStore(store, KeyValueStoreGet::keyValueStoreName));
    }

    private static ConditionMatcher<KeyValueStoreUpdate, Object> update(String store) {
        return ConditionMatcher.<KeyValueStoreUpdate, Object>of(KeyValueStoreUpdate.class, KeyValueStoreUpdate.TYPE)
                .where(inStore(store, KeyValueStoreUpdate::keyValueStoreName));
    }

    private static ConditionMatcher<KeyValueStoreDelete, Done> delete(String store) {
        return ConditionMatcher.<KeyValueStoreDelete, Done>of(KeyValueStoreDelete.class, KeyValueStoreDelete.TYPE)
                .where(inStore(store, KeyValueStoreDelete::keyValueStoreName));
    }

    private static <A> Condition<A> inStore(String store, Function<A, String> name) {
        return Condition.equal("in '" + store + "'", "store", name, store);
    }

    private static <A> Condition<A> ofKey(String key, Function<A, String> found) {
        return Condition.equal("of item '" + key + "'", "key", found, key);
    }
}
