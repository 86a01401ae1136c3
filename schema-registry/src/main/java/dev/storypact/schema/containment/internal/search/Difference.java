package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Counts;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.language.Language;
import java.util.ArrayList;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says part by part what makes an object or array another than a given one. */
final class Difference {

    private final Formulas formulas;

    Difference(Formulas formulas) {
        this.formulas = formulas;
    }

    Formula from(JsonNode value) {
        return value.isObject() ? fromObject(value) : fromArray(value);
    }

    private Formula fromObject(JsonNode object) {
        var ways = new ArrayList<Formula>();
        ways.add(formulas.of(new Fact.SomeProperty(Language.allBut(object.propertyNames()), formulas.yes())));
        for (var property : object.properties()) {
            var name = Language.of(Set.of(property.getKey()));
            ways.add(formulas.of(new Fact.EveryProperty(name, formulas.no())));
            ways.add(formulas.of(new Fact.SomeProperty(name, other(property.getValue()))));
        }
        return formulas.any(ways);
    }

    private Formula fromArray(JsonNode array) {
        var ways = new ArrayList<Formula>();
        ways.add(Counts.of(formulas, array.size() - 1, false, Fact.ItemCount::new));
        ways.add(Counts.of(formulas, array.size() + 1, true, Fact.ItemCount::new));
        for (var i = 0; i < array.size(); i++) {
            ways.add(formulas.of(new Fact.SomeItem(i, i + 1, other(array.get(i)))));
        }
        return formulas.any(ways);
    }

    Formula other(JsonNode value) {
        return formulas.of(new Content.Values(Set.of(value), false));
    }
}
