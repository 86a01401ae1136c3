package dev.storypact.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.World;
import dev.storypact.testkit.fixture.Scopes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractSoftAssertions;
import org.junit.jupiter.api.Test;

/** Soft assertions collect each failure, those of a navigation and behind one too, and go on. */
class StorySoftAssertionsTests {

    private static final Story<Done> PUBLISH = Story.of(ask -> ask.eventBusSendMessages(
            "orders",
            List.of(
                    EventBusMessage.of(
                            "PLACED", Map.of("id", "o-1", "items", List.of("tea"), "total", 3, "paid", true)),
                    EventBusMessage.of("PAID", Map.of("id", "o-1")))));

    private final StoryTester tester = Scopes.withoutSchemas().tester();
    private final StorySoftAssertions softly = new StorySoftAssertions();

    private static void assertCollected(AbstractSoftAssertions softly, String... headlines) {
        assertThat(softly.errorsCollected().stream()
                        .map(error -> Objects.requireNonNull(error.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("")))
                .containsExactly(headlines);
    }

    @Test
    void a_navigation_that_fails_is_collected_and_what_follows_has_nothing_to_look_at() {
        var run = tester.tell(PUBLISH);

        softly.assertThat(run)
                .publishedTo("nowhere")
                .hasSize(7)
                .exactlyOneMessage()
                .hasType("PLACED")
                .data("/id")
                .asString()
                .isEqualTo("o-2")
                .message()
                .messages()
                .and()
                .publishedNothing();
        softly.assertThat(run)
                .publishedOnly("nowhere")
                .ofType("PLACED")
                .message(3)
                .dataAs(Integer.class)
                .isEqualTo(3);

        assertCollected(
                softly,
                "the story published nothing to 'nowhere'",
                "the story published 2 messages",
                "the story published 2 messages");
    }

    @Test
    void each_step_of_a_chain_is_collected() {
        var messages = softly.assertThat(tester.tell(PUBLISH)).publishedTo("orders");
        messages.hasSize(1).inOrder("PAID").ofType("PLACED").exactlyOneMessage().hasType("PAID");
        messages.ofType("SENT").exactlyOneMessage();
        messages.message(7).hasType("PAID");
        messages.exactlyOneMessage().hasType("PAID");
        messages.satisfiesExactly(one -> one.hasType("PAID"), two -> two.hasType("PAID"));
        messages.satisfiesExactlyInAnyOrder(one -> one.hasType("PAID"), two -> two.hasType("PAID"));

        assertCollected(
                softly,
                "the story published 2 messages to 'orders'",
                "the story published other types to 'orders'",
                "the message PLACED to 'orders' has another type",
                "the story published no message of type 'SENT' to 'orders'",
                "the story published 2 messages to 'orders'",
                "the story published 2 messages to 'orders'",
                "the message PLACED to 'orders' has another type",
                "the story published no message to 'orders' that meets requirement 2");
    }

    @Test
    void failures_within_the_data_are_collected() {
        var message =
                softly.assertThat(tester.tell(PUBLISH)).publishedTo("orders").message(0);
        message.data("/nothing").isEqualTo(1);
        message.data("/id").asNumber().isEqualByComparingTo("3");
        message.data("/total").asString().isEqualTo("3");
        message.data("/id").asBoolean().isTrue();
        message.data("/id").asElements().isEmpty();
        message.data("").ignoring("/total").isEqualTo(1);
        message.dataAs(Integer.class).isEqualTo(3);

        assertCollected(
                softly,
                "the message PLACED to 'orders' has no data at /nothing",
                "the message PLACED to 'orders' has other data at /id",
                "the message PLACED to 'orders' has other data at /total",
                "the message PLACED to 'orders' has other data at /id",
                "the message PLACED to 'orders' has other data at /id",
                "the message PLACED to 'orders' has other data",
                "the message PLACED to 'orders' can't be read as a Integer");
    }

    @Test
    void failures_of_assertj_s_own_assertions_on_data_are_collected() {
        var message =
                softly.assertThat(tester.tell(PUBLISH)).publishedTo("orders").message(0);
        message.data("/id").asString().startsWith("x").message().hasType("PLACED");
        message.data("/total").asNumber().isZero().message().hasType("PLACED");
        message.data("/paid").asBoolean().isFalse().message().hasType("PLACED");
        message.data("/items").asElements().isEmpty();
        message.dataAs(Map.class).isNull();

        assertThat(softly.errorsCollected()).hasSize(5);
    }

    @Test
    void what_holds_is_not_collected() {
        var run = tester.tell(PUBLISH);

        softly.assertThat(run)
                .succeeded()
                .publishedOnly("orders")
                .satisfiesExactly(one -> one.hasType("PLACED"), two -> two.hasType("PAID"))
                .message(0)
                .data("/items")
                .asElements()
                .containsExactly("tea");
        softly.assertThat(tester).hasNothingQueued("mail");

        assertThatCode(softly::assertAll).doesNotThrowAnyException();
    }

    @Test
    void testers_and_worlds_are_asserted_softly() {
        World world = tester.world()
                .subscribe(
                        "mailer",
                        Subscription.on("orders")
                                .named("mail")
                                .handle(event -> Story.of(ask -> {
                                    throw new IllegalStateException("no luck");
                                }))
                                .deadLetteringTo("letters"));
        world.service("shop").tell(PUBLISH);
        world.settle();

        softly.assertThat(world)
                .neverDeliveredTo("mail")
                .publishedTo("nowhere")
                .exactlyOneMessage()
                .hasType("PAID");
        softly.assertThat(world)
                .deadLettered("mails")
                .exactlyOne()
                .hasAttempts(3)
                .originalEvent()
                .hasType("PAID");
        softly.assertThat(world)
                .deadLettered("mail")
                .exactlyOne()
                .hasAttempts(3)
                .originalEvent()
                .hasType("PAID");
        softly.assertThat(tester).isAt("2020-01-01T00:00:00Z").hasNothingStored("orders");

        assertCollected(
                softly,
                "the subscription 'mail' was delivered to",
                "the services published nothing to 'nowhere'",
                "the world has no subscription 'mails'",
                "the subscription 'mail' has 2 dead letters",
                "the clock stands at another time");
    }

    @Test
    void what_any_runtime_told_has_soft_assertions_too() {
        var result = StoryRuntime.localBuilder().eventBuses("orders").build().run(PUBLISH);
        var bdd = new BDDStorySoftAssertions();

        softly.assertThat(result)
                .succeeded()
                .publishedTo("nowhere")
                .exactlyOneMessage()
                .hasType("PAID");
        bdd.then(result).publishedNothing().publishedTo("orders").hasSize(2);

        assertCollected(softly, "the story published nothing to 'nowhere'");
        assertCollected(bdd, "the story published 2 messages");
    }

    @Test
    void tests_that_say_given_when_then_have_soft_assertions_too() {
        var bdd = new BDDStorySoftAssertions();
        World world = tester.world();

        bdd.then(tester.tell(PUBLISH)).publishedTo("nowhere").exactlyOneMessage();
        bdd.then(tester).isAt("2020-01-01T00:00:00Z");
        bdd.then(world).publishedTo("nowhere");

        assertCollected(
                bdd,
                "the story published nothing to 'nowhere'",
                "the clock stands at another time",
                "the services published nothing to 'nowhere'");
    }
}
