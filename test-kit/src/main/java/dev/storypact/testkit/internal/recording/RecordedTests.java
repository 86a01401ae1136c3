package dev.storypact.testkit.internal.recording;

import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.ObservedNeeds;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What passing tests published and fed to handlers. What comes again and again, by many tests or by one test in many explored
 * cases, is kept once, with the first of these tests and with all that was seen of it.
 */
final class RecordedTests {

    private record Publication(String bus, EventBusMessage<JsonNode> message) {}

    private record Feeding(String bus, String subscription, EventFilter filter, EventBusMessage<JsonNode> message) {}

    private final Map<Publication, RecordedMessage> published = new LinkedHashMap<>();
    private final Map<Feeding, HandledMessage> handled = new LinkedHashMap<>();

    void add(RecordedMessage message) {
        published.putIfAbsent(new Publication(message.bus(), message.message()), message);
    }

    void add(HandledMessage message) {
        handled.merge(
                new Feeding(message.bus(), message.subscription(), message.filter(), message.message()),
                message,
                RecordedTests::joined);
    }

    private static HandledMessage joined(HandledMessage first, HandledMessage again) {
        return new HandledMessage(
                first.recorded(),
                first.subscription(),
                first.filter(),
                joined(first.needs(), again.needs()),
                joined(first.errors(), again.errors()));
    }

    private static ObservedNeeds joined(ObservedNeeds first, ObservedNeeds again) {
        var hard = joined(first.hard(), again.hard());
        var soft = joined(first.soft(), again.soft()).stream()
                .filter(pointer -> !hard.contains(pointer))
                .toList();
        return new ObservedNeeds(hard, soft, first.complete() || again.complete());
    }

    private static List<String> joined(List<String> first, List<String> again) {
        return Stream.concat(first.stream(), again.stream()).distinct().toList();
    }

    List<RecordedMessage> published() {
        return List.copyOf(published.values());
    }

    List<HandledMessage> handled() {
        return List.copyOf(handled.values());
    }
}
