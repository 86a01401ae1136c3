package dev.storypact.testkit.internal.ablation;

import dev.storypact.contract.ObservedNeeds;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.testkit.internal.tester.FedMessage;
import dev.storypact.testkit.internal.tester.Retelling;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds out what handlers need of their messages, once for each handler, message and what the handler met. Thread-safe.
 *
 * <p>It takes a bounded time whatever the handlers do: of each subscription it looks at a few messages, at each for a while, and
 * it leaves behind a handler that does not end.
 */
public final class HandlerNeeds {

    /** The one of this virtual machine's tests. */
    public static final HandlerNeeds OF_THIS_JVM = new HandlerNeeds(Duration.ofSeconds(5));

    /** How many messages of a subscription are looked at. */
    static final int MOST_MESSAGES = 25;

    private record Place(String bus, String subscription) {}

    private record Case(Place place, EventFilter filter, EventBusMessage<JsonNode> message, List<?> met) {}

    private final Duration limit;
    private final Map<Case, ObservedNeeds> known = new HashMap<>();
    private final Map<Place, Integer> looked = new HashMap<>();
    private final Set<Place> endless = new HashSet<>();

    /** Looks at each message for so long, and twice as long for a handler that does not end. */
    HandlerNeeds(Duration limit) {
        this.limit = limit;
    }

    /** {@return what the handler of a message needs, as far as it can be told} */
    public ObservedNeeds of(FedMessage fed) {
        if (fed.again().isEmpty()) {
            return ObservedNeeds.untried();
        }
        var again = fed.again().get();
        var subscription = fed.subscription();
        var place = new Place(subscription.eventBusName(), subscription.name());
        var looked = new Case(place, subscription.filter(), fed.message(), again.met());
        synchronized (known) {
            if (known.containsKey(looked) || !mayLook(place)) {
                return known.getOrDefault(looked, ObservedNeeds.untried());
            }
        }
        var needs = search(place, again);
        synchronized (known) {
            known.put(looked, needs);
        }
        return needs;
    }

    private boolean mayLook(Place place) {
        return !endless.contains(place) && looked.merge(place, 1, Integer::sum) <= MOST_MESSAGES;
    }

    private ObservedNeeds search(Place place, Retelling again) {
        var search = new NeedSearch(again, limit.toNanos());
        // A thread of its own, as nothing else can be left behind.
        var thread = new Thread(search, "storypact-ablation");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(limit.multipliedBy(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var found = search.end();
        if (thread.isAlive()) {
            thread.interrupt();
            synchronized (known) {
                endless.add(place);
            }
        }
        return found;
    }
}
