package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at open choices before one of them is branched on, and strikes out the ways that lead nowhere at first sight. */
final class Choice {

    /** The ways that are left of a choice; the attempts hold why others are not. */
    record Ways(Formula choice, List<Formula> left, Attempts attempts) {}

    private final Search search;
    private final Set<Formula> said;
    private final List<Formula> speaking;
    private final Theory.Problem problem;
    private final Supplier<Theory.Problem> loosened;
    private Optional<Theory.Problem> wider = Optional.empty();

    /**
     * Looks at choices beside what is said.
     *
     * @param problem of all facts
     * @param loosened of these facts as the choices may still loosen them
     */
    Choice(
            Search search,
            Set<Formula> said,
            Collection<Formula> choices,
            Theory.Problem problem,
            Supplier<Theory.Problem> loosened) {
        this.search = search;
        this.said = said;
        this.speaking = choices.stream().filter(search.loosening()::speaks).toList();
        this.problem = problem;
        this.loosened = loosened;
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
        var attempts = new Attempts();
        return new Ways(choice, unrefuted(Search.ways(choice), choice, attempts), attempts);
    }

    /** {@return those of a choice's ways that aren't refuted at first sight; the attempts hold why others are} */
    List<Formula> unrefuted(List<Formula> ways, Formula choice, Attempts attempts) {
        var left = new ArrayList<Formula>();
        for (var way : ways) {
            search.budget().spend(1);
            var outcome = refutation(way, choice);
            if (outcome instanceof Empty) {
                attempts.failed(outcome);
            } else {
                left.add(way);
            }
        }
        return left;
    }

    /** {@return a proof, where it is cheap, that a way of the choice leads nowhere} */
    Outcome refutation(Formula way, Formula choice) {
        // A way's facts are looked at one by one, so that one of them may be refuted where another one loosens it.
        var isLoose = speaking.stream().anyMatch(other -> other != choice)
                || (search.loosening().speaks(way) && !(way.content() instanceof Fact));
        return refutation(way, isLoose ? wider() : problem);
    }

    private Theory.Problem wider() {
        var known = wider.orElseGet(loosened);
        wider = Optional.of(known);
        return known;
    }

    private Outcome refutation(Formula way, Theory.Problem beside) {
        if (search.formulas().isContradicted(way, said)) {
            return Outcome.none();
        }
        if (way.content() instanceof Fact fact) {
            return beside.refutation(fact);
        }
        var outcome = NO_REFUTATION;
        if (way.content() instanceof Content.All all) {
            for (var part : all.parts()) {
                outcome = part.content() instanceof Content.Any ? outcome : refutation(part, beside);
                if (outcome instanceof Empty) {
                    return outcome;
                }
            }
        }
        return outcome;
    }

    private static final Outcome NO_REFUTATION = new Outcome.Unclear("", "", Optional.empty());
}
