package dev.storypact.testkit.assertion;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the failures in a chain of assertions: they are thrown, or collected. Behind a navigation whose failure was
 * collected they are dropped, as there is nothing left to look at.
 */
final class ChainFailures {

    static final ChainFailures THROWN = new ChainFailures(Optional.empty());

    private final Optional<AbstractSoftAssertions> collector;

    private ChainFailures(Optional<AbstractSoftAssertions> collector) {
        this.collector = collector;
    }

    static ChainFailures collectedBy(AbstractSoftAssertions collector) {
        return new ChainFailures(Optional.of(collector));
    }

    /** {@return the assertions on that value, their failures treated so} */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a proxy of a class knows no type arguments
    <A, T extends @Nullable Object> A on(T value, Class type, Class kind, Function<T, A> made) {
        return collector.isPresent() ? (A) collector.get().proxy(kind, type, value) : made.apply(value);
    }

    /**
     * Goes on to what is found; where that fails and failures are collected, to assertions that can't fail.
     *
     * @param otherwise stands in for what was not found
     */
    <V, A> A lead(Supplier<V> found, V otherwise, BiFunction<ChainFailures, V, A> next) {
        if (collector.isEmpty()) {
            return next.apply(this, found.get());
        }
        V value;
        try {
            value = found.get();
        } catch (AssertionError e) {
            collector.get().collectAssertionError(e);
            return next.apply(collectedBy(new SoftAssertions()), otherwise);
        }
        return next.apply(this, value);
    }

    /** Checks in a method that AssertJ's proxies can't see, as it is final. */
    void check(Runnable assertion) {
        lead(
                () -> {
                    assertion.run();
                    return true;
                },
                false,
                (failures, held) -> held);
    }
}
