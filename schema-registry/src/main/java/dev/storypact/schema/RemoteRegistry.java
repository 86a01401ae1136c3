package dev.storypact.schema;

import dev.storypact.finding.internal.Printable;
import dev.storypact.schema.internal.store.remote.Access;
import dev.storypact.schema.internal.store.remote.RemoteSettings;
import dev.storypact.schema.internal.store.remote.ServerNames;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import dev.storypact.schema.internal.store.remote.Timing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * How a Confluent-compatible schema registry is reached: Confluent's own, Apicurio, Karapace, Redpanda and others.
 *
 * <pre>{@code
 * var server = RemoteRegistry.at(URI.create("https://registry.example:8081")).withBasicAuthentication(user, password);
 * var registry = SchemaRegistry.connect(server);
 * }</pre>
 *
 * <p>Until something else is said: no authentication; 5 s to connect, 30 s a call; 3 attempts, 200 ms and up to 5 s apart,
 * after a failed connection or one of the statuses 429, 500, 502, 503 and 504; no cache; subjects are called
 * {@code <bus>:<TYPE>}; 500 names are asked for at once. Only calls that change nothing, or that may be made twice, are made
 * again. Redirects aren't followed. An answer of more than 16 MiB, or of another media type than JSON, is refused.
 *
 * <p>Immutable and thread-safe. Credentials are never shown.
 *
 * @since 0.1
 */
public final class RemoteRegistry {

    private static final Set<Integer> RETRIED = Set.of(429, 500, 502, 503, 504);
    private static final int MOST_ATTEMPTS = 100;
    private static final int LARGEST_PAGE = 100_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final RemoteSettings settings;

    private RemoteRegistry(RemoteSettings settings) {
        this.settings = settings;
    }

    /**
     * A server.
     *
     * @param address of its API, such as {@code http://localhost:8081}, or {@code http://localhost:8080/apis/ccompat/v7} at
     *     Apicurio
     * @throws IllegalArgumentException if it isn't {@code http} or {@code https} with a host, or has user, query or fragment
     */
    public static RemoteRegistry at(URI address) {
        checkAddress(address);
        var base = URI.create(address.toString().replaceFirst("/+$", ""));
        return new RemoteRegistry(new RemoteSettings(
                base,
                new Access("no authentication", Optional::empty, Optional.empty()),
                new Timing(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        3,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(5),
                        RETRIED),
                names(SubjectNaming.busAndType()),
                new RemoteSettings.Reading(500, Optional.empty(), Compatibility.NONE.name())));
    }

    private static void checkAddress(URI address) {
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a schema registry's address has no user and password in it:"
                    + " give them by withBasicAuthentication, where they are never shown");
        }
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)
                || address.getHost() == null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException("'" + Printable.of(address.toString())
                    + "' is no schema registry's address: write http or https, a host, and perhaps a port and a path,"
                    + " such as http://localhost:8081");
        }
    }

    /**
     * {@return this server, told who we are by a name and a password}
     *
     * @throws IllegalArgumentException if the name has a colon, which the scheme doesn't allow
     */
    public RemoteRegistry withBasicAuthentication(String user, String password) {
        if (user.contains(":")) {
            throw new IllegalArgumentException("a user's name has no colon in it");
        }
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        var header = Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        return withAccess(new Access(
                "basic authentication", () -> header, settings.access().tls()));
    }

    /** {@return this server, told who we are by a token, such as one of OAuth 2} */
    public RemoteRegistry withBearerToken(String token) {
        return withBearerToken(() -> token);
    }

    /**
     * {@return this server, told who we are by a token that is asked for anew at each call}
     *
     * @param token gives the token; called by any thread
     */
    public RemoteRegistry withBearerToken(Supplier<String> token) {
        return withAccess(new Access(
                "a bearer token",
                () -> Optional.of("Bearer " + Objects.toString(token.get(), "")),
                settings.access().tls()));
    }

    /**
     * {@return this server, reached by TLS as the context has it}
     *
     * @param context what we trust, and the certificate that we show where the server asks for one; without it the JDK's
     *     own is used
     */
    public RemoteRegistry withSslContext(SSLContext context) {
        return withAccess(
                new Access(settings.access().kind(), settings.access().authorization(), Optional.of(context)));
    }

    private RemoteRegistry withAccess(Access access) {
        return new RemoteRegistry(
                new RemoteSettings(settings.base(), access, settings.timing(), settings.names(), settings.reading()));
    }

    /**
     * {@return this server, waited for so long}
     *
     * @param connect until there is a connection
     * @param call until an answer is there as a whole
     * @throws IllegalArgumentException if one isn't between 1 ms and a day
     */
    public RemoteRegistry withTimeouts(Duration connect, Duration call) {
        checkBetween(Duration.ofMillis(1), connect);
        checkBetween(Duration.ofMillis(1), call);
        var timing = settings.timing();
        return withTiming(
                new Timing(connect, call, timing.attempts(), timing.first(), timing.longest(), timing.statuses()));
    }

    /**
     * {@return this server, tried so often}
     *
     * <p>The pause doubles from attempt to attempt; half of each is left to chance. Where the server itself says how long to
     * wait ({@code Retry-After}), that counts, up to the longest pause.
     *
     * @param attempts how often a call is made at most; 1 for no retries
     * @param firstPause before the second attempt
     * @param longestPause which no pause exceeds
     * @throws IllegalArgumentException if the attempts aren't 1 to 100, or a pause isn't between 0 and a day
     */
    public RemoteRegistry withRetries(int attempts, Duration firstPause, Duration longestPause) {
        checkBetween("attempts", attempts, MOST_ATTEMPTS);
        checkBetween(Duration.ZERO, firstPause);
        checkBetween(Duration.ZERO, longestPause);
        var timing = settings.timing();
        return withTiming(
                new Timing(timing.connect(), timing.request(), attempts, firstPause, longestPause, timing.statuses()));
    }

    /** {@return this server, tried again after answers of these statuses alone, beside failed connections} */
    public RemoteRegistry withRetriedStatuses(Set<Integer> statuses) {
        var timing = settings.timing();
        return withTiming(new Timing(
                timing.connect(), timing.request(), timing.attempts(), timing.first(), timing.longest(), statuses));
    }

    private RemoteRegistry withTiming(Timing timing) {
        return new RemoteRegistry(
                new RemoteSettings(settings.base(), settings.access(), timing, settings.names(), settings.reading()));
    }

    /** {@return this server, its subjects called so} */
    public RemoteRegistry withNaming(SubjectNaming naming) {
        return new RemoteRegistry(new RemoteSettings(
                settings.base(), settings.access(), settings.timing(), names(naming), settings.reading()));
    }

    private static ServerNames names(SubjectNaming naming) {
        return new ServerNames(
                folder -> naming.name(new Subject(folder.bus(), folder.type())),
                name -> naming.subject(name).map(subject -> new Folder(subject.bus(), subject.type())));
    }

    /**
     * {@return this server, its answers kept in a folder, which stand in while it can't be reached}
     *
     * <p>Only answers to questions are kept, the last one each; they are files named by the hash of what they hold.
     * Several processes may share the folder. Whoever may read it can read the schemas.
     *
     * @param folder made where it isn't there
     */
    public RemoteRegistry withCache(Path folder) {
        var reading = settings.reading();
        return withReading(new RemoteSettings.Reading(reading.pageSize(), Optional.of(folder), reading.unset()));
    }

    /**
     * {@return this server, asked for so many names at once}
     *
     * @throws IllegalArgumentException if it isn't 1 to 100,000
     */
    public RemoteRegistry withPageSize(int names) {
        checkBetween("names a page", names, LARGEST_PAGE);
        var reading = settings.reading();
        return withReading(new RemoteSettings.Reading(names, reading.cache(), reading.unset()));
    }

    /**
     * {@return this server, its subjects promising that where the server's own level is {@code NONE}}
     *
     * <p>For servers whose own check refuses what containment proves, or doesn't know a schema's draft: leave them at
     * {@code NONE}, and say here what {@link SchemaRegistry#register} is to check.
     */
    public RemoteRegistry withDefaultCompatibility(Compatibility level) {
        var reading = settings.reading();
        return withReading(new RemoteSettings.Reading(reading.pageSize(), reading.cache(), level.name()));
    }

    private RemoteRegistry withReading(RemoteSettings.Reading reading) {
        return new RemoteRegistry(
                new RemoteSettings(settings.base(), settings.access(), settings.timing(), settings.names(), reading));
    }

    private static void checkBetween(Duration shortest, Duration duration) {
        if (duration.compareTo(shortest) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(duration + " isn't between " + shortest.toMillis() + " ms and one day");
        }
    }

    private static void checkBetween(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(number + " " + what + " aren't between 1 and " + most);
        }
    }

    /** {@return the address of its API, without a slash at the end} */
    public URI address() {
        return settings.base();
    }

    RemoteSettings settings() {
        return settings;
    }

    /** {@return address and kind of authentication, such as {@code http://localhost:8081 (basic authentication)}} */
    @Override
    public String toString() {
        return settings.base() + " (" + settings.access() + ")";
    }
}
