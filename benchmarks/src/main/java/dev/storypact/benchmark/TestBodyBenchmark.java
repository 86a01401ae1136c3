package dev.storypact.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.storypact.story.Story;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mockito.ArgumentCaptor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the whole body of one test costs that creates, stores, publishes and asserts, with ten actions: as a story test, and
 * with Mockito's mocks of the same collaborators.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TestBodyBenchmark {

    record User(String id, String name, Instant createdAt) {}

    interface Users {
        Optional<User> find(String id);

        User store(User user);
    }

    interface Ids {
        String next();
    }

    interface Clock {
        Instant now();
    }

    interface Log {
        void info(String text);
    }

    interface Publisher {
        Map<String, Object> context();

        void publish(String bus, String type, Object data, Map<String, Object> context);
    }

    private static final Story<User> REGISTER = ask -> {
        ask.logCreate(LogLevel.INFO, "register");
        var user = new User(ask.guidNew(), "Ada", ask.dateNow());
        ask.keyValueStoreGet("users", user.id(), User.class);
        ask.keyValueStoreUpsert("users", user);
        ask.keyValueStoreGet("users", user.id(), User.class);
        ask.eventBusSendMessage("user-events", EventBusMessage.of("USER_CREATED", user));
        ask.dateNow();
        ask.logCreate(LogLevel.INFO, "registered");
        return user;
    };

    /** {@return the user, of a story test} */
    @Benchmark
    public User storyTest() {
        var tester = NewTester.make();
        var run = tester.tell(REGISTER);
        assertThat(run).succeeded();
        assertThat(run)
                .publishedTo("user-events")
                .exactlyOneMessage()
                .hasType("USER_CREATED")
                .hasData("/name", "Ada");
        return run.result();
    }

    /** {@return the user, of a test with mocks} */
    @Benchmark
    public User mockitoTest() {
        var users = mock(Users.class);
        var ids = mock(Ids.class);
        var clock = mock(Clock.class);
        var log = mock(Log.class);
        var publisher = mock(Publisher.class);
        when(ids.next()).thenReturn("u-1");
        when(clock.now()).thenReturn(Instant.EPOCH);
        when(users.find(any())).thenReturn(Optional.empty());
        when(users.store(any())).thenAnswer(call -> call.getArgument(0));
        when(publisher.context()).thenReturn(Map.of());

        var user = register(users, ids, clock, log, publisher);

        var published = ArgumentCaptor.forClass(Object.class);
        verify(publisher).context();
        verify(publisher).publish(any(), any(), published.capture(), any());
        verifyNoMoreInteractions(publisher);
        assertThat(published.getValue()).isEqualTo(user);
        return user;
    }

    private static User register(Users users, Ids ids, Clock clock, Log log, Publisher publisher) {
        log.info("register");
        var user = new User(ids.next(), "Ada", clock.now());
        users.find(user.id());
        users.store(user);
        users.find(user.id());
        publisher.publish("user-events", "USER_CREATED", user, publisher.context());
        clock.now();
        log.info("registered");
        return user;
    }
}
