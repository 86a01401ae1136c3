package dev.storypact.schema.containment.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A place where the proof didn't close, with values of the publisher there that may show why.
 *
 * @param place in the messages
 * @param publisher what the publisher sends there
 * @param reason why it didn't close, for people
 * @param subscriberPointer to the place in the subscriber's schema
 * @param gap what isn't understood in the subscriber's schema there, if that is the reason
 * @param candidates values that may show it, the likeliest first; not all of them are messages of the publisher
 */
record Doubt(
        Place place,
        Shape publisher,
        String reason,
        String subscriberPointer,
        Optional<Gap> gap,
        Supplier<List<JsonNode>> candidates) {}
