package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.EventBus;
import java.util.TreeSet;

/** Says that there is no bus of a name. */
final class UnknownBus {

    private UnknownBus() {}

    static String describe(String name, EventBus eventBus) {
        return "there is no event bus '" + NameLimit.shortened(name) + "', there are " + new TreeSet<>(eventBus.names())
                + ": declare it, or correct the name";
    }
}
