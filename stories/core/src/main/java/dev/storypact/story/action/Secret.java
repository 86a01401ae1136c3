package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A text that must not be seen, such as a password or a token.
 *
 * <p>Neither {@link #toString()} nor the JSON form shows it: both show a stand-in, {@code {{secret:payment-token}}}, that
 * names the secret. So logs and traces hold the stand-in, and a secret that is put into an event or into a store is not
 * stored. Read back from JSON, a secret reveals the stand-in, so that a trace replays without knowing the secret.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Secret {

    private final String standIn;
    private final String revealed;

    private Secret(String standIn, String revealed) {
        this.standIn = Objects.requireNonNull(standIn, "standIn");
        this.revealed = Objects.requireNonNull(revealed, "revealed");
    }

    /**
     * Makes a secret.
     *
     * @param name names it where it is not shown
     * @param value what must not be seen
     */
    public static Secret of(String name, String value) {
        return new Secret("{{secret:" + name + "}}", value);
    }

    /** {@return the secret that a JSON text stands for: it reveals that text} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Secret ofStandIn(String standIn) {
        return new Secret(standIn, standIn);
    }

    /** {@return this secret behind a text that everybody may see, such as {@code "Bearer "}} */
    public Secret withPrefix(String prefix) {
        return new Secret(prefix + standIn, prefix + revealed);
    }

    /** {@return what must not be seen} */
    public String reveal() {
        return revealed;
    }

    /** {@return what is shown instead} */
    @JsonValue
    public String standIn() {
        return standIn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && standIn.equals(that.standIn) && revealed.equals(that.revealed);
    }

    @Override
    public int hashCode() {
        return standIn.hashCode();
    }

    /** {@return the stand-in} */
    @Override
    public String toString() {
        return standIn;
    }
}
