package dev.storypact.schema.internal.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says, as a hash: equal for equal JSON, however it is laid out.
 *
 * @param hex SHA-256 of the {@linkplain CanonicalJson canonical JSON} as UTF-8, in 64 lower-case digits
 */
public record ContentHash(String hex) {

    private static final String PREFIX = "sha256:";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is no SHA-256 in lower-case hexadecimal digits");
        }
    }

    /** {@return the hash of what a value says} */
    public static ContentHash of(JsonNode value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(CanonicalJson.of(value).getBytes(StandardCharsets.UTF_8));
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@return whether the text is a hash as {@link #toString} writes it} */
    public static boolean isHash(String text) {
        return text.startsWith(PREFIX)
                && FORM.matcher(text.substring(PREFIX.length())).matches();
    }

    /** {@return the hash that is written so; the text must be one} */
    public static ContentHash parse(String text) {
        if (!isHash(text)) {
            throw new IllegalArgumentException("'" + text + "' isn't written sha256:<64 hexadecimal digits>");
        }
        return new ContentHash(text.substring(PREFIX.length()));
    }

    /** {@return the hash as {@code sha256:<hex>}} */
    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
