package dev.storypact.benchmark;

import tools.jackson.databind.JsonNode;

/**
 * Two versions of an event's schema.
 *
 * @param publisher the one that is sent
 * @param subscriber the one that is accepted
 */
record ContainmentPair(JsonNode publisher, JsonNode subscriber) {}
