package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Counts;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is about arrays. */
final class ArrayKeywords {

    private final SchemaReader reader;
    private final Formulas formulas;

    ArrayKeywords(SchemaReader reader, Evaluation evaluation) {
        this.reader = reader;
        this.formulas = reader.formulas();
    }

    List<Formula> read(Part part) {
        var said = new ArrayList<Formula>();
        part.count("minItems").ifPresent(count -> said.add(Counts.of(formulas, count, true, Fact.ItemCount::new)));
        part.count("maxItems").ifPresent(count -> said.add(Counts.of(formulas, count, false, Fact.ItemCount::new)));
        if (part.flag("uniqueItems")) {
            said.add(formulas.of(new Fact.UniqueItems(true)));
        }
        var prefix = prefix(part);
        for (var i = 0; i < prefix.size(); i++) {
            said.add(every(formulas, i, i + 1, reader.place(prefix.get(i))));
        }
        rest(part).ifPresent(rest -> said.add(every(formulas, prefix.size(), Fact.WITHOUT_END, reader.place(rest))));
        if (part.has("contains") && part.isSince(SchemaDialect.DRAFT_6)) {
            said.add(contains(part));
        }
        if (part.has("unevaluatedItems") && Evaluation.knowsUnevaluated(part)) {
            said.add(new UnevaluatedItems(reader).read(part));
        }
        return said;
    }

    static Formula every(Formulas formulas, int from, int to, Formula value) {
        return value.isTrue() || from >= to ? formulas.yes() : formulas.of(new Fact.EveryItem(from, to, value));
    }

    /** {@return the parts for the first elements, one for each} */
    static List<Part> prefix(Part part) {
        if (part.isSince(SchemaDialect.DRAFT_2020_12)) {
            return part.has("prefixItems") ? part.list("prefixItems") : List.of();
        }
        return part.value("items").isArray() ? part.list("items") : List.of();
    }

    /** {@return the part for the elements behind those} */
    static Optional<Part> rest(Part part) {
        var older = !part.isSince(SchemaDialect.DRAFT_2020_12)
                && part.value("items").isArray();
        var keyword = older ? "additionalItems" : "items";
        return part.has(keyword) ? Optional.of(part.sub(keyword)) : Optional.empty();
    }

    private Formula contains(Part part) {
        var value = reader.schema(part.opened().sub("contains"));
        if (!part.isSince(SchemaDialect.DRAFT_2019_09)) {
            return Counts.matching(formulas, 1, value, true);
        }
        var min = part.count("minContains").orElse(1);
        var atLeast = Counts.matching(formulas, min, value, true);
        return part.count("maxContains")
                .map(max -> formulas.all(atLeast, Counts.matching(formulas, max, value, false)))
                .orElse(atLeast);
    }
}
