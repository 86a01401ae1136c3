package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.StoryError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedTraceTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Story<Done> STORY = Story.of(ask -> {
        ask.guidNew();
        Story<Done> branch = Story.of(inner -> inner.logCreate(LogLevel.WARN, "odd"));
        ask.parallel(List.of(branch, branch));
    });

    private static StoryTrace trace() {
        var world = Simulation.startingAt(START, Map.of());
        return StoryRuntime.simulated(world.processors(), world.clock(), List.of())
                .run(STORY.named("greet"))
                .trace();
    }

    private static Schema schema() {
        var resource = RecordedTrace.class.getResourceAsStream(RecordedTrace.SCHEMA_RESOURCE);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource);
    }

    @Test
    void has_a_documented_form() {
        var json = trace().toJson();

        assertThat(json.replaceAll("\\s", ""))
                .isEqualTo(("{'format':'storypact-trace/1','story':'greet','startedAt':'2026-01-01T00:00:00Z','steps':["
                                + "{'number':'1','action':{'type':'Guid::New','payload':{}},"
                                + "'outcome':{'success':'00000000-0000-4000-8000-000000000001'},'startNanos':0,'endNanos':0},"
                                + "{'number':'2.1.1','action':{'type':'Log::Create','payload':{'level':'WARN','text':'odd'}},"
                                + "'outcome':{'success':'DONE'},'startNanos':0,'endNanos':0},"
                                + "{'number':'2.2.1','action':{'type':'Log::Create','payload':{'level':'WARN','text':'odd'}},"
                                + "'outcome':{'success':'DONE'},'startNanos':0,'endNanos':0}],"
                                + "'outcome':{'success':'DONE'}}")
                        .replace('\'', '"'));
    }

    @Test
    void is_read_back_as_it_was_written() {
        var trace = trace();

        assertThat(StoryTrace.parse(trace.toJson())).isEqualTo(RecordedTrace.of(trace));
    }

    @Test
    void of_every_action_and_outcome_is_valid_under_the_published_schema_and_is_read_back() {
        var schema = schema();
        var seed = Long.getLong("storypact.seed", System.nanoTime());
        var values = new RandomValues(seed);
        var steps = new ArrayList<TraceStep>();
        new ActionCases().byClass().values().forEach(generator -> {
            var each = generator.apply(values);
            steps.add(new TraceStep("", steps.size() + 1, each.action(), new Outcome.Success<>(each.answer()), 0, 1));
            each.action()
                    .errorTypes()
                    .forEach(type -> steps.add(new TraceStep(
                            "", steps.size() + 1, each.action(), failure(type.name(), values.text()), 1, 2)));
        });

        var trace = new StoryTrace(START, steps, Optional.of("all"), Optional.of(failure("Story/Defect", "x")));

        var json = trace.toJson();
        assertThat(schema.validate(json, InputFormat.JSON))
                .as("storypact.seed=%d", seed)
                .isEmpty();
        assertThat(StoryTrace.parse(json).steps()).as("storypact.seed=%d", seed).hasSameSizeAs(steps);
        assertThat(StoryTrace.parse(json)).as("storypact.seed=%d", seed).isEqualTo(RecordedTrace.of(trace));
    }

    private static Outcome<?> failure(String type, String message) {
        return new Outcome.Failure<>(StoryError.of(type, message));
    }

    @Test
    void the_published_schema_refuses_what_is_no_trace() {
        var schema = schema();

        assertThat(schema.validate(
                        "{\"format\":\"storypact-trace/2\",\"startedAt\":\"x\",\"steps\":[]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(trace().toJson().replace("\"success\"", "\"answer\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void of_a_newer_format_is_refused() {
        assertRefused(
                trace().toJson().replace("storypact-trace/1", "storypact-trace/2"),
                "the trace has the format 'storypact-trace/2', this version of Storypact reads 'storypact-trace/1': read it"
                        + " with a newer version, or record it again");
    }

    @Test
    void text_that_is_no_trace_is_refused_with_the_place() {
        assertRefused(
                "{}",
                "this is no trace: at '/format' found nothing, not \"storypact-trace/1\": give the text that StoryTrace.toJson"
                        + " wrote");
        assertRefused(
                trace().toJson().replace("\"2.2.1\"", "\"2.1.1\""),
                "this is no trace, at '/steps/2/number': there is a step 2.1.1 already: give the text that StoryTrace.toJson"
                        + " wrote, unchanged");
        assertRefused(
                trace().toJson().replace("\"number\" : \"1\"", "\"number\" : \"1.2\""),
                "this is no trace, at '/steps/0/number': '1.2' is no step number, such as 3 or 3.2.1: give the text that"
                        + " StoryTrace.toJson wrote, unchanged");
        assertRefused(
                trace().toJson().replace("\"payload\"", "\"load\""),
                "this is no trace, at '/steps/0/action': an action has a type and a payload: give the text that"
                        + " StoryTrace.toJson wrote, unchanged");
        assertRefused(
                trace().toJson().replace("\"success\" : \"DONE\"", "\"answer\" : \"DONE\""),
                "this is no trace, at '/steps/1/outcome': an outcome is a success, or a failure with type and message, not"
                        + " {\"answer\":\"DONE\"}: give the text that StoryTrace.toJson wrote, unchanged");
    }

    @Test
    void truncated_or_incomplete_text_is_refused_with_the_place() {
        var json = trace().toJson();

        assertThatThrownBy(() -> StoryTrace.parse(json.substring(0, json.length() / 2)))
                .isInstanceOf(StoryTraceException.class)
                .hasMessageStartingWith("this is no trace, line ")
                .hasMessageEndingWith(": give the whole text that StoryTrace.toJson wrote");
        assertThatThrownBy(() -> StoryTrace.parse(json.replace("\"startNanos\"", "\"began\"")))
                .isInstanceOf(StoryTraceException.class)
                .hasMessageStartingWith("this is no trace, at '/steps/0/startNanos'");
        assertThatThrownBy(() -> StoryTrace.parse("")).isInstanceOf(StoryTraceException.class);
        assertThatThrownBy(() -> StoryTrace.parse("[1]")).isInstanceOf(StoryTraceException.class);
        assertThatThrownBy(() -> StoryTrace.parse("null")).isInstanceOf(StoryTraceException.class);
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> StoryTrace.parse(json))
                .isInstanceOf(StoryTraceException.class)
                .hasMessage(message);
    }
}
