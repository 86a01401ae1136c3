package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.language.Language;
import java.util.ArrayList;
import java.util.List;

/** Decides lengths, patterns and formats of texts. */
final class TextTheory implements Theory {

    @Override
    public Problem about(List<Fact> facts) {
        var min = 0;
        var max = Fact.WITHOUT_END;
        var language = Language.everything();
        var tests = new ArrayList<Fact.TextPasses>();
        for (var fact : facts) {
            if (fact instanceof Fact.TextLength length) {
                min = length.atLeast() ? Math.max(min, length.count()) : min;
                max = length.atLeast() ? max : Math.min(max, length.count());
            } else if (fact instanceof Fact.TextIn in) {
                language = language.and(
                        in.positive() ? in.language() : in.language().complement());
            } else {
                tests.add((Fact.TextPasses) fact);
            }
        }
        return new TextProblem(min, max, language, tests);
    }
}
