package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Fact.EveryName;
import dev.storypact.schema.containment.internal.formula.Fact.EveryProperty;
import dev.storypact.schema.containment.internal.formula.Fact.PropertyCount;
import dev.storypact.schema.containment.internal.formula.Fact.SomeName;
import dev.storypact.schema.containment.internal.formula.Fact.SomeProperty;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts about properties, by name where they name one. */
final class Properties {

    private final Formulas formulas;
    private final Map<String, List<Formula>> byName = new HashMap<>();
    private final List<EveryProperty> general = new ArrayList<>();
    private final List<SomeProperty> wanted = new ArrayList<>();
    private final LinkedHashSet<String> mentioned = new LinkedHashSet<>();
    private final List<Fact> untold = new ArrayList<>();
    private int min;
    private int max = Fact.WITHOUT_END;

    Properties(Formulas formulas, List<Fact> facts) {
        this.formulas = formulas;
        facts.forEach(this::add);
    }

    private void add(Fact fact) {
        if (fact instanceof EveryProperty every) {
            add(every);
        } else if (fact instanceof SomeProperty some) {
            wanted.add(some);
            mentioned.addAll(some.names().listed());
        } else if (fact instanceof EveryName || fact instanceof SomeName) {
            addNames(fact);
        } else {
            var size = (PropertyCount) fact;
            min = size.atLeast() ? Math.max(min, size.count()) : min;
            max = size.atLeast() ? max : Math.min(max, size.count());
        }
    }

    // What no language tells is left to the evaluation of what is found; a wider language helps to find it.
    private void addNames(Fact fact) {
        try {
            addNames(fact, new NameLanguage(formulas, false));
        } catch (UntranslatableException e) {
            untold.add(fact);
            addNames(fact, new NameLanguage(formulas, true));
        }
    }

    private void addNames(Fact fact, NameLanguage languages) {
        if (fact instanceof EveryName every) {
            add(new EveryProperty(languages.of(every.name()).complement(), formulas.no()));
        } else {
            add((Fact) new SomeProperty(languages.of(((SomeName) fact).name()), formulas.yes()));
        }
    }

    /** {@return what is said of names that no language tells} */
    List<Fact> untold() {
        return untold;
    }

    private void add(EveryProperty every) {
        var listed = every.names().listed();
        mentioned.addAll(listed);
        if (listed.size() == 1 && every.names().contains(listed.iterator().next())) {
            byName.computeIfAbsent(listed.iterator().next(), name -> new ArrayList<>())
                    .add(every.value());
        } else {
            general.add(every);
        }
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    /** {@return what must be there, what is bound to the fewest names first} */
    List<SomeProperty> wanted() {
        return wanted;
    }

    /** {@return the names that stand in the facts} */
    Set<String> mentioned() {
        return mentioned;
    }

    /** {@return what is said of the value of a property of that name, with more that it must have} */
    Formula value(String name, List<Formula> more) {
        var parts = new ArrayList<>(byName.getOrDefault(name, List.of()));
        for (var every : general) {
            if (every.names().contains(name)) {
                parts.add(every.value());
            }
        }
        parts.addAll(more);
        return formulas.all(parts);
    }

    /** {@return the classes of the names that aren't mentioned: two of a class are in the same languages} */
    List<Language> classes() {
        var classes = List.of(Language.allBut(mentioned));
        var languages = new LinkedHashSet<Language>();
        general.forEach(every -> languages.add(every.names()));
        wanted.forEach(some -> languages.add(some.names()));
        for (var language : languages) {
            // The names that are mentioned are in no class: these languages have all of a class, or nothing.
            if (language.listed().isEmpty() && !language.isEmpty() && !language.equals(Language.everything())) {
                classes = split(classes, language);
            }
        }
        return classes;
    }

    private static List<Language> split(List<Language> classes, Language by) {
        var split = new ArrayList<Language>();
        for (var one : classes) {
            var within = one.and(by);
            var without = within.isEmpty() ? one : one.minus(by);
            if (!within.isEmpty()) {
                split.add(within);
            }
            if (!without.isEmpty()) {
                split.add(without);
            }
        }
        return split;
    }
}
