package dev.storypact.maven.internal.report;

import dev.storypact.contract.ContractRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule finds, for people.
 *
 * @param markdown a sentence in Markdown, such as {@code A test published a message without `metadata.version`.}
 */
record RuleDescription(String markdown) {

    /** Of rules that don't check contracts, by their ids or by the categories that these begin with. */
    private static final Map<String, String> OTHERS = Map.of(
            "CMP", "a version that breaks what its subject promises to those who know the earlier ones",
            "CMP-REMOVED", "a version that is gone",
            "LNT", "a schema that is allowed and says what is seldom meant",
            "REG", "a version that can't be registered",
            "WVR-EXPIRED", "a waiver that holds no longer",
            "WVR-UNUSED", "a waiver that is for no finding");

    RuleDescription {
        Objects.requireNonNull(markdown, "markdown");
    }

    /** {@return what the rule of that id finds, if that is known} */
    static Optional<RuleDescription> of(String id) {
        var finds = Arrays.stream(ContractRule.values())
                .filter(rule -> rule.id().equals(id))
                .map(ContractRule::finds)
                .findFirst()
                .or(() -> Optional.ofNullable(OTHERS.get(id)))
                .or(() -> Optional.ofNullable(OTHERS.get(id.replaceFirst("-.*", ""))));
        return finds.map(text -> new RuleDescription(sentence(text)));
    }

    /** {@return the same without the marks of Markdown} */
    String text() {
        return markdown.replace("`", "");
    }

    /** {@return the same with a sentence more} */
    RuleDescription with(String sentence) {
        return new RuleDescription(markdown + " " + sentence);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
