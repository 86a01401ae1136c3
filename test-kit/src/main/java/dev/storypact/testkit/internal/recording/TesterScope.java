package dev.storypact.testkit.internal.recording;

import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.MaskedMessage;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.contract.SecretMask;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.Subject;
import dev.storypact.schema.SubjectSettings;
import dev.storypact.schema.ValidationResult;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilterJson;
import dev.storypact.story.message.EventVersion;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.ablation.HandlerNeeds;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import dev.storypact.testkit.internal.message.StepLines;
import dev.storypact.testkit.internal.snapshot.CurrentTest;
import dev.storypact.testkit.internal.tester.FedMessage;
import dev.storypact.testkit.internal.tester.SimulatedTester;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** The life of one test's tester, from before its first lifecycle method to after its last. */
public final class TesterScope {

    private final TestIdentity test;
    private final StorypactConfiguration configuration;
    private final EvidenceRecorder evidence;
    private final CurrentTest current;
    private final InjectedFault fault;
    private final Optional<SchemaRegistry> schemas;
    private final SimulatedTester tester;

    private TesterScope(
            TestIdentity test, StorypactConfiguration configuration, FaultPlan plan, EvidenceRecorder evidence) {
        this.test = test;
        this.configuration = configuration;
        this.evidence = evidence;
        this.fault = new InjectedFault(plan);
        // A fault's case says nothing new of what a handler needs.
        var toldAgain = configuration.ablation() && plan instanceof FaultPlan.NoFault;
        this.schemas = ConfiguredSchemas.of(configuration);
        this.tester = new SimulatedTester(schemas, fault, toldAgain);
        this.current = CurrentTest.begin(test.className(), test.methodName(), test::caseId);
    }

    /** {@return a new scope for one run of that test} */
    public static TesterScope open(TestIdentity test, StorypactConfiguration configuration, FaultPlan plan) {
        return open(test, configuration, plan, EvidenceRecorder.OF_THIS_JVM);
    }

    static TesterScope open(
            TestIdentity test, StorypactConfiguration configuration, FaultPlan plan, EvidenceRecorder evidence) {
        return new TesterScope(test, configuration, plan, evidence);
    }

    /** {@return the tester to hand to the test method} */
    public StoryTester tester() {
        return tester;
    }

    /** {@return that a test took too long, with what its last story did} */
    public TimeoutException withSteps(TimeoutException timeout) {
        var told = new TimeoutException(tester.timedOut(String.valueOf(timeout.getMessage())));
        told.initCause(timeout.getCause());
        told.setStackTrace(timeout.getStackTrace());
        Arrays.stream(timeout.getSuppressed()).forEach(told::addSuppressed);
        return told;
    }

    /**
     * Fails for what the test has left open. To be called after the test method has returned normally, before the lifecycle
     * methods that follow it, and once more after these.
     *
     * @throws AssertionError if a failed run was never looked at, an error of the kit was swallowed or an answer not used
     */
    public void verify() {
        var open = tester.leftOpen();
        fault.missed(tester.steps()).ifPresent(open::add);
        if (!open.isEmpty()) {
            var first = open.get(0);
            open.subList(1, open.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** Puts beside the failure of a test method what it may come from, such as a request that no stub matched. */
    public void explain(Throwable failure) {
        tester.explanations().forEach(failure::addSuppressed);
    }

    /** {@return the steps of all that was told, one line each, for reports and failure messages} */
    public List<String> steps() {
        return tester.steps();
    }

    /** {@return a report entry for each of these steps: the step's number, and what it was} */
    public List<Map.Entry<String, String>> reportEntries() {
        return tester.log().entries().stream()
                .map(entry -> Map.entry("step " + entry.step().number(), StepLines.of(entry.step())))
                .toList();
    }

    /** {@return the ways in which the steps that were told can fail, in the order of the steps} */
    public List<FaultCase> faults() {
        return PossibleFaults.of(tester.log());
    }

    /** Ends what still runs and hands the evidence over; {@code passed} says whether the test did. */
    public void close(boolean passed) {
        current.end();
        evidence.ran(configuration);
        tester.close();
        if (passed) {
            evidence.passed(configuration, published(), handled());
        }
    }

    private List<RecordedMessage> published() {
        return tester.published().stream()
                .map(one -> recorded(one.eventBusName(), one.message()))
                .toList();
    }

    private RecordedMessage recorded(String bus, EventBusMessage<JsonNode> message) {
        var masked = masked(bus, message);
        return new RecordedMessage(
                bus,
                masked.message(),
                test.uniqueId(),
                schemas.flatMap(registry -> validVersion(registry, bus, message)),
                masked.masked());
    }

    private static Optional<EventVersion> validVersion(
            SchemaRegistry registry, String bus, EventBusMessage<JsonNode> message) {
        return registry.buses().contains(bus) && registry.validate(bus, message) instanceof ValidationResult.Valid valid
                ? Optional.of(valid.version().version())
                : Optional.empty();
    }

    private MaskedMessage masked(String bus, EventBusMessage<JsonNode> message) {
        var places = message.type()
                .flatMap(type -> schemas.map(registry -> registry.settings(new Subject(bus, type))))
                .map(SubjectSettings::secrets);
        return SecretMask.of(configuration.secrets()).mask(message, places.orElse(List.of()));
    }

    private List<HandledMessage> handled() {
        return tester.fed().stream()
                .filter(fed -> EventFilterJson.isWritable(fed.subscription().filter()))
                .map(this::handled)
                .toList();
    }

    private HandledMessage handled(FedMessage fed) {
        var subscription = fed.subscription();
        return new HandledMessage(
                recorded(subscription.eventBusName(), fed.message()),
                subscription.name(),
                subscription.filter(),
                HandlerNeeds.OF_THIS_JVM.of(fed),
                fed.errors());
    }
}
