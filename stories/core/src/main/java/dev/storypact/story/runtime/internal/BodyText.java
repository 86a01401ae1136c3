package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.NetworkRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads the body of a response as text, in the character set that its content type names, else in UTF-8. */
final class BodyText {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private BodyText() {}

    static String of(NetworkRequest action, HttpResponse<byte[]> response) {
        var contentType = response.headers().firstValue("content-type").orElse("");
        try {
            return charset(contentType)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(response.body()))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw HttpRequests.failed(
                    action,
                    NetworkRequest.INVALID_RESPONSE,
                    "was answered with a body that is no text of its content type '" + contentType + "': " + e);
        }
    }

    private static Charset charset(String contentType) {
        var named = CHARSET.matcher(contentType);
        return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }
}
