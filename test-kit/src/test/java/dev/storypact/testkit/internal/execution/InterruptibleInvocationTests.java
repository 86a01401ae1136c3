package dev.storypact.testkit.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout.ThreadMode;

class InterruptibleInvocationTests {

    private static final TimeLimit SHORT = new TimeLimit(5, TimeUnit.MILLISECONDS, ThreadMode.SAME_THREAD);

    private final ScheduledThreadPoolExecutor watcher = new ScheduledThreadPoolExecutor(1);

    @AfterEach
    void stops_the_watcher() {
        watcher.shutdownNow();
    }

    @Test
    void an_interruption_does_not_reach_the_next_method() {
        Invocation swallowing = () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };

        assertThatThrownBy(() -> new InterruptibleInvocation(swallowing, "it timed out").invoke(SHORT, watcher))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("it timed out");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void an_interruption_by_somebody_else_is_left_alone() throws Throwable {
        TimeLimit long1 = new TimeLimit(1, TimeUnit.HOURS, ThreadMode.SAME_THREAD);

        new InterruptibleInvocation(() -> Thread.currentThread().interrupt(), "it timed out").invoke(long1, watcher);

        assertThat(Thread.interrupted()).isTrue();
    }
}
