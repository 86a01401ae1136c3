package dev.storypact.story.runtime.internal;

import java.util.SplittableRandom;

/** The ids and random numbers of a simulated world, the same every time. One thread at a time. */
public final class SimulatedChance {

    private final long seed;
    private final SplittableRandom random;
    private long numbers;
    private long guids;
    private long sortableGuids;
    private long eventIds;

    /** Ids that count, and the random numbers of that seed. */
    public SimulatedChance(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
    }

    /** {@return ids and random numbers that go on as these would} */
    public SimulatedChance copy() {
        var copy = new SimulatedChance(seed);
        while (copy.numbers < numbers) {
            copy.number();
        }
        copy.guids = guids;
        copy.sortableGuids = sortableGuids;
        copy.eventIds = eventIds;
        return copy;
    }

    /** {@return a number from 0 (inclusive) to 1 (exclusive)} */
    public double number() {
        numbers++;
        return random.nextDouble();
    }

    /** {@return the next guid} */
    public String guid() {
        return guid(4, ++guids);
    }

    /** {@return the next guid that sorts behind those before} */
    public String sortableGuid() {
        return guid(7, ++sortableGuids);
    }

    /** {@return the next id of an event} */
    public String eventId() {
        return "event-" + ++eventIds;
    }

    /** A UUID whose last digits count; its version digit is right, so that it passes where a UUID is checked. */
    private static String guid(int version, long count) {
        return "00000000-0000-%d000-8000-%012d".formatted(version, count);
    }
}
