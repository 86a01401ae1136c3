package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.VirtualClock;
import java.util.concurrent.ExecutorService;

/**
 * How branches are told in a test: the threads for their code, and the clock that moves when all of them wait.
 *
 * @param threads run the code of branches, one at a time
 * @param clock the time that delays wait for
 */
record Rounds(ExecutorService threads, VirtualClock clock) {}
