package dev.storypact.schema.containment.internal.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The patterns that were translated lately, as a translation is dear and the same ones come again. */
final class KnownPatterns {

    private static final int MOST = 1_000;
    private static final int LONGEST = 2_000;
    private static final Map<String, Translated> KNOWN = new ConcurrentHashMap<>();

    /** A language, or why there is none. */
    private sealed interface Translated {
        record Done(RegularTexts language) implements Translated {}

        record Refused(String why) implements Translated {}
    }

    private KnownPatterns() {}

    static Language language(String pattern) {
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        var translated = KNOWN.computeIfAbsent(pattern, KnownPatterns::translate);
        if (translated instanceof Translated.Done done) {
            AutomataBudget.spend(done.language().size());
            return done.language();
        }
        throw new UntranslatableException(((Translated.Refused) translated).why());
    }

    private static Translated translate(String pattern) {
        if (pattern.length() > LONGEST) {
            return new Translated.Refused("a pattern of more than " + LONGEST + " characters");
        }
        try {
            return new Translated.Done(new RegularTexts(PatternTranslation.of(pattern)));
        } catch (UntranslatableException e) {
            return new Translated.Refused(String.valueOf(e.getMessage()));
        }
    }
}
