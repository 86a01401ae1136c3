package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Declarations;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Fact.EveryItem;
import dev.storypact.schema.containment.internal.formula.Fact.EveryProperty;
import dev.storypact.schema.containment.internal.formula.Fact.SomeItem;
import dev.storypact.schema.containment.internal.formula.Fact.SomeProperty;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an open choice may still add to what a closed place declares.
 *
 * <p>A place has the properties that any part which speaks of it declares: one more part may allow more, where else it only
 * allows less. So as long as a choice is open that speaks of places within the value, what is known of these places refutes
 * nothing, but with all that the open choices declare it does.
 */
final class Loosening {

    private final Formulas formulas;
    private final Declarations declarations;
    private final Map<Formula, Set<Fact>> within = new HashMap<>();

    Loosening(Formulas formulas) {
        this.formulas = formulas;
        this.declarations = new Declarations(formulas);
    }

    /** {@return whether a choice or one of its ways speaks of closed places at all} */
    boolean speaks(Formula formula) {
        return declarations.speaks(formula);
    }

    /** {@return whether a choice speaks of the value itself as of a place, and not only of places within} */
    boolean speaksOfItself(Formula choice) {
        return declarations.speaks(choice)
                && partsOf(choice).stream().anyMatch(part -> part.content() instanceof Content.Place);
    }

    /** {@return whether the choice may allow more than one of the facts does} */
    boolean concerns(List<Fact> facts, Formula choice) {
        if (!declarations.speaks(choice)) {
            return false;
        }
        var within = this.within.computeIfAbsent(choice, this::spokenOfWithin);
        return facts.stream()
                .filter(fact -> within.stream().anyMatch(other -> haveOneInCommon(fact, other)))
                .anyMatch(fact -> declarations.closes(formulas.of(fact)));
    }

    private static boolean isOfParts(Fact fact) {
        return fact instanceof EveryProperty || fact instanceof EveryItem;
    }

    private Set<Fact> spokenOfWithin(Formula choice) {
        var facts = new LinkedHashSet<Fact>();
        for (var part : partsOf(choice)) {
            if (part.content() instanceof Fact fact && isOfParts(fact) && declarations.speaks(part)) {
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
        var parts = new LinkedHashSet<Formula>();
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
        } else if (content instanceof Content.Link link && link.closes()) {
            collect(formulas.expand(formula), parts);
        }
    }

    /**
     * {@return the cases of a fact that some part of the value has one of several formulas; none where it is known which one} That
     * some part has one or the other is that some part has the one, or some part the other. What loosens one case need not
     * loosen another.
     */
    List<Formula> cases(List<Fact> facts, Set<Formula> said) {
        for (var fact : facts) {
            var cases = cases(fact).map(formulas::of).toList();
            if (cases.size() > 1 && cases.stream().noneMatch(said::contains)) {
                return cases;
            }
        }
        return List.of();
    }

    private static Stream<Fact> cases(Fact fact) {
        if (fact instanceof SomeProperty some && some.value().content() instanceof Content.Any any) {
            return any.parts().stream().map(part -> new SomeProperty(some.names(), part));
        }
        return fact instanceof SomeItem some && some.value().content() instanceof Content.Any any
                ? any.parts().stream().map(part -> new SomeItem(some.from(), some.to(), part))
                : Stream.empty();
    }

    /** {@return the facts about values of a kind, and all that the choices declare of such values} */
    List<Fact> loosened(Kind kind, List<Fact> facts, Collection<Formula> choices) {
        var loosened = new LinkedHashSet<>(facts);
        for (var choice : choices) {
            for (var part : partsOf(declarations.of(choice))) {
                if (part.content() instanceof Fact fact && fact.kind() == kind) {
                    loosened.add(fact);
                }
            }
        }
        return List.copyOf(loosened);
    }
}
