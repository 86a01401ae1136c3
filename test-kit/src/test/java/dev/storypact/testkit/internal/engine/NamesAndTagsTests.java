package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.testkit.internal.engine.fixture.NamedTestCase;
import dev.storypact.testkit.internal.engine.fixture.PlainTestCase;
import dev.storypact.testkit.internal.engine.fixture.TaggedTestCase;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class NamesAndTagsTests {

    @Test
    void a_display_name_is_that_of_the_annotation_or_the_generator() {
        EngineExecutionResults results = StoryEngine.run(NamedTestCase.class);

        assertThat(StoryEngine.outcomesOf(results))
                .containsExactlyInAnyOrder(
                        "sells things: SUCCESSFUL",
                        "sells nothing: SUCCESSFUL",
                        "When it is closed: SUCCESSFUL",
                        "At_night, is_dark(): SUCCESSFUL",
                        "At_night: SUCCESSFUL",
                        "a shop: SUCCESSFUL");
    }

    @Test
    void a_generator_can_be_configured_for_all() {
        EngineExecutionResults results = StoryEngine.select(selectClass(PlainTestCase.class))
                .configurationParameter(
                        "storypact.displayname.generator.default", DisplayNameGenerator.Simple.class.getName())
                .execute();

        assertThat(StoryEngine.namesOf(results)).first().isEqualTo("first");
    }

    @Test
    void a_tag_filter_can_exclude() {
        EngineExecutionResults results = StoryEngine.select(selectClass(TaggedTestCase.class))
                .filters(TagFilter.excludeTags("slow", "inside", "composed"))
                .execute();

        assertThat(StoryEngine.namesOf(results)).containsExactly("fast()");
    }

    @Test
    void a_node_has_its_own_tags_and_those_around_it() {
        EngineExecutionResults results = StoryEngine.run(TaggedTestCase.class);

        List<String> tags = results.testEvents()
                .started()
                .map(event -> tagged(event.getTestDescriptor()))
                .toList();
        assertThat(tags)
                .containsExactly(
                        "composed() [composed, shop]",
                        "fast() [fast, shop, small]",
                        "slow() [shop, slow]",
                        "nested() [inside, shop]");
    }

    @Test
    void a_tag_filter_chooses_among_them() {
        EngineExecutionResults results = StoryEngine.select(selectClass(TaggedTestCase.class))
                .filters(TagFilter.includeTags("fast | inside"))
                .execute();

        assertThat(StoryEngine.namesOf(results)).containsExactly("fast()", "nested()");
    }

    private static String tagged(TestDescriptor descriptor) {
        List<String> tags =
                descriptor.getTags().stream().map(TestTag::getName).sorted().toList();
        return descriptor.getDisplayName() + " " + tags;
    }
}
