package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Readable texts of the formats that JSON Schema names, and others that look like them. */
final class FormatSamples {

    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("date-time", List.of("2026-01-01T00:00:00Z", "2026-01-01T12:30:45.5+02:00")),
            Map.entry("date", List.of("2026-01-01", "2024-02-29")),
            Map.entry("time", List.of("12:00:00Z", "23:59:59.5+01:00")),
            Map.entry("duration", List.of("P1D", "PT1H30M", "P2W")),
            Map.entry("email", List.of("ada@example.com", "a.b+c@x.org")),
            Map.entry("idn-email", List.of("ada@example.com", "\u00e4da@example.com")),
            Map.entry("hostname", List.of("example.com", "a", "xn--bcher-kva.example")),
            Map.entry("idn-hostname", List.of("example.com", "b\u00fccher.example")),
            Map.entry("ipv4", List.of("192.0.2.1", "0.0.0.0")),
            Map.entry("ipv6", List.of("2001:db8::1", "::1", "::ffff:192.0.2.1")),
            Map.entry("uri", List.of("https://example.com/a", "mailto:ada@example.com", "urn:a:b")),
            Map.entry("uri-reference", List.of("/a", "https://example.com/a", "a?b#c")),
            Map.entry("iri", List.of("https://example.com/a", "https://example.com/\u00e4")),
            Map.entry("iri-reference", List.of("/a", "/\u00e4", "https://example.com/a")),
            Map.entry("uri-template", List.of("/a/{id}", "/a")),
            Map.entry("uuid", List.of("00000000-0000-4000-8000-000000000001", "ABCDEF00-0000-1000-8000-000000000001")),
            Map.entry("json-pointer", List.of("/a", "", "/a/0")),
            Map.entry("relative-json-pointer", List.of("0/a", "1#", "0")),
            Map.entry("regex", List.of("^a$", "[a-z]+")));

    /** Bad for most of them, in ways of their own. */
    private static final List<String> OTHERS = List.of(
            "text",
            "",
            "1",
            "a b",
            "%",
            "\\",
            "(",
            "a@",
            "-a-",
            "2026-02-30",
            "256.0.0.1",
            ":::",
            "/~2",
            "P",
            "25:00:00Z",
            "2026-13-01T00:00:00Z",
            "http://[");

    private FormatSamples() {}

    /** {@return texts worth to be tried where these tests must pass or fail, the likeliest first} */
    static Stream<String> of(List<Fact.TextPasses> tests) {
        var wanted = tests.stream().filter(Fact.TextPasses::positive).flatMap(FormatSamples::of);
        var others = tests.stream().filter(test -> !test.positive()).flatMap(FormatSamples::of);
        var all = SAMPLES.values().stream().flatMap(List::stream).sorted();
        return Stream.of(wanted, OTHERS.stream(), others, all)
                .flatMap(texts -> texts)
                .distinct();
    }

    private static Stream<String> of(Fact.TextPasses test) {
        return SAMPLES.getOrDefault(test.test().value(), List.of()).stream();
    }
}
