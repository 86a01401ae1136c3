package dev.storypact.examples.patterns.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.Map;

class EventFilteringStoryTest {

    private static final Subscription EVERYTHING =
            Subscription.on("user-events").named("profiles").handle(EventFiltering::handleUserEvents);

    private static final EventBusMessage<?> ADA_CREATED =
            event("USER_CREATED", "1.0", "{'userId': 'u-1', 'email': 'ada@example.com', 'name': 'Ada'}");
    private static final EventBusMessage<?> BOB_CREATED =
            event("USER_CREATED", "1.0", "{'userId': 'u-2', 'email': 'bob@example.com', 'name': 'Bob'}");
    private static final EventBusMessage<?> ADA_UPDATED = event(
            "USER_UPDATED",
            "1.0",
            "{'userId': 'u-1', 'timestamp': '2026-01-01T00:00:00Z', 'changes': {'name': 'Ada L.'}}");
    private static final EventBusMessage<?> BOB_DELETED = event(
            "USER_DELETED", "1.0", "{'userId': 'u-2', 'timestamp': '2026-01-01T00:00:00Z', 'deletedBy': 'admin'}");
    private static final EventBusMessage<?> ADA_DELETED_2_0 = event(
            "USER_DELETED",
            "2.0",
            "{'userId': 'u-1', 'timestamp': '2026-01-01T00:00:00Z', 'deletedBy': 'admin', 'reason': 'by mistake'}");
    private static final EventBusMessage<?> ADA_ADMIRED = event("USER_ADMIRED", "1.0", "{'userId': 'u-1'}");

    private static EventBusMessage<?> event(String type, String version, String data) {
        return EventBusMessage.of(type, StoryJson.parse(data.replace('\'', '"')))
                .withMetadata("version", version);
    }

    @StoryTest
    void a_handler_ignores_types_and_versions_that_it_does_not_want(StoryTester tester) {
        var world = tester.world().subscribe("profile-service", EVERYTHING);

        tester.givenSent(
                "user-events", ADA_CREATED, BOB_CREATED, ADA_UPDATED, BOB_DELETED, ADA_DELETED_2_0, ADA_ADMIRED);
        world.settle();

        assertThat(world).deliveredTo("profiles", 6);
        assertThat(world.service("profile-service"))
                .hasStoredOnly("profiles", "u-1")
                .hasStored("profiles", "u-1", Map.of("id", "u-1", "name", "Ada L."));
    }

    @StoryTest
    void a_version_that_it_does_not_want_is_logged(StoryTester tester) {
        var run = tester.deliver(EVERYTHING, ADA_DELETED_2_0);

        assertThat(run).succeeded().logged(LogLevel.WARN, "Unsupported event version: 2.0");
    }

    @StoryTest
    void a_type_that_it_does_not_want_is_ignored(StoryTester tester) {
        var run = tester.deliver(EVERYTHING, ADA_ADMIRED);

        assertThat(run).succeeded().askedExactly();
    }

    @StoryTest
    void the_same_filter_as_data_keeps_the_handler_from_being_told_at_all(StoryTester tester) {
        var world = tester.world()
                .subscribe(
                        "profile-service",
                        Subscription.on("user-events")
                                .named("profiles")
                                .where(EventFilter.types("USER_CREATED", "USER_UPDATED", "USER_DELETED")
                                        .and(EventFilter.versions("1.0")))
                                .handle(EventFiltering::handleUserEvents));

        tester.givenSent("user-events", ADA_CREATED, ADA_DELETED_2_0, ADA_ADMIRED);
        world.settle();

        assertThat(world).deliveredTo("profiles", 1);
        assertThat(world.service("profile-service")).hasStoredOnly("profiles", "u-1");
    }

    @StoryTest
    void the_same_filter_by_annotation_does_so_too(StoryTester tester) {
        var world = tester.world().subscribe("profile-service", EventFiltering.class);

        tester.givenSent("user-events", ADA_CREATED, ADA_UPDATED, ADA_DELETED_2_0, ADA_ADMIRED);
        world.settle();

        assertThat(world)
                .deliveredTo("create-profile", 1)
                .deliveredTo("update-profile", 1)
                .neverDeliveredTo("delete-profile");
        assertThat(world.service("profile-service"))
                .hasStored("profiles", "u-1", Map.of("id", "u-1", "name", "Ada L."));
    }

    @StoryTest
    void a_user_who_is_deleted_has_no_profile_any_more(StoryTester tester) {
        var run = tester.givenStored("profiles", Map.of("id", "u-2", "name", "Bob"))
                .deliver(EventFiltering.class, BOB_DELETED);

        assertThat(run).succeeded();
        assertThat(tester).hasNothingStored("profiles");
    }
}
