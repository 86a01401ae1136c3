package dev.storypact.story.action;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Sends an HTTP request and tells the response, whatever its status; redirects are told, not followed.
 *
 * <pre>{@code
 * ask.networkRequest(NetworkRequest.post("https://sms.example/send").withBody(new Sms(phone, text)))
 * }</pre>
 *
 * @param method what is asked for
 * @param url an absolute http or https address, without user and password
 * @param headers texts that everybody may see, by the name of the header
 * @param secretHeaders texts that neither traces nor logs show, by the name of the header
 * @param body a text, sent as it is, or anything else that Jackson writes, sent as JSON; in UTF-8
 * @param timeout the longest time until the whole response is there; positive
 * @param maxResponseBytes the largest response body that is accepted, in bytes
 * @since 0.1
 */
public record NetworkRequest(
        NetworkMethod method,
        URI url,
        Map<String, String> headers,
        Map<String, Secret> secretHeaders,
        Optional<Object> body,
        Duration timeout,
        int maxResponseBytes)
        implements Action<NetworkResponse> {

    /** The name of this kind of action. */
    public static final String TYPE = "Network::Request";

    /** The timeout of a request that names none: 30 seconds. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** The largest response body of a request that names no other: 1 MiB. */
    public static final int DEFAULT_MAX_RESPONSE_BYTES = 1 << 20;

    /** The body can't be written as JSON, or a header can't be sent. */
    public static final StoryErrorType INVALID_REQUEST = StoryErrorType.permanent(TYPE + "/InvalidRequest");

    /** The server can't be reached, or the connection broke. */
    public static final StoryErrorType CONNECTION_FAILED = StoryErrorType.passing(TYPE + "/ConnectionFailed");

    /** The response was not there in time. */
    public static final StoryErrorType TIMED_OUT = StoryErrorType.passing(TYPE + "/TimedOut");

    /** The response's body is larger than the request accepts. */
    public static final StoryErrorType RESPONSE_TOO_LARGE = StoryErrorType.permanent(TYPE + "/ResponseTooLarge");

    /** The response's body is no text in the character set that it names, or in UTF-8 where it names none. */
    public static final StoryErrorType INVALID_RESPONSE = StoryErrorType.permanent(TYPE + "/InvalidResponse");

    /** The waiting thread was interrupted. */
    public static final StoryErrorType INTERRUPTED = StoryErrorType.permanent(TYPE + "/Interrupted");

    private static final List<StoryErrorType> ERROR_TYPES =
            List.of(INVALID_REQUEST, CONNECTION_FAILED, TIMED_OUT, RESPONSE_TOO_LARGE, INVALID_RESPONSE, INTERRUPTED);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public NetworkRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(body, "body");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        secretHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(secretHeaders));
        if (url.getHost() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "a request goes to an absolute http or https address, not to '" + url + "'");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address of a request to '" + url.getHost()
                    + "' holds a user or a password, which traces would show: send them with a secret header");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout is positive, not " + timeout);
        }
        if (maxResponseBytes < 0) {
            throw new IllegalArgumentException("a response has no " + maxResponseBytes + " bytes");
        }
    }

    /** {@return a request without headers and body} */
    public static NetworkRequest of(NetworkMethod method, String url) {
        return new NetworkRequest(
                method,
                URI.create(url),
                Map.of(),
                Map.of(),
                Optional.empty(),
                DEFAULT_TIMEOUT,
                DEFAULT_MAX_RESPONSE_BYTES);
    }

    /** {@return a GET request} */
    public static NetworkRequest get(String url) {
        return of(NetworkMethod.GET, url);
    }

    /** {@return a POST request} */
    public static NetworkRequest post(String url) {
        return of(NetworkMethod.POST, url);
    }

    /** {@return this request with one header set} */
    public NetworkRequest withHeader(String name, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new NetworkRequest(method, url, changed, secretHeaders, body, timeout, maxResponseBytes);
    }

    /** {@return this request with one header set that is not shown} */
    public NetworkRequest withHeader(String name, Secret value) {
        var changed = new LinkedHashMap<>(secretHeaders);
        changed.put(name, value);
        return new NetworkRequest(method, url, headers, changed, body, timeout, maxResponseBytes);
    }

    /** {@return this request with a body: a text, sent as it is, or anything else, sent as JSON} */
    public NetworkRequest withBody(Object newBody) {
        return new NetworkRequest(method, url, headers, secretHeaders, Optional.of(newBody), timeout, maxResponseBytes);
    }

    /** {@return this request with another timeout} */
    public NetworkRequest withTimeout(Duration newTimeout) {
        return new NetworkRequest(method, url, headers, secretHeaders, body, newTimeout, maxResponseBytes);
    }

    /** {@return this request, accepting a response body of at most so many bytes} */
    public NetworkRequest withMaxResponseBytes(int bytes) {
        return new NetworkRequest(method, url, headers, secretHeaders, body, timeout, bytes);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<NetworkResponse> resultType() {
        return ResultType.of(NetworkResponse.class);
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }

    /** {@return whether the method may change something: not for GET, HEAD and OPTIONS (RFC 9110, section 9.2.1)} */
    @Override
    public boolean hasEffect() {
        return !Set.of(NetworkMethod.GET, NetworkMethod.HEAD, NetworkMethod.OPTIONS)
                .contains(method);
    }
}
