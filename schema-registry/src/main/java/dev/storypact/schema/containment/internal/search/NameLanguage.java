package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.formula.KindView;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import tools.jackson.databind.JsonNode;

/**
 * Which texts a formula accepts, as names of properties are texts.
 *
 * <p>Wide, it holds at least these texts: as negations stand at the leaves only, a wider language for a part makes a wider one
 * for the whole.
 */
final class NameLanguage {

    private final Formulas formulas;
    private final KindView texts;
    private final boolean isWide;

    NameLanguage(Formulas formulas, boolean isWide) {
        this.isWide = isWide;
        this.formulas = formulas;
        this.texts = new KindView(formulas, Kind.STRING);
    }

    Language of(Formula formula) {
        return language(texts.of(formula).content());
    }

    private Language language(Content content) {
        if (content instanceof Content.Truth truth) {
            return truth.value() ? Language.everything() : Language.nothing();
        }
        if (content instanceof Content.All all) {
            return all.parts().stream()
                    .map(part -> language(part.content()))
                    .reduce(Language.everything(), Language::and);
        }
        if (content instanceof Content.Any any) {
            return any.parts().stream().map(part -> language(part.content())).reduce(Language.nothing(), Language::or);
        }
        if (content instanceof Content.Values values) {
            var listed = values.values().stream().map(JsonNode::stringValue).toList();
            return values.among() ? Language.of(listed) : Language.allBut(listed);
        }
        if (content instanceof Fact.TextIn text) {
            return text.positive() ? text.language() : text.language().complement();
        }
        if (content instanceof Fact.TextLength length) {
            return length.atLeast()
                    ? Language.ofLength(length.count(), Fact.WITHOUT_END)
                    : Language.ofLength(0, length.count());
        }
        return unlike(content);
    }

    private Language unlike(Content content) {
        if (content instanceof Content.Link link) {
            return of(formulas.expand(formulas.of(link)));
        }
        if (isWide) {
            return content instanceof Fact.TextPasses passes ? FormatLanguages.wide(passes) : Language.everything();
        }
        throw new UntranslatableException(
                content instanceof Fact.TextPasses passes
                        ? "the " + passes.test().keyword() + " '"
                                + passes.test().value() + "'"
                        : "something that isn't understood");
    }
}
