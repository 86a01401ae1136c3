package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A regular language with lengths, and tests that we know only by trying them.
 *
 * <p>Without tests it is decided exactly. With them, no text at all in the language is still a proof, as is a test beside
 * its contrary; else texts are tried that are known to be good or bad.
 */
record TextProblem(int min, int max, Language language, List<Fact.TextPasses> tests) implements Theory.Problem {

    private static final int TRIED = 60;

    @Override
    public Outcome find(Set<JsonNode> excluded) {
        if (min > max) {
            return Outcome.none();
        }
        var bounded = FormatLanguages.bounded(language, tests);
        if (tests.isEmpty() || bounded.isEmpty() || FormatLanguages.areContrary(tests)) {
            return tests.isEmpty() ? exactly(excluded) : Outcome.none();
        }
        var words = bounded.words(min, max, TRIED + excluded.size());
        var likely = FormatLanguages.likely(language, tests).words(min, max, TRIED);
        return Stream.of(FormatSamples.of(tests), likely.stream(), words.stream())
                .flatMap(texts -> texts)
                .filter(text -> fits(text, excluded))
                .findFirst()
                .map(TextProblem::witness)
                .orElseGet(() -> words.size() < TRIED + excluded.size() ? Outcome.none() : unclear());
    }

    private Outcome exactly(Set<JsonNode> excluded) {
        return language.words(min, max, excluded.size() + 1).stream()
                .filter(text -> !excluded.contains(JsonNodeFactory.instance.stringNode(text)))
                .findFirst()
                .map(TextProblem::witness)
                .orElse(Outcome.none());
    }

    private boolean fits(String text, Set<JsonNode> excluded) {
        var length = text.codePointCount(0, text.length());
        return min <= length
                && length <= max
                && language.contains(text)
                && tests.stream().allMatch(test -> FactEvaluation.text(text, test))
                && !excluded.contains(JsonNodeFactory.instance.stringNode(text));
    }

    private static Outcome witness(String text) {
        return new Witness(JsonNodeFactory.instance.stringNode(text));
    }

    private Outcome unclear() {
        var test = tests.get(0).test();
        return new Unclear(
                "no text was found that tells apart what the " + test.side() + "'s " + test.keyword() + " '"
                        + test.value() + "' allows",
                test.pointer(),
                Optional.empty());
    }
}
