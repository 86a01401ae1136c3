package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.inGroup;
import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryOrderTests {

    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private final RingingClock clock = new RingingClock();

    @Test
    void one_at_a_time_is_the_order_of_acceptance_also_between_groups() {
        var subscription = Subscription.on("news")
                .named("ordered")
                .handle(String.class, message -> Story.of(ask -> seen.add(message.data())));
        var texts = IntStream.range(0, 300).mapToObj(Integer::toString).toList();
        var messages = texts.stream()
                .map(text -> text.endsWith("7")
                        ? EventBusMessage.of("NEWS", text)
                        : inGroup("group-" + text.charAt(text.length() - 1) % 3, text))
                .toArray(EventBusMessage<?>[]::new);

        try (var runtime = runtime(subscription)) {
            runtime.run(publishing("news", messages));
        }

        assertThat(seen).containsExactlyElementsOf(texts);
    }

    @Test
    void with_more_at_once_each_group_keeps_its_order() {
        var byGroup = new ConcurrentHashMap<String, ConcurrentLinkedQueue<Integer>>();
        var subscription = Subscription.on("news")
                .named("ordered")
                .handle(
                        Integer.class,
                        message -> Story.of(ask -> byGroup.computeIfAbsent(
                                        message.groupId().orElseThrow(), group -> new ConcurrentLinkedQueue<>())
                                .add(message.data())))
                .concurrency(8);
        var messages = IntStream.range(0, 5_000)
                .mapToObj(i -> EventBusMessage.of("NEWS", i).withGroupId("group-" + i % 10))
                .toArray(EventBusMessage<?>[]::new);

        try (var runtime = runtime(subscription)) {
            runtime.run(publishing("news", messages));
        }

        assertThat(byGroup)
                .hasSize(10)
                .allSatisfy((group, numbers) ->
                        assertThat(List.copyOf(numbers)).hasSize(500).isSorted());
    }

    @Test
    void as_many_messages_are_handled_at_once_as_the_subscription_says() {
        var together = new CyclicBarrier(4);
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        var subscription = Subscription.on("news")
                .named("parallel")
                .handle(
                        Integer.class,
                        message -> Story.of(ask -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            meet(together);
                            now.decrementAndGet();
                        }))
                .concurrency(4);
        var messages = IntStream.range(0, 40).mapToObj(EventBusMessage::of).toArray(EventBusMessage<?>[]::new);

        try (var runtime = runtime(subscription)) {
            runtime.run(publishing("news", messages));
        }

        assertThat(most).hasValue(4);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_poisoned_group_blocks_only_itself_while_it_is_retried() throws InterruptedException {
        var failures = new AtomicInteger();
        var others = new CountDownLatch(2);
        var subscription = Subscription.on("news")
                .named("grouped")
                .handle(
                        String.class,
                        message -> Story.of(ask -> {
                            seen.add(message.data());
                            if (message.data().equals("poison") && failures.incrementAndGet() < 3) {
                                throw new IllegalStateException("broken");
                            }
                            others.countDown();
                        }));

        try (var runtime = runtime(subscription)) {
            runtime.run(publishing(
                    "news",
                    inGroup("a", "poison"),
                    inGroup("a", "behind"),
                    inGroup("b", "beside"),
                    EventBusMessage.of("NEWS", "alone")));
            Messages.await(others);
            clock.ring(Duration.ofSeconds(1));
            clock.ring(Duration.ofSeconds(2));
        }

        assertThat(seen).containsExactly("poison", "beside", "alone", "poison", "poison", "behind");
    }

    @Test
    void a_group_goes_on_when_its_poisoned_message_is_given_up() {
        var subscription = Subscription.on("news")
                .named("grouped")
                .handle(
                        String.class,
                        message -> Story.of(ask -> {
                            seen.add(message.data());
                            if (message.data().equals("poison")) {
                                throw new IllegalStateException("broken");
                            }
                        }))
                .retrying(RetryPolicy.never());

        try (var runtime = runtime(subscription)) {
            runtime.run(publishing("news", inGroup("a", "poison"), inGroup("a", "behind")));
        }

        assertThat(seen).containsExactly("poison", "behind");
    }

    @Test
    void all_subscriptions_see_the_messages_of_several_publishers_in_one_order() throws InterruptedException {
        var second = new ConcurrentLinkedQueue<String>();
        var subscriptions = List.of(
                Subscription.on("news")
                        .named("first")
                        .handle(String.class, message -> Story.of(ask -> seen.add(message.data()))),
                Subscription.on("news")
                        .named("second")
                        .handle(String.class, message -> Story.of(ask -> second.add(message.data()))));

        try (var runtime = StoryRuntime.localBuilder().subscribe(subscriptions).build()) {
            var publishers = Stream.of("a", "b", "c")
                    .map(name -> new Thread(() -> IntStream.range(0, 500)
                            .forEach(i -> runtime.run(publishing("news", EventBusMessage.of("NEWS", name + i))))))
                    .toList();
            publishers.forEach(Thread::start);
            for (var publisher : publishers) {
                publisher.join();
            }
        }

        assertThat(seen).hasSize(1_500).containsExactlyElementsOf(second);
    }

    @Test
    void a_message_is_found_by_its_type_among_any_number_of_subscriptions_to_others() {
        var subscriptions = Stream.of("A", "B", "C")
                .map(type -> Subscription.on("news")
                        .named("of-" + type)
                        .where(EventFilter.type(type))
                        .handle(message -> Story.of(ask -> seen.add("of-" + type))))
                .toList();
        var any = Subscription.on("news").named("any").handle(message -> Story.of(ask -> seen.add("any")));
        var either = Subscription.on("news")
                .named("either")
                .where(EventFilter.type("A").or(EventFilter.type("B")))
                .handle(message -> Story.of(ask -> seen.add("either")));

        try (var runtime = StoryRuntime.localBuilder()
                .subscribe(subscriptions)
                .subscribe(any, either)
                .build()) {
            runtime.run(publishing("news", EventBusMessage.of("A", Map.of())));
        }

        assertThat(seen).containsExactlyInAnyOrder("of-A", "either", "any");
    }

    private StoryRuntime runtime(Subscription subscription) {
        return StoryRuntime.localBuilder().clock(clock).subscribe(subscription).build();
    }
}
