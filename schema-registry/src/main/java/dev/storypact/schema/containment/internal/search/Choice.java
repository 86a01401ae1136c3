package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at open choices before one of them is branched on, and strikes out the ways that lead nowhere at first sight. */
final class Choice {

    /** The ways that are left of a choice; the attempts hold why others are not. */
    record Ways(Formula choice, List<Formula> left, Attempts attempts) {}

    private final Search search;
    private final Set<Formula> said;
    private final Theory.Problem problem;

    Choice(Search search, Set<Formula> said, Theory.Problem problem) {
        this.search = search;
        this.said = said;
        this.problem = problem;
    }

    Ways narrowest(List<Formula> open) {
        var best = ways(open.get(0));
        for (var choice : open.subList(1, open.size())) {
            if (best.left().size() <= 1) {
                return best;
            }
            var other = ways(choice);
            best = other.left().size() < best.left().size() ? other : best;
        }
        return best;
    }

    private Ways ways(Formula choice) {
        var left = new ArrayList<Formula>();
        var attempts = new Attempts();
        for (var way : ((Content.Any) choice.content()).parts()) {
            search.budget().spend(1);
            var outcome = refutation(way);
            if (outcome instanceof Empty) {
                attempts.failed(outcome);
            } else {
                left.add(way);
            }
        }
        return new Ways(choice, left, attempts);
    }

    /** {@return a proof, where it is cheap, that the way leads nowhere} */
    Outcome refutation(Formula way) {
        if (search.formulas().isContradicted(way, said)) {
            return Outcome.none();
        }
        if (way.content() instanceof Fact fact) {
            return problem.refutation(fact);
        }
        var outcome = NO_REFUTATION;
        if (way.content() instanceof Content.All all) {
            for (var part : all.parts()) {
                outcome = part.content() instanceof Content.Any ? outcome : refutation(part);
                if (outcome instanceof Empty) {
                    return outcome;
                }
            }
        }
        return outcome;
    }

    private static final Outcome NO_REFUTATION = new Outcome.Unclear("", "", java.util.Optional.empty());
}
