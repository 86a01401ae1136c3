package dev.storypact.schema.internal.store.remote;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server answered, read as a whole. */
final class HttpAnswer {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final int status;
    private final String mediaType;
    private final Optional<String> location;
    private final Optional<Duration> retryAfter;
    private final byte[] body;

    private HttpAnswer(
            int status, String mediaType, Optional<String> location, Optional<Duration> retryAfter, byte[] body) {
        this.status = status;
        this.mediaType = mediaType;
        this.location = location;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    /** {@return the answer that the JDK's client received} */
    static HttpAnswer of(int status, HttpHeaders headers, byte[] body) {
        var type = headers.firstValue("Content-Type").orElse("");
        var mediaType = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        var retryAfter = headers.firstValue("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        return new HttpAnswer(status, mediaType, headers.firstValue("Location"), retryAfter, body);
    }

    /** {@return an answer in JSON that was kept} */
    static HttpAnswer kept(int status, byte[] body) {
        return new HttpAnswer(status, "application/json", Optional.empty(), Optional.empty(), body);
    }

    int status() {
        return status;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** {@return the media type in lower case, without parameters; empty where there is none} */
    String mediaType() {
        return mediaType;
    }

    boolean isJson() {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    /** {@return where it redirects to} */
    Optional<String> location() {
        return location;
    }

    /** {@return how long the server asks us to wait} */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    byte[] body() {
        return body;
    }
}
