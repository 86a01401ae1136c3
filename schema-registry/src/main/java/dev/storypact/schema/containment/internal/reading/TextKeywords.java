package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Counts;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.formula.OpaqueTest;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what is about texts. */
final class TextKeywords {

    private static final Set<String> STANDARD = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uri-template",
            "uuid",
            "json-pointer",
            "relative-json-pointer",
            "regex");

    private final SchemaReader reader;
    private final Formulas formulas;
    private final boolean assertsFormat;

    TextKeywords(SchemaReader reader, boolean assertsFormat) {
        this.reader = reader;
        this.formulas = reader.formulas();
        this.assertsFormat = assertsFormat;
    }

    List<Formula> read(Part part) {
        var said = new ArrayList<Formula>();
        part.count("minLength").ifPresent(count -> said.add(length(count, true)));
        part.count("maxLength").ifPresent(count -> said.add(length(count, false)));
        part.text("pattern").ifPresent(pattern -> said.add(pattern(part, pattern)));
        part.text("format").filter(format -> assertsFormat).ifPresent(format -> said.add(format(part, format)));
        return said;
    }

    private Formula length(int count, boolean atLeast) {
        return Counts.of(formulas, count, atLeast, Fact.TextLength::new);
    }

    private Formula pattern(Part part, String pattern) {
        try {
            return formulas.of(new Fact.TextIn(Language.ofPattern(pattern), true));
        } catch (UntranslatableException e) {
            return tested(
                    new OpaqueTest("pattern", pattern, part.dialect().id(), reader.side(), part.pointerTo("pattern")));
        }
    }

    private Formula format(Part part, String format) {
        var test = new OpaqueTest("format", format, part.dialect().id(), reader.side(), part.pointerTo("format"));
        if (OpaqueTests.canRefuse(test)) {
            return tested(test);
        }
        // json-schema-validator doesn't check every format that the standard names; others are for people only.
        return STANDARD.contains(format)
                ? reader.mystery(
                        Kind.STRING, "the format '" + format + "'", part.pointerTo("format"), "format " + format)
                : formulas.yes();
    }

    private Formula tested(OpaqueTest test) {
        return OpaqueTests.isUsable(test)
                ? formulas.of(new Fact.TextPasses(test, true))
                : reader.mystery(
                        Kind.STRING, "the " + test.keyword() + " '" + test.value() + "'", test.pointer(), test);
    }
}
