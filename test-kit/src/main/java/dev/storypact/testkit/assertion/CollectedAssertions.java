package dev.storypact.testkit.assertion;

import org.assertj.core.api.AbstractSoftAssertions;

/** Makes the assertions of stories and worlds whose failures soft assertions collect. */
final class CollectedAssertions {

    private CollectedAssertions() {}

    @SuppressWarnings("unchecked") // a proxy of a class knows no type arguments
    static <R> StoryRunAssert<R> of(AbstractSoftAssertions collector, StoryRun<R> run) {
        StoryRunAssert<R> asserted = collector.proxy(StoryRunAssert.class, StoryRun.class, run);
        return asserted.collecting(ChainFailures.collectedBy(collector));
    }

    static StoryWorldAssert of(AbstractSoftAssertions collector, StoryWorld world) {
        return collector.proxy(StoryWorldAssert.class, StoryWorld.class, world);
    }

    static MessageFlowAssert of(AbstractSoftAssertions collector, MessageFlow world) {
        return collector
                .proxy(MessageFlowAssert.class, MessageFlow.class, world)
                .collecting(ChainFailures.collectedBy(collector));
    }
}
