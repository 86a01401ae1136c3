package dev.storypact.finding;

/**
 * Highlights the parts of a finding's text, such as with the colours of a terminal.
 *
 * <p>Each method gets text without layout of its own and returns it between codes that take no room. Implementations are
 * thread-safe.
 *
 * @since 0.1
 */
public interface FindingStyle {

    /** {@return a finding's first line} */
    String headline(Severity severity, String text);

    /** {@return the label of a row, such as {@code why:}} */
    String label(String text);

    /** {@return the marks under the value that is to blame} */
    String marks(String text);

    /** {@return the style that leaves all text as it is} */
    static FindingStyle plain() {
        return new FindingStyle() {
            @Override
            public String headline(Severity severity, String text) {
                return text;
            }

            @Override
            public String label(String text) {
                return text;
            }

            @Override
            public String marks(String text) {
                return text;
            }
        };
    }
}
