package dev.storypact.story.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConcurrentBranchesTests {

    private static <R> List<R> join(Executor threads, List<? extends Supplier<R>> bodies) {
        var block = new ConcurrentBranches<R>(threads);
        bodies.forEach(body -> block.add(body, new Cancellation()));
        return block.join(new Cancellation());
    }

    /** A block of so many branches, each a block like it one level below. */
    private static int leaves(Executor threads, int levels, int width) {
        if (levels == 0) {
            return 1;
        }
        Supplier<Integer> branch = () -> leaves(threads, levels - 1, width);
        return join(threads, IntStream.range(0, width).mapToObj(i -> branch).toList()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void blocks_within_blocks_deeper_and_wider_than_the_pool_end(int threads) {
        var pool = HandlerThreads.newPool(threads);

        assertThat(leaves(pool, 12, 2)).isEqualTo(4_096);
        assertThat(leaves(pool, 3, 16)).isEqualTo(4_096);
        assertThat(leaves(pool, 200, 1)).isEqualTo(1);
        assertThat(leaves(pool, 1, 4_096)).isEqualTo(4_096);
    }

    @Test
    void blocks_end_where_no_thread_of_the_executor_ever_is_free() {
        assertThat(leaves(task -> {}, 6, 4)).isEqualTo(4_096);
    }

    @Test
    void no_more_branches_run_at_once_than_the_pool_has_threads_and_the_one_that_joins() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(4);
        Supplier<Integer> branch = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            full.countDown();
            await(full);
            return running.getAndDecrement();
        };

        join(
                HandlerThreads.newPool(3),
                IntStream.range(0, 100).mapToObj(i -> branch).toList());

        assertThat(most).hasValue(4);
    }

    @Test
    void a_thread_that_gets_free_begins_the_branches_that_are_left() {
        var last = new CountDownLatch(1);
        Supplier<Integer> waiting = () -> {
            await(last);
            return 1;
        };
        Supplier<Integer> freeing = () -> {
            last.countDown();
            return 2;
        };
        // whichever thread waits, the other one gets to the last branch
        assertThat(join(HandlerThreads.newPool(1), List.of(waiting, () -> 0, freeing)))
                .containsExactly(1, 0, 2);
    }

    @Test
    void a_branch_that_has_not_begun_when_another_fails_never_begins() {
        var begun = new AtomicInteger();

        assertThatIllegalStateException()
                .isThrownBy(() -> join(
                        task -> {},
                        List.<Supplier<Integer>>of(
                                () -> {
                                    throw new IllegalStateException("broken");
                                },
                                begun::incrementAndGet)))
                .withMessage("broken");
        assertThat(begun).hasValue(0);
    }

    @Test
    void branches_run_on_virtual_threads_where_there_are_any_and_on_a_bounded_pool_before() {
        var bound = HandlerThreads.forBranches() instanceof ThreadPoolExecutor pool
                ? pool.getMaximumPoolSize()
                : Integer.MAX_VALUE;

        assertThat(bound)
                .isEqualTo(Runtime.version().feature() < 21 ? HandlerThreads.MOST_FOR_BRANCHES : Integer.MAX_VALUE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
