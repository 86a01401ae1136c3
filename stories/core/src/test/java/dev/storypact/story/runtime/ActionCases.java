package dev.storypact.story.runtime;

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
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.GuidNewSortable;
import dev.storypact.story.action.KeyValueCondition;
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
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.Page;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.action.QueueSendMessages;
import dev.storypact.story.action.Secret;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.WebSocketSendMessage;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.RandomValues.Item;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A generator of random actions with an answer, for each class of actions. */
final class ActionCases {

    private static final ContextKey<Item> KEY = ContextKey.of("item", Item.class);

    private final Map<Class<?>, Function<RandomValues, Case<?>>> byClass = new LinkedHashMap<>();

    /** An action and one answer to it. */
    record Case<R>(Action<R> action, R answer) {}

    ActionCases() {
        add(DateNow.class, v -> new Case<>(new DateNow(), v.instant()));
        add(GuidNew.class, v -> new Case<>(new GuidNew(), v.text()));
        add(GuidNewSortable.class, v -> new Case<>(new GuidNewSortable(), v.text()));
        add(MathRandomNumber.class, v -> new Case<>(new MathRandomNumber(), v.fraction()));
        add(PlatformDelay.class, v -> new Case<>(new PlatformDelay(v.duration()), Done.DONE));
        add(
                LogCreate.class,
                v -> new Case<>(
                        new LogCreate(v.oneOf(List.of(LogLevel.values())), v.text(), v.optional(() -> v.untyped(2))),
                        Done.DONE));
        add(
                ErrorThrow.class,
                v -> new Case<>(
                        new ErrorThrow(new StoryErrorType(v.name() + "/" + v.name(), v.number(2) == 0), v.text()),
                        Done.DONE));
        addContext();
        addConfig();
        addStores();
        addMessaging();
    }

    private void addContext() {
        add(ContextRead.class, v -> new Case<>(new ContextRead(KEY), v.item()));
        add(ContextProvide.class, v -> new Case<>(new ContextProvide(KEY, v.item()), Done.DONE));
        add(ContextList.class, v -> new Case<>(new ContextList(), v.map(3)));
    }

    private void addConfig() {
        add(ConfigGetParameter.class, v -> new Case<>(new ConfigGetParameter(v.text()), v.text()));
        add(ConfigGetSecret.class, v -> new Case<>(new ConfigGetSecret("s"), Secret.ofStandIn(v.text())));
        add(ConfigGetGlobal.class, v -> new Case<>(new ConfigGetGlobal(v.text(), Item.class), v.item()));
    }

    private void addStores() {
        add(KeyValueStoreUpsert.class, v -> upserted(v.item()));
        add(KeyValueStoreUpsertIf.class, v -> {
            var item = v.item();
            var expected = v.number(2) == 0
                    ? KeyValueExpectation.absent()
                    : KeyValueExpectation.meeting(query(v).conditions());
            return new Case<Object>(new KeyValueStoreUpsertIf("items", item, expected), item);
        });
        add(
                KeyValueStoreUpsertMany.class,
                v -> new Case<>(new KeyValueStoreUpsertMany("items", v.list(v::item)), Done.DONE));
        add(
                KeyValueStoreGet.class,
                v -> new Case<>(new KeyValueStoreGet("items", v.text(), Item.class), v.optional(v::item)));
        add(KeyValueStoreGetAll.class, v -> new Case<>(new KeyValueStoreGetAll("items", Item.class), v.list(v::item)));
        add(
                KeyValueStoreUpdate.class,
                v -> new Case<>(new KeyValueStoreUpdate("items", v.text(), v.map(2), Item.class), v.item()));
        add(KeyValueStoreDelete.class, v -> new Case<>(new KeyValueStoreDelete("items", v.text()), Done.DONE));
        add(
                KeyValueStoreQuery.class,
                v -> new Case<>(new KeyValueStoreQuery("items", query(v).ascendingBy(v.name()), Item.class), page(v)));
        add(KeyValueStoreScan.class, v -> new Case<>(new KeyValueStoreScan("items", query(v), Item.class), page(v)));
    }

    private void addMessaging() {
        add(
                EventBusSendMessages.class,
                v -> new Case<>(
                        new EventBusSendMessages(v.text(), v.listOfOneOrMore(v::message), v.map(2)), Done.DONE));
        add(
                EventBusReceiveMessages.class,
                v -> new Case<>(
                        new EventBusReceiveMessages(v.text(), filter(v), 1 + v.number(9), v.duration()),
                        v.list(() -> v.message().withData(StoryJson.toTree(v.untyped(2))))));
        add(
                QueueSendMessages.class,
                v -> new Case<>(new QueueSendMessages(v.text(), v.listOfOneOrMore(() -> queueMessage(v))), Done.DONE));
        add(
                WebSocketSendMessage.class,
                v -> new Case<>(new WebSocketSendMessage(v.text(), v.text(), v.untyped(2)), Done.DONE));
        add(
                MetricPut.class,
                v -> new Case<>(
                        new MetricPut(
                                v.text(),
                                v.decimal(),
                                v.oneOf(List.of(MetricUnit.values())),
                                Map.of(v.text(), v.text())),
                        Done.DONE));
        add(
                NetworkRequest.class,
                v -> new Case<>(
                        new NetworkRequest(
                                v.oneOf(List.of(NetworkMethod.values())),
                                URI.create("https://example.test/" + v.name()),
                                Map.of(v.name(), v.text()),
                                Map.of(v.name(), Secret.of("s", v.text())),
                                v.optional(() -> v.untyped(2)),
                                v.duration().plusNanos(1),
                                v.number(1_000)),
                        new NetworkResponse(v.number(600), Map.of(v.name(), v.list(v::text)), v.text())));
    }

    private static Case<Object> upserted(Item item) {
        return new Case<>(new KeyValueStoreUpsert("items", item), item);
    }

    private static QueueMessage<?> queueMessage(RandomValues v) {
        return new QueueMessage<>(
                v.optional(v::name), v.untyped(2), v.optional(v::duration), v.optional(v::text), v.optional(v::text));
    }

    private static Page<Object> page(RandomValues v) {
        return new Page<>(v.list(v::item), v.optional(v::text));
    }

    private static KeyValueCondition condition(RandomValues v) {
        var operations = KeyValueCondition.Operation.values();
        var operation = operations[v.number(operations.length)];
        Optional<Object> upper =
                operation == KeyValueCondition.Operation.BETWEEN ? Optional.of(v.decimal()) : Optional.empty();
        return new KeyValueCondition(v.name(), operation, v.untyped(0), upper);
    }

    private static EventFilter filter(RandomValues v) {
        return switch (v.number(5)) {
            case 0 -> EventFilter.type(v.name());
            case 1 -> EventFilter.source(v.name()).and(EventFilter.versions("1.x"));
            case 2 -> EventFilter.type(v.name()).or(EventFilter.all());
            case 3 -> EventFilter.data("total").isOneOf(1, 2);
            default -> EventFilter.type(v.name()).negate();
        };
    }

    private static KeyValueQuery query(RandomValues v) {
        return new KeyValueQuery(v.list(() -> condition(v)), Optional.empty(), 1 + v.number(100), v.optional(v::text));
    }

    private <A extends Action<?>> void add(Class<A> type, Function<RandomValues, Case<?>> generator) {
        byClass.put(type, generator);
    }

    Map<Class<?>, Function<RandomValues, Case<?>>> byClass() {
        return byClass;
    }
}
