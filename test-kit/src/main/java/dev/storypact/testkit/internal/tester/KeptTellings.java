package dev.storypact.testkit.internal.tester;

import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.VirtualClock;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The tellings of handlers that a test's evidence may want to have again, of all its services. One thread at a time. */
final class KeptTellings {

    /** Each keeps a copy of the world that it began in, so a test keeps a few of each subscription. */
    static final int MOST_OF_A_SUBSCRIPTION = 10;

    private final boolean wanted;
    private final Map<String, Integer> begun = new HashMap<>();
    private final IdentityHashMap<StoryResult<?>, KeptTelling> tellings = new IdentityHashMap<>();

    /** Keeps some tellings, or, where they aren't wanted, none. */
    KeptTellings(boolean wanted) {
        this.wanted = wanted;
    }

    /** {@return the world in which a subscription's handler begins now; none where its telling is not to be kept} */
    Optional<Simulation> begin(String subscription, SimulatedWorld world) {
        if (!wanted || begun.merge(subscription, 1, Integer::sum) > MOST_OF_A_SUBSCRIPTION) {
            return Optional.empty();
        }
        var simulation = world.simulation();
        return Optional.of(simulation.copyOn(VirtualClock.at(simulation.clock().now())));
    }

    /** Keeps a telling. */
    void keep(KeptTelling telling) {
        tellings.put(telling.result(), telling);
    }

    /** {@return the telling that came to that result, if it was kept} */
    Optional<KeptTelling> of(StoryResult<?> result) {
        return Optional.ofNullable(tellings.get(result));
    }
}
