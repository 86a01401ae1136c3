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
        var categories = new HashMap<String, List<Integer>>();
        categories.put("Lu", List.of((int) Character.UPPERCASE_LETTER));
        categories.put("Ll", List.of((int) Character.LOWERCASE_LETTER));
        categories.put("Nd", List.of((int) Character.DECIMAL_DIGIT_NUMBER));
        categories.put("Zs", List.of((int) Character.SPACE_SEPARATOR));
        categories.put(
                "L",
                List.of(
                        (int) Character.UPPERCASE_LETTER,
                        (int) Character.LOWERCASE_LETTER,
                        (int) Character.TITLECASE_LETTER,
                        (int) Character.MODIFIER_LETTER,
                        (int) Character.OTHER_LETTER));
        categories.put("N", List.of((int) Character.DECIMAL_DIGIT_NUMBER, (int) Character.LETTER_NUMBER, (int)
                Character.OTHER_NUMBER));
        categories.put("Letter", categories.get("L"));
        categories.put("Number", categories.get("N"));
        return categories;
    }
}
