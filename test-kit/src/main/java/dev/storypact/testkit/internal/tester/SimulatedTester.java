package dev.storypact.testkit.internal.tester;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.WebSocketSendMessage;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.StoryStepper;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.World;
import dev.storypact.testkit.assertion.StoryRun;
import dev.storypact.testkit.assertion.StorySteps;
import dev.storypact.testkit.internal.message.StepLines;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.tester.PreparedAnswer.Always;
import dev.storypact.testkit.internal.tester.PreparedAnswer.Failing;
import dev.storypact.testkit.internal.tester.PreparedAnswer.InSequence;
import dev.storypact.testkit.internal.tester.PreparedAnswer.Nth;
import dev.storypact.testkit.internal.tester.PreparedAnswer.Reply;
import dev.storypact.testkit.internal.tester.PreparedAnswer.Value;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells and steps stories in one simulated world, and knows at the end what its test has left open. */
public final class SimulatedTester implements StoryTester {

    private final TestErrors errors;
    private final AnswerRules rules;
    private final StepLog log;
    private final StepFaults faults;
    private final SimulatedWorld world;
    private final ToldSteps told;
    private final PreparedAnswers answers;
    private final List<RecordedRun<?>> runs = new ArrayList<>();
    private final List<FedMessage> fed = new ArrayList<>();
    private final AskedSteps asked = new AskedSteps();
    private final KeptTellings tellings;
    private final List<SteppedStory<?>> stepped = new ArrayList<>();
    private final Map<Class<?>, Attachment> attachments = new LinkedHashMap<>();
    private final List<SimulatedTester> services = new ArrayList<>();
    private final List<Function<NetworkRequest, NetworkResponse>> networkAnswers = new ArrayList<>();
    private @Nullable StoryRuntime runtime; // absent until the first story is told
    private boolean closed;

    /** Makes the tester of a test; {@code toldAgain} says whether its evidence wants handlers to be told again. */
    public SimulatedTester(Optional<SchemaRegistry> schemas, StepFaults faults, boolean toldAgain) {
        this(new TestErrors(), new StepLog(), faults, schemas, new KeptTellings(toldAgain));
    }

    private SimulatedTester(
            TestErrors errors,
            StepLog log,
            StepFaults faults,
            Optional<SchemaRegistry> schemas,
            KeptTellings tellings) {
        this(errors, log, faults, new SimulatedWorld(schemas, errors), tellings);
    }

    private SimulatedTester(
            TestErrors errors, StepLog log, StepFaults faults, SimulatedWorld world, KeptTellings tellings) {
        this.errors = errors;
        this.rules = new AnswerRules(errors);
        this.log = log;
        this.faults = faults;
        this.world = world;
        this.tellings = tellings;
        this.told = new ToldSteps(world, log, faults, errors);
        this.answers = new PreparedAnswers(rules, told::story, world::publish);
    }

    /** {@return the tester of a service in this one's world, whose network requests are answered as this one's} */
    SimulatedTester ofService(String name) {
        var service = new SimulatedTester(errors, log, faults, world.ofService(name), tellings);
        services.add(service);
        service.networkAnswers.addAll(networkAnswers);
        return service;
    }

    @Override
    public World world() {
        return attachment(TestedWorld.class, () -> new TestedWorld(this, world, errors));
    }

    @Override
    public StoryTester at(Instant time) {
        world.at(time);
        return this;
    }

    @Override
    public StoryTester at(String time) {
        try {
            return at(Instant.parse(time));
        } catch (DateTimeParseException e) {
            throw errors.latch(TesterFailures.noTime(time), e);
        }
    }

    @Override
    public StoryTester seed(long seed) {
        world.seed(seed);
        return this;
    }

    @Override
    public <T> StoryTester givenContext(ContextKey<T> key, T value) {
        world.provide(key, Objects.requireNonNull(value, "value"));
        return this;
    }

    @Override
    public StoryTester givenStored(String keyValueStoreName, Object item) {
        world.store(keyValueStoreName, item);
        return this;
    }

    @Override
    public StoryTester givenStoreKey(String keyValueStoreName, String component) {
        world.keyedBy(keyValueStoreName, component);
        return this;
    }

    @Override
    public StoryTester givenParameter(String name, String value) {
        world.configure(config -> config.withParameter(name, value));
        return this;
    }

    @Override
    public StoryTester givenSecret(String name, String value) {
        world.configure(config -> config.withSecret(name, value));
        return this;
    }

    @Override
    public StoryTester givenGlobal(String name, Object value) {
        world.configure(config -> config.withGlobal(name, value));
        return this;
    }

    @Override
    public StoryTester givenSent(String eventBusName, EventBusMessage<?>... messages) {
        world.others().send(eventBusName, List.of(messages));
        return this;
    }

    @Override
    public StoryTester givenSentAfter(Duration delay, String eventBusName, EventBusMessage<?>... messages) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("givenSentAfter(...) takes a time to come, not " + delay);
        }
        world.others().sendAfter(delay, eventBusName, List.of(messages));
        return this;
    }

    @Override
    public <R> StoryTester answer(ActionMatcher<?, R> matcher, R answer) {
        Objects.requireNonNull(answer, "answer");
        answers.add(matcher, new Always(new Value(action -> answer)));
        return this;
    }

    @Override
    public <A extends Action<?>, R> StoryTester answerWith(
            ActionMatcher<A, R> matcher, Function<? super A, ? extends R> answer) {
        answers.add(
                matcher,
                new Always(
                        new Value(action -> answer.apply(matcher.actionClass().cast(action)))));
        return this;
    }

    @Override
    public <R> StoryTester answerInSequence(ActionMatcher<?, R> matcher, List<? extends R> sequence) {
        if (sequence.isEmpty()) {
            throw new IllegalArgumentException("answerInSequence(" + matcher + ", ...) needs at least one answer");
        }
        List<Reply> replies = sequence.stream()
                .<Reply>map(answer -> new Value(action -> answer))
                .toList();
        answers.add(matcher, new InSequence(replies));
        return this;
    }

    @Override
    public StoryTester answerNothing(ActionMatcher<?, Done> matcher) {
        return answer(matcher, Done.DONE);
    }

    @Override
    public StoryTester failing(ActionMatcher<?, ?> matcher, StoryErrorType type) {
        answers.add(matcher, new Always(new Failing(type)));
        return this;
    }

    @Override
    public StoryTester failingNth(int nth, ActionMatcher<?, ?> matcher, StoryErrorType type) {
        if (nth < 1) {
            throw new IllegalArgumentException("actions are counted from 1, there is none at " + nth);
        }
        answers.add(matcher, new Nth(nth, new Failing(type)));
        return this;
    }

    @Override
    public StoryTester strict() {
        answers.beStrict();
        return this;
    }

    @Override
    public <R> StoryRun<R> tell(Story<R> story) {
        return tell(story, world.newSession());
    }

    private <R> RecordedRun<R> tell(Story<R> story, StorySession session) {
        checkOpen(story);
        var telling = telling(story);
        return ended(story.name(), told.during(telling, () -> runtime().run(story, session)), telling);
    }

    private <R> RecordedRun<R> ended(Optional<String> storyName, StoryResult<R> result, Telling telling) {
        var run = new RecordedRun<>(storyName, result, telling.published(), world.schemas());
        runs.add(run);
        return run;
    }

    @Override
    public StoryRun<?> deliver(Subscription subscription, EventBusMessage<?> message) {
        var arriving = world.others().arriving(subscription.eventBusName(), message);
        if (!subscription.filter().accepts(arriving.message())) {
            throw errors.latch(TesterFailures.notWanted(
                    subscription.name(), subscription.eventBusName(), subscription.filter(), message));
        }
        var arrived = arriving.message();
        // a copy, so that what a handler does to its data is not taken for what it was fed
        var handed = arrived.withData(arrived.data().deepCopy());
        Story<?> handling = ask -> ask.tell(subscription.handler().handle(handed));
        var named = handling.named(subscription.name());
        checkOpen(named);
        var telling = telling(named);
        var result = toldToHandle(named, world.handling(arriving), telling);
        fed.add(FedMessage.of(subscription, arrived, result, tellings));
        return ended(named.name(), result, telling);
    }

    @Override
    public StoryRun<?> deliver(Class<?> declaring, EventBusMessage<?> message) {
        var all = Subscription.of(declaring);
        var wanting = all.stream()
                .filter(subscription -> subscription.filter().accepts(message))
                .toList();
        if (wanting.size() != 1) {
            throw errors.latch(TesterFailures.notOneWants(declaring, message, names(all), names(wanting)));
        }
        return deliver(wanting.get(0), message);
    }

    private static List<String> names(List<Subscription> subscriptions) {
        return subscriptions.stream().map(Subscription::name).toList();
    }

    /** Tells the story that handles a message in this world; the one who delivers looks at how it ends. */
    StoryResult<?> handle(Story<?> story, StorySession session) {
        return toldToHandle(story, session, telling(story));
    }

    private Telling telling(Story<?> story) {
        return new Telling(log.story(world.service(), story.name()));
    }

    private <R> StoryResult<R> toldToHandle(Story<R> story, StorySession session, Telling telling) {
        return told.during(telling, () -> {
            // What is told while another handler waits is part of that one's world, and not told again by itself.
            if (asked.isNoting()) {
                return asked.aside(() -> runtime().run(story, session));
            }
            return tellings.begin(story.name().orElse(""), world)
                    .map(begin -> noted(story, session, begin))
                    .orElseGet(() -> runtime().run(story, session));
        });
    }

    private <R> StoryResult<R> noted(Story<R> story, StorySession session, Simulation begin) {
        asked.begin();
        try {
            var result = runtime().run(story, session);
            asked.noted()
                    .ifPresent(steps -> tellings.keep(new KeptTelling(begin, session, steps, result, elsewhere())));
            return result;
        } finally {
            asked.end();
        }
    }

    private ServiceRules elsewhere() {
        return new ServiceRules(answers, world.validationElsewhere());
    }

    private StoryRuntime runtime() {
        if (runtime == null) {
            var simulation = world.simulation();
            var interceptors = new ArrayList<ActionInterceptor>(List.of(asked.first(), told, answers));
            world.validation().ifPresent(interceptors::add);
            interceptors.add(asked.last());
            simulation.answerNetwork(SimulatedTester::unanswered);
            networkAnswers.forEach(this::lead);
            runtime = StoryRuntime.simulated(simulation.processors(), simulation.clock(), interceptors);
        }
        return runtime;
    }

    @Override
    public <R> StoryStepper<R> step(Story<R> story) {
        checkOpen(story);
        var steps = new SteppedStory<>(story, world, log, errors);
        stepped.add(steps);
        return new TestStepper<>(steps, rules);
    }

    @Override
    public NavigableMap<String, JsonNode> stored(String keyValueStoreName) {
        return world.simulation().items(keyValueStoreName);
    }

    @Override
    public List<QueueMessage<JsonNode>> queued(String queueName) {
        return world.simulation().queues().messages(queueName);
    }

    @Override
    public List<WebSocketSendMessage> webSocketMessages() {
        return world.simulation().webSocketMessages();
    }

    @Override
    public Set<String> keyValueStoreNames() {
        return world.simulation().keyValueStoreNames();
    }

    @Override
    public Set<String> queueNames() {
        return world.simulation().queues().names();
    }

    /** Those of a world are those of its services, too. */
    @Override
    public List<StorySteps> stories() {
        return log.stories().stream()
                .filter(story -> world.service().isEmpty() || story.isOf(world.service()))
                .map(LoggedStory::steps)
                .toList();
    }

    @Override
    public Instant now() {
        return world.simulation().clock().now();
    }

    /** {@return the attachment of that class, made now if there is none yet} */
    public <A extends Attachment> A attachment(Class<A> kind, Supplier<A> made) {
        return kind.cast(attachments.computeIfAbsent(kind, missing -> made.get()));
    }

    /** Answers the network requests of stories that the test itself does not answer, those of its services too. */
    public void answerNetwork(Function<NetworkRequest, NetworkResponse> network) {
        networkAnswers.add(network);
        if (runtime != null) {
            lead(network);
        }
        services.forEach(service -> service.answerNetwork(network));
    }

    private static Optional<NetworkResponse> unanswered(NetworkRequest request) {
        throw NetworkRequest.CONNECTION_FAILED.exception(request, TesterFailures.networkUnanswered(request));
    }

    private void lead(Function<NetworkRequest, NetworkResponse> network) {
        world.simulation().answerNetwork(request -> Optional.of(network.apply(request)));
    }

    /** {@return what the test has left open, the gravest first: each fails it} */
    public List<AssertionError> leftOpen() {
        var open = new ArrayList<AssertionError>(errors.all());
        open.addAll(unlookedAt());
        return open;
    }

    /** {@return what of this world alone was never looked at or used} */
    List<AssertionError> unlookedAt() {
        var open = new ArrayList<AssertionError>();
        runs.forEach(run -> run.unseen().ifPresent(open::add));
        stepped.forEach(story -> story.unseen().ifPresent(open::add));
        attachments.values().forEach(attachment -> open.addAll(attachment.leftOpen()));
        if (errors.all().isEmpty() && open.isEmpty() && !answers.unused().isEmpty()) {
            open.add(new StoryTestError(TesterFailures.unusedAnswers(answers.unused(), steps())));
        }
        return open;
    }

    /** {@return what a failure of the test may come from, beside what its stories did} */
    public List<AssertionError> explanations() {
        return attachments.values().stream()
                .flatMap(attachment -> attachment.explanations().stream())
                .toList();
    }

    /** Nothing looks any more at what a tester does whose test has ended. */
    private void checkOpen(Story<?> story) {
        if (closed) {
            throw new StoryTestError(TesterFailures.testHasEnded(story.name()));
        }
    }

    /** {@return the text for a test that took too long, with what the story did that went on last, of whatever service} */
    public String timedOut(String headline) {
        return log.latest()
                .map(story -> TesterFailures.timedOut(headline, story.told()))
                .orElse(headline);
    }

    /** {@return whether it told no story, handles no message and was given nothing} */
    boolean isIdle() {
        return runtime == null && stepped.isEmpty() && answers.unused().isEmpty() && world.isUntouched();
    }

    /** {@return the steps of all stories, one line each} */
    public List<String> steps() {
        return log.entries().stream()
                .map(entry -> entry.step().number() + "  " + StepLines.of(entry.step()))
                .toList();
    }

    /** {@return the log of all steps} */
    public StepLog log() {
        return log;
    }

    /** {@return all that was published, oldest first} */
    public List<PublishedMessage> published() {
        return world.published();
    }

    /** {@return what handlers were fed, those of this world's services too; each subscription's oldest message first} */
    public List<FedMessage> fed() {
        var all = new ArrayList<>(fed);
        services.forEach(service -> all.addAll(service.fed()));
        if (attachments.get(TestedWorld.class) instanceof TestedWorld settled) {
            settled.handled().stream()
                    .map(handled -> FedMessage.of(handled, tellings))
                    .forEach(all::add);
        }
        return all;
    }

    /** Unwinds the stories that have not ended, and ends what is attached, whatever one of them throws. */
    public void close() {
        closed = true;
        var ends = new ArrayList<Runnable>();
        stepped.forEach(story -> ends.add(story::close));
        attachments.values().forEach(attachment -> ends.add(attachment::close));
        Ending.all(ends);
    }
}
