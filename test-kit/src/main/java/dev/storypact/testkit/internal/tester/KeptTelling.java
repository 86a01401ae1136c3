package dev.storypact.testkit.internal.tester;

import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StorySession;
import java.util.List;

/**
 * How a handler was told.
 *
 * @param begin the world as it was before; nobody changes it
 * @param session the session that the handler began with
 * @param steps what it asked for
 * @param result what came of it
 * @param service the tester of the service that it was told in
 */
record KeptTelling(
        Simulation begin, StorySession session, List<AskedStep> steps, StoryResult<?> result, ServiceRules service) {}
