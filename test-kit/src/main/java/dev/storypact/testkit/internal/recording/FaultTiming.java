package dev.storypact.testkit.internal.recording;

import java.util.Locale;

/** Whether a failing action has had its effect. */
public enum FaultTiming {
    /** The action fails, and nothing has happened. */
    BEFORE,
    /** The action fails although its effect has happened, as when an answer gets lost. */
    AFTER;

    /** {@return the name in lower case, as ids and display names have it} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
