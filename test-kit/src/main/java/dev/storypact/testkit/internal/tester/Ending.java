package dev.storypact.testkit.internal.tester;

import java.util.ArrayList;
import java.util.List;

/** Ends several things: each one, even where another can't be ended. */
final class Ending {

    private Ending() {}

    /**
     * Runs all of them.
     *
     * @throws RuntimeException or an {@link Error}, the first that one of them threw, with those of the others beside it
     */
    static void all(List<Runnable> ends) {
        var failures = new ArrayList<Throwable>();
        for (var end : ends) {
            try {
                end.run();
            } catch (RuntimeException | Error e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throwTogether(failures);
        }
    }

    private static void throwTogether(List<Throwable> failures) {
        var first = failures.get(0);
        failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) first;
    }
}
