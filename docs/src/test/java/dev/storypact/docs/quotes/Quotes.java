package dev.storypact.docs.quotes;

import dev.storypact.story.Outcome;
import dev.storypact.story.Overrides;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueExpectation;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The stories of a service that asks shops for their prices. */
public final class Quotes {

    private Quotes() {}

    // #region quote
    static Story<Quote> quote(String shop) {
        return ask -> ask.networkRequest(NetworkRequest.get("https://" + shop + ".example.com/quote"))
                .bodyAs(Quote.class);
    }
    // #endregion

    // #region attempt
    static Story<Optional<Quote>> quoteIfThere(String shop) {
        return ask -> ask.attempt(quote(shop)) instanceof Outcome.Success<Quote> success
                ? Optional.of(success.value())
                : Optional.empty();
    }
    // #endregion

    // #region last
    record Lock(String id) {}

    static <R> Story<Outcome<R>> locked(String name, Story<R> work) {
        return ask -> {
            ask.keyValueStoreUpsertIf("locks", new Lock(name), KeyValueExpectation.absent());
            return ask.attempt(work, Story.of(last -> last.keyValueStoreDelete("locks", name)));
        };
    }
    // #endregion

    // #region retry
    private static final RetryPolicy PATIENT =
            RetryPolicy.exponential(3, Duration.ofSeconds(1)).withJitter(0.5);

    static Story<Quote> quoteWithPatience(String shop) {
        return ask -> ask.retry(PATIENT, quote(shop));
    }
    // #endregion

    // #region parallel
    static Story<List<Quote>> quotes(List<String> shops) {
        return ask -> ask.parallel(shops.stream().map(Quotes::quote).toList());
    }
    // #endregion

    // #region override
    static <R> Story<R> askingEachShopOnce(Story<R> story) {
        return ask -> {
            var known = new ConcurrentHashMap<NetworkRequest, NetworkResponse>();
            var cached = Overrides.of(
                    NetworkRequest.class, (request, outer) -> known.computeIfAbsent(request, outer::perform));
            return ask.override(cached, story);
        };
    }
    // #endregion

    // #region context
    static final ContextKey<String> TENANT =
            ContextKey.of("tenant", String.class).withDefault("nobody");

    static Story<Done> announceFor(String tenant, Quote quote) {
        return ask -> ask.contextProvide(TENANT, tenant, announce(quote));
    }

    static Story<Done> announce(Quote quote) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "quote-events", EventBusMessage.of("QUOTED", Map.of("by", ask.contextRead(TENANT), "quote", quote))));
    }
    // #endregion
}
