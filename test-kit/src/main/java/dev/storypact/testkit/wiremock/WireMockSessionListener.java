package dev.storypact.testkit.wiremock;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Stops the WireMock servers when a launcher session ends, so that their threads keep no virtual machine from ending.
 *
 * <p>Found by JUnit's launcher. It names no class of WireMock, which need not be there.
 *
 * @since 0.1
 */
public final class WireMockSessionListener implements LauncherSessionListener {

    private static volatile Runnable stop = () -> {};

    static void atEnd(Runnable stopping) {
        stop = stopping;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop.run();
    }
}
