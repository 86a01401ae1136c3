package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.language.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of formats in general: languages that hold all of their texts, and formats that hold all of another's.
 *
 * <p>For a proof that there is no text, a language wider than a wanted format, or narrower than an unwanted one, is safe.
 */
final class FormatLanguages {

    private static final Map<String, String> AT_MOST = Map.of(
            "date", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            "uuid", "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
            "ipv4", "^(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}$",
            "date-time", "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt_ ][0-9]{2}:[0-9]{2}",
            "time", "^[0-9]{2}:[0-9]{2}",
            "ipv6", "^[0-9a-fA-F:.]{2,45}(%.*)?$",
            "email", "^[^]+@[^]+$",
            "duration", "^[Pp]",
            "uri", "^[^/?#:]*:",
            "json-pointer", "^(/([^~/]|~[01])*)*$");

    /** Texts that have the format for sure: not all of them. */
    private static final Map<String, String> AT_LEAST = Map.of(
            "date", "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$",
            "uuid", "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
            "ipv4",
                    "^(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}$",
            "date-time",
                    "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
                            + "(\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])$",
            "email", "^[a-z][a-z0-9]{0,9}(\\.[a-z][a-z0-9]{0,9})?@example\\.(com|org)$",
            "hostname", "^[a-z]([a-z0-9]{0,20}[a-z0-9])?(\\.[a-z]([a-z0-9]{0,20}[a-z0-9])?){0,5}$",
            "uri", "^https?://example\\.(com|org)(/[A-Za-z0-9._~-]+)*$",
            "json-pointer", "^(/([A-Za-z0-9_.-]|~[01])*)*$");

    /** Standard formats that are special cases of others. */
    private static final Map<String, Set<String>> SPECIAL_CASES = Map.of(
            "uri", Set.of("iri", "uri-reference", "iri-reference"),
            "uri-reference", Set.of("iri-reference"),
            "iri", Set.of("iri-reference"),
            "email", Set.of("idn-email"));

    private FormatLanguages() {}

    /** {@return the language, less what can't be there: what no wanted format has, and what an unwanted one has for sure} */
    static Language bounded(Language language, List<Fact.TextPasses> tests) {
        var bounded = language;
        for (var test : tests) {
            var pattern = pattern(test, test.positive() ? AT_MOST : AT_LEAST);
            if (pattern.isPresent()) {
                bounded = test.positive() ? bounded.and(pattern.get()) : bounded.minus(pattern.get());
            }
        }
        return bounded;
    }

    /** {@return texts of the language that have the wanted formats for sure, and may well lack the unwanted ones} */
    static Language likely(Language language, List<Fact.TextPasses> tests) {
        var likely = language;
        for (var test : tests) {
            var pattern = pattern(test, test.positive() ? AT_LEAST : AT_MOST);
            if (pattern.isPresent()) {
                likely = test.positive() ? likely.and(pattern.get()) : likely.minus(pattern.get());
            }
        }
        return likely;
    }

    /** {@return a language that holds at least the texts of the test} */
    static Language wide(Fact.TextPasses test) {
        return bounded(Language.everything(), List.of(test));
    }

    private static Optional<Language> pattern(Fact.TextPasses test, Map<String, String> patterns) {
        return isFormat(test)
                ? Optional.ofNullable(patterns.get(test.test().value())).map(Language::ofPattern)
                : Optional.empty();
    }

    /** {@return whether one must pass a test and fail it, or a wider one} */
    static boolean areContrary(List<Fact.TextPasses> tests) {
        var passed = new HashSet<String>();
        var failed = new HashSet<String>();
        for (var test : tests) {
            var name = test.test().keyword() + " " + test.test().value();
            (test.positive() ? passed : failed).add(name);
            if (test.positive() && isFormat(test)) {
                SPECIAL_CASES
                        .getOrDefault(test.test().value(), Set.of())
                        .forEach(wider -> passed.add("format " + wider));
            }
        }
        return passed.stream().anyMatch(failed::contains);
    }

    private static boolean isFormat(Fact.TextPasses test) {
        return test.test().keyword().equals("format");
    }
}
