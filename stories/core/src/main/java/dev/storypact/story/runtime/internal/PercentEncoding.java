package dev.storypact.story.runtime.internal;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986: all but unreserved characters, over UTF-8. */
final class PercentEncoding {

    private static final String UNRESERVED_MARKS = "-._~";

    private PercentEncoding() {}

    static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (next & 0xff);
            if (isUnreserved(character)) {
                encoded.append(character);
            } else {
                encoded.append('%');
                encoded.append(Character.toUpperCase(Character.forDigit(character >> 4, 16)));
                encoded.append(Character.toUpperCase(Character.forDigit(character & 0xf, 16)));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || UNRESERVED_MARKS.indexOf(character) >= 0;
    }
}
