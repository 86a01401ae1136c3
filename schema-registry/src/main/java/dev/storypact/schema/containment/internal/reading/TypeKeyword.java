package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Reads {@code type}. A whole number is a multiple of 1, in draft 4 too: 1.0 and 1 are one value. */
final class TypeKeyword {

    private TypeKeyword() {}

    static Formula read(Part part, Formulas formulas) {
        var value = part.value("type");
        var names = value.isString() ? List.of(value.stringValue()) : part.names(value, part.pointerTo("type"));
        var kinds = EnumSet.noneOf(Kind.class);
        for (var name : new HashSet<>(names)) {
            kinds.add(kind(name, part));
        }
        if (kinds.isEmpty()) {
            return formulas.no();
        }
        var ofKinds = kinds.size() == Kind.values().length ? formulas.yes() : formulas.of(new Content.Kinds(kinds));
        return names.contains("integer") && !names.contains("number")
                ? formulas.all(ofKinds, formulas.of(new Fact.Multiple(BigDecimal.ONE, true)))
                : ofKinds;
    }

    private static Kind kind(String name, Part part) {
        return switch (name) {
            case "string", "number", "object", "array", "boolean", "null" ->
                Kind.valueOf(name.toUpperCase(Locale.ROOT));
            case "integer" -> Kind.NUMBER;
            default -> throw Part.malformed("a type", part.pointerTo("type"));
        };
    }
}
