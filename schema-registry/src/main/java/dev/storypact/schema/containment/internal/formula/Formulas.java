package dev.storypact.schema.containment.internal.formula;

import dev.storypact.schema.containment.internal.formula.Content.All;
import dev.storypact.schema.containment.internal.formula.Content.Any;
import dev.storypact.schema.containment.internal.formula.Content.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes formulas: one for each content, so that what both sides say alike is one formula, and a formula beside its
 * contrary is seen at once. Not thread-safe; one belongs to one comparison.
 */
public final class Formulas {

    private static final Comparator<Formula> BY_NUMBER = (one, other) -> one.number() - other.number();

    private final Map<Content, Formula> known = new HashMap<>();
    private final Map<Formula, Formula> negations = new HashMap<>();
    private final Map<Object, Supplier<Formula>> definitions = new HashMap<>();
    private final Map<Formula, Formula> expansions = new HashMap<>();
    private final Negation negation = new Negation(this);

    private final Formula yes = of(new Truth(true));
    private final Formula no = of(new Truth(false));

    /** {@return what every value has} */
    public Formula yes() {
        return yes;
    }

    /** {@return what no value has} */
    public Formula no() {
        return no;
    }

    /** {@return the formula of that content; {@link #all} and {@link #any} simplify theirs} */
    public Formula of(Content content) {
        var formula = known.get(content);
        if (formula == null) {
            formula = new Formula(known.size(), content);
            known.put(content, formula);
        }
        return formula;
    }

    /** {@return all of these} */
    public Formula all(Formula... parts) {
        return all(Arrays.asList(parts));
    }

    /** {@return all of these} */
    public Formula all(Collection<Formula> parts) {
        var flat = flat(parts, true);
        if (flat.size() > 1) {
            for (var part : flat) {
                if (part.isFalse() || isContradictedWithin(flat, part) || isContraryOfSeveral(part, flat)) {
                    return no;
                }
            }
        }
        return flat.size() == 1 ? flat.get(0) : flat.isEmpty() ? yes : of(new All(flat));
    }

    // All of several are among the others, and their contrary is, too.
    private boolean isContraryOfSeveral(Formula part, List<Formula> others) {
        var contrary = part.content() instanceof Any ? negations.get(part) : null;
        return contrary != null
                && contrary.content() instanceof All all
                && all.parts().size() <= others.size()
                && all.parts().stream().allMatch(one -> isWithin(others, one));
    }

    /** {@return at least one of these} */
    public Formula any(Formula... parts) {
        return any(Arrays.asList(parts));
    }

    /** {@return at least one of these} */
    public Formula any(Collection<Formula> parts) {
        var flat = flat(parts, false);
        if (flat.size() > 1 && flat.stream().anyMatch(part -> part.isTrue() || isContradictedWithin(flat, part))) {
            return yes;
        }
        return flat.size() == 1 ? flat.get(0) : flat.isEmpty() ? no : of(new Any(flat));
    }

    // Each one once, in the order of their numbers.
    private static List<Formula> flat(Collection<Formula> parts, boolean isAll) {
        var flat = new ArrayList<Formula>(parts.size());
        for (var part : parts) {
            if (isAll && part.content() instanceof All all) {
                flat.addAll(all.parts());
            } else if (!isAll && part.content() instanceof Any any) {
                flat.addAll(any.parts());
            } else if (isAll ? !part.isTrue() : !part.isFalse()) {
                flat.add(part);
            }
        }
        if (flat.size() > 1) {
            flat.sort(BY_NUMBER);
            removeRepeated(flat);
        }
        return List.copyOf(flat);
    }

    private static void removeRepeated(List<Formula> sorted) {
        var kept = 1;
        for (var i = 1; i < sorted.size(); i++) {
            if (sorted.get(i) != sorted.get(kept - 1)) {
                sorted.set(kept++, sorted.get(i));
            }
        }
        sorted.subList(kept, sorted.size()).clear();
    }

    private static boolean isWithin(List<Formula> sorted, Formula formula) {
        return Collections.binarySearch(sorted, formula, BY_NUMBER) >= 0;
    }

    private boolean isContradictedWithin(List<Formula> sorted, Formula formula) {
        var contrary = negations.get(formula);
        return contrary != null && isWithin(sorted, contrary);
    }

    /** {@return the contrary} */
    public Formula not(Formula formula) {
        var contrary = negations.get(formula);
        if (contrary == null) {
            contrary = negation.of(formula);
            negations.put(formula, contrary);
            negations.put(contrary, formula);
        }
        return contrary;
    }

    /** {@return whether the formula's contrary is among the others} */
    public boolean isContradicted(Formula formula, Set<Formula> others) {
        var contrary = negations.get(formula);
        return contrary != null && others.contains(contrary);
    }

    /** Says what the links of that key lead to. */
    public void define(Object key, Supplier<Formula> definition) {
        definitions.putIfAbsent(key, definition);
    }

    /** {@return what a link leads to} */
    public Formula expand(Formula formula) {
        var expansion = expansions.get(formula);
        if (expansion == null) {
            var link = (Content.Link) formula.content();
            var target = Objects.requireNonNull(definitions.get(link.key()), "a link to nothing")
                    .get();
            expansion = link.positive() ? target : not(target);
            expansions.put(formula, expansion);
        }
        return expansion;
    }

    /** {@return how many formulas there are: a measure of work} */
    public int size() {
        return known.size();
    }
}
