package dev.storypact.story.pattern;

import dev.storypact.story.Story;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Hands an event to the handler of its version.
 *
 * <p>The version is that of the metadata; a message without one has version 1.0. Versions are ranges, as
 * {@link VersionRange} writes them, and the first that holds the version wins. An event of a version that none holds goes to
 * the handler of unknown versions; without one, a warning is logged and nothing is done.
 *
 * <pre>{@code
 * static final VersionedHandler<Done> ORDER_PLACED = VersionedHandler.<Done>of("1.x", OrderPlacedV1.class, Billing::invoiceV1)
 *     .and("2.x", OrderPlacedV2.class, Billing::invoiceV2);
 *
 * Subscription.on("order-events").named("invoice").handle(ORDER_PLACED::handle)
 * }</pre>
 *
 * <p>The pattern is Content-Based Router of G. Hohpe and B. Woolf, "Enterprise Integration Patterns", 2003, by the version.
 * Immutable and thread-safe.
 *
 * @param <R> what the handlers return
 * @since 0.1
 */
public final class VersionedHandler<R> {

    /** The version of a message that names none. */
    public static final String DEFAULT_VERSION = "1.0";

    /** A handler and the versions that it reads. */
    private record Entry<R>(VersionRange versions, Function<EventBusMessage<JsonNode>, Story<R>> handler) {}

    private final List<Entry<R>> entries;
    private final Optional<Function<? super EventBusMessage<JsonNode>, ? extends Story<R>>> unknown;

    private VersionedHandler(
            List<Entry<R>> entries, Optional<Function<? super EventBusMessage<JsonNode>, ? extends Story<R>>> unknown) {
        this.entries = List.copyOf(entries);
        this.unknown = unknown;
    }

    /**
     * Makes a handler of one range of versions.
     *
     * @param versions such as {@code 1.0} or {@code 1.x}
     * @param dataType what the data of these versions is decoded to
     * @param handler makes the story that handles one event
     * @throws IllegalArgumentException if the versions are no range
     */
    public static <T, R> VersionedHandler<R> of(
            String versions, Class<T> dataType, Function<? super EventBusMessage<T>, ? extends Story<R>> handler) {
        return new VersionedHandler<R>(List.of(), Optional.empty()).and(versions, dataType, handler);
    }

    /**
     * {@return this handler, and another range of versions}
     *
     * @param dataType what the data of these versions is decoded to
     * @throws IllegalArgumentException if the versions are no range
     */
    public <T> VersionedHandler<R> and(
            String versions, Class<T> dataType, Function<? super EventBusMessage<T>, ? extends Story<R>> handler) {
        Objects.requireNonNull(handler, "handler");
        var more = new ArrayList<>(entries);
        more.add(new Entry<>(
                VersionRange.parse(versions),
                event -> handler.apply(event.withData(StoryJson.fromTree(event.data(), dataType)))));
        return new VersionedHandler<>(more, unknown);
    }

    /** {@return this handler, which hands every event of an unknown version to that one} */
    public VersionedHandler<R> orElse(Function<? super EventBusMessage<JsonNode>, ? extends Story<R>> handler) {
        return new VersionedHandler<>(entries, Optional.of(handler));
    }

    /**
     * {@return the story that handles an event} It returns what the version's handler returned, or nothing for an unknown
     * version that nobody handles. Data that its version's type can't be read from is a defect.
     */
    public Story<Optional<R>> handle(EventBusMessage<JsonNode> event) {
        return ask -> {
            var version = event.metadata()
                    .getOrDefault(MessageMetadata.VERSION, DEFAULT_VERSION)
                    .toString();
            var known = entryOf(version);
            if (known.isPresent()) {
                return Optional.of(ask.tell(known.get().handler().apply(event)));
            }
            if (unknown.isPresent()) {
                return Optional.of(ask.tell(unknown.get().apply(event)));
            }
            ask.logCreate(LogLevel.WARN, "Unknown event version: " + version);
            return Optional.empty();
        };
    }

    private Optional<Entry<R>> entryOf(String version) {
        if (!EventVersion.isVersion(version)) {
            return Optional.empty();
        }
        var parsed = EventVersion.parse(version);
        return entries.stream()
                .filter(entry -> entry.versions().contains(parsed))
                .findFirst();
    }
}
