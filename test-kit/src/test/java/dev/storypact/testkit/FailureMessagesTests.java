package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGet;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static dev.storypact.testkit.matcher.StoryActions.logCreate;
import static dev.storypact.testkit.matcher.StoryActions.platformDelay;
import static dev.storypact.testkit.matcher.StoryActions.queueSendMessages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.action.QueueSendMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.assertion.PublishedMessageAssert;
import dev.storypact.testkit.assertion.StoryRunAssert;
import dev.storypact.testkit.fixture.Order;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.fixture.Scopes;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What tests say when they fail, whole and in one place: {@code failure-messages.md} has the texts, to be read as a stranger
 * would read them.
 */
class FailureMessagesTests {

    private static final String EXPECTED = "/failure-messages.md";

    private static final Order ORDER = new Order("o-1", new BigDecimal("12.50"), false, List.of("tea"));

    private static final Story<Done> RETRIED = Story.of(ask -> ask.retry(
            RetryPolicy.fixed(3, Duration.ofSeconds(1)),
            retried -> retried.keyValueStoreGet("orders", "o-1", Order.class)));

    private static final Story<Done> TOO_DEAR = Story.of(ask -> ask.eventBusSendMessage(
            "order-events",
            EventBusMessage.of("ORDER_PLACED", Map.of("total", 101)).withMetadata("version", "1.0")));

    private static final Subscription MAIL = Subscription.on("order-events")
            .named("mail")
            .where(EventFilter.type("ORDER_PLACED"))
            .handle(event -> Story.of(ask -> ask.queueSendMessages("letters", List.of(QueueMessage.of(event.data())))))
            .retrying(RetryPolicy.fixed(2, Duration.ofMinutes(1)))
            .deadLetteringTo("dead-letters");

    private final Map<String, Consumer<StoryTester>> failures = new LinkedHashMap<>();

    FailureMessagesTests() {
        howARunEnded();
        whatARunAsked();
        whatARunPublished();
        whatAMessageSays();
        whatTheWorldHolds();
        whatTheTestPrepared();
        steps();
        services();
    }

    private void howARunEnded() {
        failing(
                "a story that failed where it should succeed",
                test -> assertThat(test.failing(
                                        eventBusSendMessages("order-events"), EventBusSendMessages.SERVICE_UNAVAILABLE)
                                .tell(Orders.place("tea")))
                        .succeeded());
        failing(
                "a story that returned where it should fail",
                test -> assertThat(test.tell(Orders.exists("o-1"))).failedWith(KeyValueStoreGet.SERVICE_UNAVAILABLE));
        failing(
                "a story that failed otherwise",
                test -> assertThat(test.failing(keyValueStoreGet("orders"), KeyValueStoreGet.SERVICE_UNAVAILABLE)
                                .tell(Orders.exists("o-1")))
                        .failedWith("Orders/NotFound"));
        failing(
                "a story that returned something else",
                test -> assertThat(test.tell(Orders.exists("o-1"))).returned(true));
        failing(
                "a failure that no assertion looked at",
                test -> test.failing(keyValueStoreUpsert("orders"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE)
                        .tell(Orders.place("tea")));
        failing(
                "a defect of the story",
                test -> assertThat(test.tell(Story.of(ask -> {
                            ask.logCreate(LogLevel.INFO, "about to fail");
                            throw new IllegalStateException("the list is empty");
                        })))
                        .succeeded());
    }

    private void whatARunAsked() {
        failing(
                "an action that was not asked for",
                test -> assertThat(test.tell(Orders.exists("o-1"))).asked(keyValueStoreGet("orders", "o-2")));
        failing(
                "an action that should not be asked for",
                test -> assertThat(test.tell(Orders.place("tea"))).neverAsked(logCreate()));
        failing(
                "actions in another order",
                test -> assertThat(test.tell(Orders.place("tea")))
                        .askedInOrder(eventBusSendMessages("order-events"), keyValueStoreUpsert("orders")));
        failing(
                "an action asked for too often",
                test -> assertThat(test.failing(keyValueStoreGet("orders"), KeyValueStoreGet.SERVICE_UNAVAILABLE)
                                .tell(RETRIED))
                        .failedWith(KeyValueStoreGet.SERVICE_UNAVAILABLE)
                        .askedTimes(2, keyValueStoreGet("orders")));
        failing(
                "other actions than exactly these",
                test -> assertThat(test.tell(Orders.place("tea")))
                        .askedExactly(guidNew(), keyValueStoreUpsert("orders"), eventBusSendMessages("order-events")));
        failing(
                "another delay",
                test -> assertThat(test.failing(keyValueStoreGet("orders"), KeyValueStoreGet.SERVICE_UNAVAILABLE)
                                .tell(RETRIED))
                        .failedWith(KeyValueStoreGet.SERVICE_UNAVAILABLE)
                        .delayedFor(Duration.ofSeconds(3)));
        failing(
                "a log entry of another level",
                test -> assertThat(test.tell(Orders.log())).logged(LogLevel.ERROR, "nothing to do"));
    }

    private void whatARunPublished() {
        failing(
                "a message that was not published",
                test -> assertThat(test.tell(Orders.exists("o-1"))).publishedTo("order-events"));
        failing(
                "a message to a bus of another name",
                test -> assertThat(test.tell(Orders.ping())).publishedTo("helth"));
        failing(
                "a message where there should be none",
                test -> assertThat(test.tell(Orders.ping())).publishedNothing());
        failing("two messages where there should be one", test -> {
            var run = test.tell(Story.of(ask -> {
                ask.tell(Orders.ping());
                ask.tell(Orders.ping());
            }));
            assertThat(run).publishedTo("health").exactlyOneMessage();
        });
        failing(
                "messages in another order",
                test -> assertThat(test.tell(Orders.ping()))
                        .publishedTo("health")
                        .inOrder("PING", "PONG"));
        failing(
                "a message that its schema refuses",
                test -> assertThat(test.tell(TOO_DEAR)).succeeded());
    }

    private static PublishedMessageAssert<StoryRunAssert<Order>> placed(StoryTester test) {
        return assertThat(test.tell(Orders.place("tea")))
                .publishedTo("order-events")
                .exactlyOneMessage();
    }

    private void whatAMessageSays() {
        failing("a message of another type", test -> placed(test).hasType("ORDER_PAID"));
        failing("a message without that metadata", test -> placed(test).hasMetadata("tenant", "acme"));
        failing("a message with other data", test -> placed(test).hasData("/total", "12.50"));
        failing("a message without that data", test -> placed(test).hasData("/totl", 12.5));
    }

    private void whatTheWorldHolds() {
        failing(
                "an item that is not stored",
                test -> assertThat(test.givenStored("orders", ORDER)).hasStored("orders", "o-2", ORDER));
        failing("an item in a store of another name", test -> {
            assertThat(test.tell(Orders.place("tea"))).succeeded();
            assertThat(test).hasStored("order", "o-1", ORDER);
        });
        failing("other items than only these", test -> {
            assertThat(test.tell(Orders.place("tea"))).succeeded();
            assertThat(test).hasNothingStored("orders");
        });
        failing("other messages in a queue", test -> {
            assertThat(test.tell(Story.of(ask -> ask.queueSendMessages(
                            "letters", List.of(QueueMessage.of("dear"), QueueMessage.of("you"))))))
                    .succeeded();
            assertThat(test).hasQueued("letters", "dear");
        });
        failing("a queue of another name", test -> {
            assertThat(test.tell(Story.of(ask -> ask.queueSendMessages("letters", List.of(QueueMessage.of("dear"))))))
                    .succeeded();
            assertThat(test).hasQueued("leters", "dear");
        });
        failing("a clock at another time", test -> {
            var waiting = Story.of(ask -> ask.platformDelay(Duration.ofSeconds(2)));
            assertThat(test.at("2026-03-01T12:00:00Z").tell(waiting)).succeeded();
            assertThat(test).isAt("2026-03-01T12:00:01Z");
        });
    }

    private void whatTheTestPrepared() {
        failing(
                "an action without an answer, the tester being strict",
                test -> test.strict()
                        .answer(keyValueStoreGet("order"), Optional.empty())
                        .tell(Orders.exists("o-1")));
        failing("an answer that nothing asked for", test -> {
            test.answer(keyValueStoreGet("order"), Optional.empty());
            assertThat(test.tell(Orders.exists("o-1"))).returned(false);
        });
        failing(
                "an answer of the wrong type",
                test -> test.answer(keyValueStoreGet("orders"), Optional.of("o-1"))
                        .tell(Orders.exists("o-1")));
        failing(
                "a sequence of answers that is too short",
                test -> test.answerInSequence(guidNew(), List.of("only")).tell(ask -> ask.guidNew() + ask.guidNew()));
        failing(
                "an error that the action does not have",
                test -> test.failing(keyValueStoreGet("orders"), KeyValueStoreUpsert.INVALID_ITEM)
                        .tell(Orders.exists("o-1")));
        failing("a clock that should go back", test -> {
            test.tell(Orders.log()).result();
            test.at(Instant.parse("2025-01-01T00:00:00Z"));
        });
    }

    private void steps() {
        failing(
                "a step that asks for something else",
                test -> test.step(Orders.exists("o-1")).asks(keyValueStoreGet("order", "o-1")));
        failing(
                "a step after the end",
                test -> test.step(Orders.log())
                        .asks(logCreate())
                        .answerNothing()
                        .asks(dateNow()));
        failing(
                "an end that comes too late",
                test -> test.step(Orders.ping())
                        .asks(contextList())
                        .answer(Map.of())
                        .returnsNothing());
        failing(
                "a step answered with the wrong type",
                test -> test.step(Orders.place("tea")).next().next(7));
    }

    private void services() {
        failing("a message that no subscription handled", test -> {
            var world = test.world().subscribe("mailer", MAIL);
            assertThat(world).deliveredTo("mail");
        });
        failing("a subscription of another name", test -> {
            var world = test.world().subscribe("mailer", MAIL);
            assertThat(world).deliveredTo("mails");
        });
        failing("a dead letter where there should be none", test -> {
            var world = test.world().subscribe("mailer", MAIL);
            world.service("mailer").failing(queueSendMessages("letters"), QueueSendMessages.SERVICE_UNAVAILABLE);
            assertThat(world.service("orders").tell(Orders.place("tea"))).succeeded();
            world.settle();
            assertThat(world).deadLetteredNothing();
        });
        failing("a world that was not settled", test -> {
            var world = test.world().subscribe("mailer", MAIL);
            assertThat(world.service("orders").tell(Orders.place("tea"))).succeeded();
            assertThat(world).deadLetteredNothing();
        });
        failing(
                "a delivery that the filter refuses",
                test -> test.deliver(MAIL, EventBusMessage.of("ORDER_SHIPPED", Map.of("id", "o-1"))));
        failing(
                "a wait that the story does not make",
                test -> assertThat(test.tell(Orders.log())).asked(platformDelay(Duration.ofSeconds(1))));
    }

    private void failing(String name, Consumer<StoryTester> test) {
        if (failures.put(name, test) != null) {
            throw new IllegalStateException("'" + name + "' is there twice");
        }
    }

    @TestFactory
    Stream<DynamicTest> a_failing_test_says() throws IOException {
        var expected = expected();
        return failures.entrySet().stream()
                .map(failure -> dynamicTest(
                        failure.getKey(),
                        () -> assertThat(said(failure.getKey(), failure.getValue()))
                                .isEqualTo(expected.get(failure.getKey()))));
    }

    @Test
    void the_file_has_no_other_texts_and_at_least_forty() throws IOException {
        assertThat(expected().keySet()).containsExactlyElementsOf(failures.keySet());
        assertThat(failures).hasSizeGreaterThanOrEqualTo(40);
    }

    private static String said(String name, Consumer<StoryTester> test) {
        var scope = name.contains("schema") ? Scopes.withSchemas("classpath:schemas") : Scopes.withoutSchemas();
        var thrown = catchThrowable(() -> {
            test.accept(scope.tester());
            scope.verify();
        });
        scope.close(false);
        assertThat(thrown).as("what '%s' throws", name).isInstanceOf(AssertionError.class);
        // The compiler names a lambda, and its line is where this class has it today.
        return String.valueOf(thrown.getMessage())
                .replaceAll(
                        "FailureMessagesTests\\.lambda\\S+\\(\\S+:\\d+\\)",
                        "FailureMessagesTests.story(FailureMessagesTests.java)");
    }

    /** The texts by the headings before them. */
    private static Map<String, String> expected() throws IOException {
        try (InputStream file = FailureMessagesTests.class.getResourceAsStream(EXPECTED)) {
            var text = new String(Objects.requireNonNull(file, EXPECTED).readAllBytes(), StandardCharsets.UTF_8);
            var texts = new LinkedHashMap<String, String>();
            for (var section : text.split("(?m)^## ")) {
                var lines = section.split("\n```\n?");
                if (lines.length > 1) {
                    texts.put(lines[0].strip(), lines[1]);
                }
            }
            return texts;
        }
    }
}
