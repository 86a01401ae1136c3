package dev.storypact.testkit;

/**
 * The simulated world in which one test tells or steps stories.
 *
 * <p>Each run of a {@link StoryTest} method gets a tester of its own. A tester belongs to its test: it is not safe for use by
 * several threads, nor after the test has ended.
 *
 * @since 0.1
 */
public interface StoryTester {}
