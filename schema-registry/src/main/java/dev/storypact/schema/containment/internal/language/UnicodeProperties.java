package dev.storypact.schema.containment.internal.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The general categories that {@code \p} names. */
final class UnicodeProperties {

    private static final Map<String, List<Integer>> CATEGORIES = categories();
    private static final Map<String, CodePoints> KNOWN = new ConcurrentHashMap<>();

    private UnicodeProperties() {}

    /** {@return what the property behind {@code \p} holds} */
    static CodePoints of(PatternText text) {
        if (!text.skip("{")) {
            throw new UntranslatableException("\\p without braces");
        }
        var name = text.upTo('}');
        var categories = CATEGORIES.get(name);
        if (categories == null) {
            throw new UntranslatableException("the property \\p{" + name + "}");
        }
        return KNOWN.computeIfAbsent(name, key -> CodePoints.ofCategories(categories));
    }

    private static Map<String, List<Integer>> categories() {
        var names = Map.ofEntries(
                Map.entry("Lu", (int) Character.UPPERCASE_LETTER),
                Map.entry("Ll", (int) Character.LOWERCASE_LETTER),
                Map.entry("Lt", (int) Character.TITLECASE_LETTER),
                Map.entry("Lm", (int) Character.MODIFIER_LETTER),
                Map.entry("Lo", (int) Character.OTHER_LETTER),
                Map.entry("Mn", (int) Character.NON_SPACING_MARK),
                Map.entry("Mc", (int) Character.COMBINING_SPACING_MARK),
                Map.entry("Me", (int) Character.ENCLOSING_MARK),
                Map.entry("Nd", (int) Character.DECIMAL_DIGIT_NUMBER),
                Map.entry("Nl", (int) Character.LETTER_NUMBER),
                Map.entry("No", (int) Character.OTHER_NUMBER),
                Map.entry("Pc", (int) Character.CONNECTOR_PUNCTUATION),
                Map.entry("Pd", (int) Character.DASH_PUNCTUATION),
                Map.entry("Ps", (int) Character.START_PUNCTUATION),
                Map.entry("Pe", (int) Character.END_PUNCTUATION),
                Map.entry("Pi", (int) Character.INITIAL_QUOTE_PUNCTUATION),
                Map.entry("Pf", (int) Character.FINAL_QUOTE_PUNCTUATION),
                Map.entry("Po", (int) Character.OTHER_PUNCTUATION),
                Map.entry("Sm", (int) Character.MATH_SYMBOL),
                Map.entry("Sc", (int) Character.CURRENCY_SYMBOL),
                Map.entry("Sk", (int) Character.MODIFIER_SYMBOL),
                Map.entry("So", (int) Character.OTHER_SYMBOL),
                Map.entry("Zs", (int) Character.SPACE_SEPARATOR),
                Map.entry("Zl", (int) Character.LINE_SEPARATOR),
                Map.entry("Zp", (int) Character.PARAGRAPH_SEPARATOR),
                Map.entry("Cc", (int) Character.CONTROL),
                Map.entry("Cf", (int) Character.FORMAT));
        var categories = new HashMap<String, List<Integer>>();
        names.forEach((name, type) -> categories.put(name, List.of(type)));
        for (var group : List.of("L", "M", "N", "P", "S", "Z")) {
            var members = names.entrySet().stream()
                    .filter(name -> name.getKey().startsWith(group))
                    .map(Map.Entry::getValue)
                    .toList();
            categories.put(group, members);
        }
        categories.put("Letter", categories.getOrDefault("L", List.of()));
        categories.put("Number", categories.getOrDefault("N", List.of()));
        return categories;
    }
}
