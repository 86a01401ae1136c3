package dev.storypact.testkit.internal.engine;

import java.util.ArrayList;
import java.util.List;

/** What fixtures report while a test runs them on its own thread. */
public final class Calls {

    private static final ThreadLocal<List<String>> CURRENT = ThreadLocal.withInitial(ArrayList::new);

    private Calls() {}

    /** Notes one call. */
    public static void add(String call) {
        CURRENT.get().add(call);
    }

    /** {@return the calls that were noted while that ran} */
    static List<String> during(Runnable action) {
        CURRENT.remove();
        try {
            action.run();
            return List.copyOf(CURRENT.get());
        } finally {
            CURRENT.remove();
        }
    }
}
