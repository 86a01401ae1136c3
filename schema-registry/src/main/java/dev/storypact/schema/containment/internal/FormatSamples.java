package dev.storypact.schema.containment.internal;

import java.util.List;
import java.util.Map;

/** Readable texts of the formats that JSON Schema names. */
final class FormatSamples {

    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("date-time", List.of("2026-01-01T00:00:00Z")),
            Map.entry("date", List.of("2026-01-01")),
            Map.entry("time", List.of("12:00:00Z")),
            Map.entry("duration", List.of("P1D")),
            Map.entry("email", List.of("ada@example.com")),
            Map.entry("idn-email", List.of("ada@example.com")),
            Map.entry("hostname", List.of("example.com")),
            Map.entry("idn-hostname", List.of("example.com")),
            Map.entry("ipv4", List.of("192.0.2.1")),
            Map.entry("ipv6", List.of("2001:db8::1")),
            Map.entry("uri", List.of("https://example.com/a")),
            Map.entry("uri-reference", List.of("/a", "https://example.com/a")),
            Map.entry("iri", List.of("https://example.com/a")),
            Map.entry("iri-reference", List.of("/a", "https://example.com/a")),
            Map.entry("uri-template", List.of("/a/{id}")),
            Map.entry("uuid", List.of("00000000-0000-4000-8000-000000000001")),
            Map.entry("json-pointer", List.of("/a")),
            Map.entry("relative-json-pointer", List.of("0/a")),
            Map.entry("regex", List.of("^a$")));

    private FormatSamples() {}

    /** {@return texts of the format; none where we don't know it} */
    static List<String> of(String format) {
        return SAMPLES.getOrDefault(format, List.of());
    }
}
