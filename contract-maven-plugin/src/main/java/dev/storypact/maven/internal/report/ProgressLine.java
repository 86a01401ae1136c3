package dev.storypact.maven.internal.report;

import dev.storypact.contract.VerificationProgress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/** Says every {@value #SECONDS} seconds how far a verification has come; a short one says nothing. Thread-safe. */
public final class ProgressLine implements VerificationProgress {

    static final int SECONDS = 5;

    private final Log log;
    private final LongSupplier nanoTime;
    private long said;

    /**
     * Begins to wait.
     *
     * @param nanoTime such as {@link System#nanoTime}
     */
    public ProgressLine(Log log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.said = nanoTime.getAsLong();
    }

    @Override
    public synchronized void compared(int done, int all) {
        var now = nanoTime.getAsLong();
        if (now - said >= TimeUnit.SECONDS.toNanos(SECONDS)) {
            said = now;
            log.info("compared " + done + " of " + all + " events with what their subscribers need");
        }
    }
}
