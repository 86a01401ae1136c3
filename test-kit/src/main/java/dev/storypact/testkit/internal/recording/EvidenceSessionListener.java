package dev.storypact.testkit.internal.recording;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Writes the evidence of a virtual machine when its outermost launcher session closes, whichever engines ran in it. */
public final class EvidenceSessionListener implements LauncherSessionListener {

    private static final AtomicInteger OPEN = new AtomicInteger();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        OPEN.incrementAndGet();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (OPEN.decrementAndGet() == 0) {
            EvidenceRecorder.OF_THIS_JVM.write();
        }
    }
}
