package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Fact.EveryItem;
import dev.storypact.schema.containment.internal.formula.Fact.EveryProperty;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Opening;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an open choice may still add to what a closed place declares.
 *
 * <p>A place has the properties that any part which speaks of it declares: one more part may allow more, where else it only
 * allows less. So as long as a choice is open that speaks of places within the value, what is known of these places refutes
 * nothing, but what is known of them without any closing does.
 */
final class Loosening {

    private final Formulas formulas;
    private final Opening opening;
    private final Map<Formula, Set<Fact>> within = new HashMap<>();

    Loosening(Formulas formulas) {
        this.formulas = formulas;
        this.opening = new Opening(formulas);
    }

    /** {@return whether a choice or one of its ways speaks of closed places at all} */
    boolean speaks(Formula formula) {
        return opening.speaks(formula);
    }

    /** {@return the formula without any closing} */
    Formula opened(Formula formula) {
        return opening.of(formula);
    }

    /** {@return whether a choice speaks of the value itself as of a place, and not only of places within} */
    boolean speaksOfItself(Formula choice) {
        return opening.speaks(choice) && partsOf(choice).stream().anyMatch(Loosening::isPlace);
    }

    private static boolean isPlace(Formula part) {
        return part.content() instanceof Content.Closing || part.content() instanceof Content.Open;
    }

    /** {@return whether one of the choices may allow more than the fact does} */
    boolean concerns(Fact fact, Collection<Formula> choices) {
        return isOfParts(fact)
                && opening.closes(formulas.of(fact))
                && choices.stream()
                        .filter(opening::speaks)
                        .anyMatch(choice -> within.computeIfAbsent(choice, this::spokenOfWithin).stream()
                                .anyMatch(other -> haveOneInCommon(fact, other)));
    }

    private static boolean isOfParts(Fact fact) {
        return fact instanceof EveryProperty || fact instanceof EveryItem;
    }

    private Set<Fact> spokenOfWithin(Formula choice) {
        var facts = new LinkedHashSet<Fact>();
        for (var part : partsOf(choice)) {
            if (part.content() instanceof Fact fact && isOfParts(fact) && opening.speaks(part)) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static boolean haveOneInCommon(Fact one, Fact other) {
        if (one instanceof EveryProperty some && other instanceof EveryProperty others) {
            return !some.names().and(others.names()).isEmpty();
        }
        return one instanceof EveryItem some
                && other instanceof EveryItem others
                && Math.max(some.from(), others.from()) < Math.min(some.to(), others.to());
    }

    private Set<Formula> partsOf(Formula choice) {
        var parts = new HashSet<Formula>();
        collect(choice, parts);
        return parts;
    }

    private void collect(Formula formula, Set<Formula> parts) {
        if (!parts.add(formula)) {
            return;
        }
        var content = formula.content();
        if (content instanceof Content.All all) {
            all.parts().forEach(part -> collect(part, parts));
        } else if (content instanceof Content.Any any) {
            any.parts().forEach(part -> collect(part, parts));
        } else if (content instanceof Content.Perhaps perhaps) {
            collect(perhaps.formula(), parts);
        } else if (content instanceof Content.Link link && link.closes()) {
            collect(formulas.expand(formula), parts);
        }
    }

    /** {@return the facts, those without closings that the choices concern} */
    List<Fact> loosened(List<Fact> facts, Collection<Formula> choices) {
        return facts.stream()
                .filter(fact ->
                        !concerns(fact, choices) || !opened(formulas.of(fact)).isTrue())
                .map(fact -> concerns(fact, choices)
                        ? (Fact) opened(formulas.of(fact)).content()
                        : fact)
                .toList();
    }
}
