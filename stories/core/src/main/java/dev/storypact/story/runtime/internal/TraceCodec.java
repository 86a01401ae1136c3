package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.ActionJson;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.RecordedStep;
import dev.storypact.story.runtime.RecordedTrace;
import dev.storypact.story.runtime.StoryTrace;
import dev.storypact.story.runtime.StoryTraceException;
import java.util.HashSet;
import tools.jackson.databind.JsonNode;

/** Writes and reads the JSON form of traces. */
public final class TraceCodec {

    private static final String FORMAT_NAME = "storypact-trace/";

    private TraceCodec() {}

    /** {@return the JSON form of a trace, which shows no secret that one of its steps answered, and no local context value} */
    public static RecordedTrace recorded(StoryTrace trace) {
        var secrets = KnownSecrets.of(trace);
        return new RecordedTrace(
                RecordedTrace.FORMAT,
                trace.storyName(),
                trace.startedAt(),
                trace.steps().stream()
                        .map(step -> new RecordedStep(
                                step.number(),
                                secrets.hide(ActionJson.toTree(step.action())),
                                secrets.hide(OutcomeJson.toTree(LocalContext.shown(step.action(), step.outcome()))),
                                step.startNanos(),
                                step.endNanos()))
                        .toList(),
                trace.outcome().map(outcome -> secrets.hide(OutcomeJson.toTree(outcome))));
    }

    /** Reads a trace. */
    public static RecordedTrace parsed(String json) {
        try {
            var tree = StoryJson.parse(json);
            checkFormat(tree);
            var trace = StoryJson.fromTree(tree, RecordedTrace.class);
            checkSteps(trace);
            trace.outcome().ifPresent(outcome -> checkOutcome(outcome, "/outcome"));
            return trace;
        } catch (StoryJsonException e) {
            throw new StoryTraceException(
                    "this is no trace, " + e.getMessage() + ": give the whole text that StoryTrace.toJson wrote", e);
        }
    }

    private static void checkFormat(JsonNode tree) {
        var format = tree.path("format");
        if (!format.isString() || !format.asString().startsWith(FORMAT_NAME)) {
            throw new StoryTraceException("this is no trace: at '/format' found "
                    + (format.isMissingNode() ? "nothing" : StoryJson.write(format)) + ", not \"" + RecordedTrace.FORMAT
                    + "\": give the text that StoryTrace.toJson wrote");
        }
        if (!format.asString().equals(RecordedTrace.FORMAT)) {
            throw new StoryTraceException("the trace has the format '" + format.asString()
                    + "', this version of Storypact reads '" + RecordedTrace.FORMAT
                    + "': read it with a newer version, or record it again");
        }
    }

    private static void checkSteps(RecordedTrace trace) {
        var numbers = new HashSet<String>();
        for (int i = 0; i < trace.steps().size(); i++) {
            var step = trace.steps().get(i);
            var pointer = "/steps/" + i;
            if (!step.number().matches("[1-9][0-9]*(\\.[1-9][0-9]*\\.[1-9][0-9]*)*")) {
                throw broken(pointer + "/number", "'" + step.number() + "' is no step number, such as 3 or 3.2.1");
            }
            if (!numbers.add(step.number())) {
                throw broken(pointer + "/number", "there is a step " + step.number() + " already");
            }
            if (!step.action().path("type").isString()
                    || !step.action().path("payload").isObject()) {
                throw broken(pointer + "/action", "an action has a type and a payload");
            }
            checkOutcome(step.outcome(), pointer + "/outcome");
        }
    }

    private static void checkOutcome(JsonNode outcome, String pointer) {
        if (!OutcomeJson.isOutcome(outcome)) {
            throw broken(pointer, "an outcome is a success, or a failure with type and message, not " + outcome);
        }
    }

    private static StoryTraceException broken(String pointer, String why) {
        return new StoryTraceException("this is no trace, at '" + pointer + "': " + why
                + ": give the text that StoryTrace.toJson wrote, unchanged");
    }
}
