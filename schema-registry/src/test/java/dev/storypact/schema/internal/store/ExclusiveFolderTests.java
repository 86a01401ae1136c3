package dev.storypact.schema.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.internal.fault.SchemaFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ExclusiveFolderTests {

    @TempDir
    private Path folder;

    @Test
    void does_not_wait_for_ever_for_another_thread() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        var isIn = new CountDownLatch(1);
        var mayLeave = new CountDownLatch(1);
        try {
            var other = pool.submit(
                    () -> new ExclusiveFolder(folder, "schemas").work(isIn::countDown, () -> await(mayLeave)));
            await(isIn);

            assertThatThrownBy(() -> new ExclusiveFolder(folder, "schemas", Duration.ZERO).work(() -> {}, () -> "done"))
                    .isInstanceOf(SchemaFault.class)
                    .hasMessage("""
                        The registry at schemas is being written by another thread of this process
                          where:    schemas/.registry.lock
                          found:    a lock that another thread of this process held for 0 s, or until this one was interrupted
                          allowed:  one writer at a time
                          to mend:  wait until the other one ends, then try again; nothing was changed\
                        """);

            mayLeave.countDown();
            assertThat(other.get()).isTrue();
            assertThat(new ExclusiveFolder(folder, "schemas").work(() -> {}, () -> "done"))
                    .isEqualTo("done");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void lets_a_thread_in_that_is_in() {
        var exclusive = new ExclusiveFolder(folder, "schemas");

        assertThat(exclusive.<String>work(() -> {}, () -> exclusive.work(() -> {}, () -> "done")))
                .isEqualTo("done");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
