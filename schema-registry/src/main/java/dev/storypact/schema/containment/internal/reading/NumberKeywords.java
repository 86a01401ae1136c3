package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Json;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads what is about numbers. */
final class NumberKeywords {

    private final SchemaReader reader;
    private final Formulas formulas;

    NumberKeywords(SchemaReader reader) {
        this.reader = reader;
        this.formulas = reader.formulas();
    }

    List<Formula> read(Part part) {
        var said = new ArrayList<Formula>();
        var flags = !part.isSince(SchemaDialect.DRAFT_6);
        bound(part, "minimum", true, flags && part.flag("exclusiveMinimum"), said);
        bound(part, "maximum", false, flags && part.flag("exclusiveMaximum"), said);
        if (!flags) {
            bound(part, "exclusiveMinimum", true, true, said);
            bound(part, "exclusiveMaximum", false, true, said);
        }
        part.number("multipleOf").ifPresent(of -> said.add(multiple(part, of)));
        return said;
    }

    private void bound(Part part, String keyword, boolean lower, boolean open, List<Formula> said) {
        part.number(keyword)
                .ifPresent(limit -> said.add(
                        Json.isTame(limit)
                                ? formulas.of(new Fact.Bound(Json.simple(limit), lower, open))
                                : beyondMeasure(part, keyword)));
    }

    private Formula multiple(Part part, BigDecimal of) {
        if (of.signum() <= 0) {
            throw Part.malformed("a number above 0", part.pointerTo("multipleOf"));
        }
        return Json.isTame(of)
                ? formulas.of(new Fact.Multiple(Json.simple(of), true))
                : beyondMeasure(part, "multipleOf");
    }

    private Formula beyondMeasure(Part part, String keyword) {
        return reader.mystery(Kind.NUMBER, "a number beyond measure", part.pointerTo(keyword));
    }
}
