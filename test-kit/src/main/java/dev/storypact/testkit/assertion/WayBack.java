package dev.storypact.testkit.assertion;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way back from assertions to those that led there. It is given after they were made, as AssertJ makes its proxies from the
 * value under test alone.
 */
final class WayBack<B> {

    private @Nullable B back; // absent only until the assertions are handed out

    void to(B assertions) {
        back = assertions;
    }

    B get() {
        return Objects.requireNonNull(back, "way back");
    }
}
