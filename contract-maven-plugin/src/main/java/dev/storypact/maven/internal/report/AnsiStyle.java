package dev.storypact.maven.internal.report;

import dev.storypact.finding.FindingStyle;
import dev.storypact.finding.Severity;

/** Highlights as Maven does: errors bold red, warnings bold yellow, labels bold. */
final class AnsiStyle implements FindingStyle {

    private static final String RED = "1;31";
    private static final String YELLOW = "1;33";
    private static final String BOLD = "1";

    @Override
    public String headline(Severity severity, String text) {
        return in(severity == Severity.ERROR ? RED : YELLOW, text);
    }

    @Override
    public String label(String text) {
        return in(BOLD, text);
    }

    @Override
    public String marks(String text) {
        return in(RED, text);
    }

    private static String in(String code, String text) {
        return "\u001b[" + code + "m" + text + "\u001b[m";
    }
}
