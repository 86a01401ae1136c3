package dev.storypact.maven.internal.report;

/** Text that XML 1.0 can hold. */
final class XmlText {

    private XmlText() {}

    /** {@return the text, each character that XML can't hold as an escape such as {@code \}{@code ufffe}} */
    static String of(String text) {
        if (text.codePoints().allMatch(XmlText::isXml)) {
            return text;
        }
        var xml = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (isXml(codePoint)) {
                xml.appendCodePoint(codePoint);
            } else {
                xml.append(String.format("\\u%04x", codePoint));
            }
        });
        return xml.toString();
    }

    // The production Char of XML 1.0; what it leaves out is all below U+10000.
    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
