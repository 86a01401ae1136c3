package dev.storypact.schema.containment.internal.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What formulas declare of places in the contract reading, apart from what else they say. */
public final class Declarations {

    /** What a link leads to, of which only the declarations count. */
    private record DeclaredKey(Object key) {}

    private final Formulas formulas;
    private final Map<Formula, Boolean> closing = new HashMap<>();
    private final Map<Formula, Boolean> speaking = new HashMap<>();
    private final Map<Formula, Formula> declared = new HashMap<>();

    /** Looks at formulas of one comparison. */
    public Declarations(Formulas formulas) {
        this.formulas = formulas;
    }

    /** {@return whether a place is closed in what the formula says} */
    public boolean closes(Formula formula) {
        return isSaid(formula, Content.Closing.class::isInstance, closing);
    }

    /** {@return whether a place is closed in what the formula says, or is open because the schema says so} */
    public boolean speaks(Formula formula) {
        return isSaid(formula, Content.Place.class::isInstance, speaking);
    }

    private static boolean isSaid(Formula formula, Predicate<Content> what, Map<Formula, Boolean> known) {
        var said = known.get(formula);
        if (said == null) {
            var content = formula.content();
            said = what.test(content)
                    || (content instanceof Content.Link link && link.closes())
                    || parts(content).stream().anyMatch(part -> isSaid(part, what, known));
            known.put(formula, said);
        }
        return said;
    }

    // Names and counted elements are read as they are written, in the contract reading too.
    private static List<Formula> parts(Content content) {
        if (content instanceof Content.All all) {
            return all.parts();
        }
        if (content instanceof Content.Any any) {
            return any.parts();
        }
        if (content instanceof Fact.EveryProperty every) {
            return List.of(every.value());
        }
        return content instanceof Fact.EveryItem every ? List.of(every.value()) : List.of();
    }

    /**
     * {@return that what the formula declares of places within a value counts, although nothing else of it need hold} Every value
     * has it; it allows more of what is closed beside it.
     */
    public Formula of(Formula formula) {
        if (!speaks(formula)) {
            return formulas.yes();
        }
        var known = declared.get(formula);
        if (known == null) {
            known = declared(formula);
            declared.put(formula, known);
        }
        return known;
    }

    private Formula declared(Formula formula) {
        var content = formula.content();
        if (content instanceof Content.Closing closing) {
            return formulas.of(new Content.Declaring(closing.places()));
        }
        if (content instanceof Content.Link link) {
            var key = new DeclaredKey(link.key());
            formulas.define(key, () -> of(formulas.expand(formula)));
            return formulas.of(new Content.Link(key, true, true));
        }
        if (content instanceof Fact.EveryProperty every) {
            return formulas.of(new Fact.EveryProperty(every.names(), of(every.value())));
        }
        if (content instanceof Fact.EveryItem every) {
            return formulas.of(new Fact.EveryItem(every.from(), every.to(), of(every.value())));
        }
        return content instanceof Content.Open || content instanceof Content.Declaring
                ? formula
                : formulas.all(parts(content).stream().map(this::of).toList());
    }
}
