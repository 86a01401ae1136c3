package dev.storypact.story.pattern;

import static java.util.stream.Collectors.joining;

import dev.storypact.story.Ask;
import dev.storypact.story.Story;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryException;
import java.util.List;
import java.util.Objects;

/**
 * A story of several steps that undoes the steps it completed when a later one fails.
 *
 * <p>Each step is a story and may name a compensation: what undoes it, given what it returned. When a step, or the saga's
 * body between steps, ends with an error, the compensations of the completed steps are told, the last completed first, and
 * then the error goes on. A compensation that fails does not keep the others from being told: its error is added to the first
 * one's message and to its {@linkplain Throwable#getSuppressed() suppressed exceptions}. A saga in a parallel branch that is
 * cancelled compensates too.
 *
 * <pre>{@code
 * static Story<Payment> placeOrder(Order order) {
 *     return Saga.of((ask, saga) -> {
 *         var reservation = saga.step("reserve-stock", Stock.reserve(order), Stock::release);
 *         var payment = saga.step("take-payment", Payments.take(order), Payments::refund);
 *         saga.step("ship", Shipping.ship(order, reservation));
 *         return payment;
 *     });
 * }
 * }</pre>
 *
 * <p>A saga keeps nothing outside of its telling: if the process ends in the middle, nothing is compensated. Where that
 * matters, publish the saga's events and watch for sagas without an end. Compensations are told at least once by whoever
 * redelivers; make them idempotent.
 *
 * <p>The pattern is that of H. Garcia-Molina and K. Salem, "Sagas", SIGMOD 1987 (backward recovery). Immutable and
 * thread-safe.
 *
 * @param <R> what the saga returns
 * @since 0.1
 */
public final class Saga<R> implements Story<R> {

    private final SagaBody<R> body;
    private final SagaEvents events;

    private Saga(SagaBody<R> body, SagaEvents events) {
        this.body = body;
        this.events = events;
    }

    /** {@return a saga that publishes nothing but what its steps do} */
    public static <R> Saga<R> of(SagaBody<R> body) {
        return new Saga<>(Objects.requireNonNull(body, "body"), SagaEvents.none());
    }

    /**
     * {@return this saga, telling that bus what happens to it} It publishes {@code SAGA_STEP_STARTED},
     * {@code SAGA_STEP_COMPLETED} with the step's result, and in the end {@code SAGA_COMPLETED}; or, after an error,
     * {@code SAGA_COMPENSATION} before each compensation and {@code SAGA_FAILED}. Their data is a {@link SagaEvent}.
     *
     * @param sagaId tells this run of the saga from others
     */
    public Saga<R> publishingTo(String eventBusName, String sagaId) {
        return new Saga<>(body, SagaEvents.to(eventBusName, sagaId));
    }

    @Override
    public R tell(Ask ask) {
        var steps = new SagaSteps(ask, events);
        try {
            var result = body.tell(ask, steps);
            steps.complete();
            return result;
        } catch (StoryException e) {
            var failure = withFailures(e, steps.undo());
            steps.fail(failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            // A defect, or the cancellation of a branch: what was done is undone all the same.
            steps.undo().forEach(e::addSuppressed);
            steps.fail(e);
            throw e;
        }
    }

    private static StoryException withFailures(StoryException first, List<StoryException> failures) {
        if (failures.isEmpty()) {
            return first;
        }
        var error = first.error();
        var message = failures.stream()
                .map(failure -> "; also, " + failure.error().message())
                .collect(joining("", error.message(), ""));
        var all = new StoryException(new StoryError(error.type(), message, error.action()), first);
        failures.forEach(all::addSuppressed);
        return all;
    }
}
