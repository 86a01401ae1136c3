package dev.storypact.schema.containment.internal.formula;

import dev.storypact.schema.containment.internal.formula.Content.All;
import dev.storypact.schema.containment.internal.formula.Content.Any;
import dev.storypact.schema.containment.internal.formula.Content.Kinds;
import dev.storypact.schema.containment.internal.formula.Content.Link;
import dev.storypact.schema.containment.internal.formula.Content.Mystery;
import dev.storypact.schema.containment.internal.formula.Content.Shown;
import dev.storypact.schema.containment.internal.formula.Content.Truth;
import dev.storypact.schema.containment.internal.formula.Content.Values;
import dev.storypact.schema.containment.internal.formula.Fact.Bound;
import dev.storypact.schema.containment.internal.formula.Fact.EveryItem;
import dev.storypact.schema.containment.internal.formula.Fact.EveryName;
import dev.storypact.schema.containment.internal.formula.Fact.EveryProperty;
import dev.storypact.schema.containment.internal.formula.Fact.ItemCount;
import dev.storypact.schema.containment.internal.formula.Fact.MatchingItems;
import dev.storypact.schema.containment.internal.formula.Fact.Multiple;
import dev.storypact.schema.containment.internal.formula.Fact.PropertyCount;
import dev.storypact.schema.containment.internal.formula.Fact.SomeItem;
import dev.storypact.schema.containment.internal.formula.Fact.SomeName;
import dev.storypact.schema.containment.internal.formula.Fact.SomeProperty;
import dev.storypact.schema.containment.internal.formula.Fact.TextIn;
import dev.storypact.schema.containment.internal.formula.Fact.TextLength;
import dev.storypact.schema.containment.internal.formula.Fact.TextPasses;
import dev.storypact.schema.containment.internal.formula.Fact.UniqueItems;
import java.util.EnumSet;

/** Pushes a negation to the leaves: De Morgan's laws, and that not every is some not. */
final class Negation {

    private final Formulas formulas;

    Negation(Formulas formulas) {
        this.formulas = formulas;
    }

    Formula of(Formula formula) {
        var content = formula.content();
        if (content instanceof Truth truth) {
            return formulas.of(new Truth(!truth.value()));
        }
        if (content instanceof All all) {
            return formulas.any(all.parts().stream().map(formulas::not).toList());
        }
        if (content instanceof Any any) {
            return formulas.all(any.parts().stream().map(formulas::not).toList());
        }
        if (content instanceof Fact fact) {
            // A fact says nothing of other kinds, so its contrary is of that kind.
            return formulas.all(formulas.of(new Kinds(EnumSet.of(fact.kind()))), contrary(fact));
        }
        return formulas.of(contrary(content));
    }

    private static Content contrary(Content content) {
        if (content instanceof Kinds kinds) {
            var others = EnumSet.allOf(Kind.class);
            others.removeAll(kinds.kinds());
            return others.isEmpty() ? new Truth(false) : new Kinds(others);
        }
        if (content instanceof Values values) {
            return new Values(values.values(), !values.among());
        }
        if (content instanceof Link link) {
            return new Link(link.key(), !link.positive(), link.closes());
        }
        if (content instanceof Shown) {
            return new Truth(false);
        }
        if (content instanceof Mystery mystery) {
            return mystery.contrary();
        }
        throw new IllegalStateException("the contract reading is of publishers, which are never negated: " + content);
    }

    private Formula contrary(Fact fact) {
        if (fact instanceof EveryProperty every) {
            return formulas.of(new SomeProperty(every.names(), formulas.not(every.value())));
        }
        if (fact instanceof SomeProperty some) {
            return formulas.of(new EveryProperty(some.names(), formulas.not(some.value())));
        }
        if (fact instanceof EveryName every) {
            return formulas.of(new SomeName(formulas.not(every.name())));
        }
        if (fact instanceof SomeName some) {
            return formulas.of(new EveryName(formulas.not(some.name())));
        }
        if (fact instanceof EveryItem every) {
            return formulas.of(new SomeItem(every.from(), every.to(), formulas.not(every.value())));
        }
        if (fact instanceof SomeItem some) {
            return formulas.of(new EveryItem(some.from(), some.to(), formulas.not(some.value())));
        }
        return fact.kind() == Kind.STRING || fact.kind() == Kind.NUMBER ? scalar(fact) : count(fact);
    }

    private Formula scalar(Fact fact) {
        if (fact instanceof Bound bound) {
            return formulas.of(new Bound(bound.limit(), !bound.lower(), !bound.open()));
        }
        if (fact instanceof Multiple multiple) {
            return formulas.of(new Multiple(multiple.of(), !multiple.positive()));
        }
        if (fact instanceof TextIn text) {
            return formulas.of(new TextIn(text.language(), !text.positive()));
        }
        if (fact instanceof TextPasses text) {
            return formulas.of(new TextPasses(text.test(), !text.positive()));
        }
        var length = (TextLength) fact;
        return Counts.of(formulas, other(length.count(), length.atLeast()), !length.atLeast(), TextLength::new);
    }

    private Formula count(Fact fact) {
        if (fact instanceof PropertyCount size) {
            return Counts.of(formulas, other(size.count(), size.atLeast()), !size.atLeast(), PropertyCount::new);
        }
        if (fact instanceof ItemCount size) {
            return Counts.of(formulas, other(size.count(), size.atLeast()), !size.atLeast(), ItemCount::new);
        }
        if (fact instanceof MatchingItems items) {
            return Counts.matching(formulas, other(items.count(), items.atLeast()), items.value(), !items.atLeast());
        }
        return formulas.of(new UniqueItems(!((UniqueItems) fact).positive()));
    }

    // Not at least n is at most n - 1.
    private static int other(int count, boolean atLeast) {
        return atLeast ? count - 1 : count == Fact.WITHOUT_END ? count : count + 1;
    }
}
