package dev.storypact.benchmark;

import dev.storypact.benchmark.AskedActionBenchmark.Increment;
import dev.storypact.story.Ask;
import dev.storypact.story.Story;
import dev.storypact.story.runtime.StoryRuntime;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the heap is in use, after a collection, while a story of {@value #STEPS} steps is told: without a trace it must
 * stay flat.
 *
 * <p>Not a figure of JMH, as it measures no time.
 */
final class StoryMemory {

    static final int STEPS = 1_000_000;
    private static final int LOOKS = 5;

    private StoryMemory() {}

    /** {@return by how many bytes the use grew from its first look, behind the first steps, to its largest} */
    static long growth(boolean traced) {
        var builder = StoryRuntime.localBuilder().process(Increment.class, (step, session) -> step.value() + 1);
        try (var runtime = (traced ? builder : builder.withoutTrace()).build()) {
            Story<List<Long>> story = StoryMemory::used;
            var used = runtime.run(story).outcome().orThrow();
            return used.stream().mapToLong(Long::longValue).max().orElseThrow() - used.get(0);
        }
    }

    private static List<Long> used(Ask ask) {
        var used = new ArrayList<Long>();
        Integer value = 0;
        for (int look = 0; look <= LOOKS; look++) {
            for (int i = 0; i < STEPS / LOOKS && look > 0; i++) {
                value = ask.perform(new Increment(value));
            }
            ask.perform(new Increment(value));
            used.add(usedAfterCollection());
        }
        return used;
    }

    /** The least of several, as a collection need not find all at once. */
    private static long usedAfterCollection() {
        var least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            var runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
