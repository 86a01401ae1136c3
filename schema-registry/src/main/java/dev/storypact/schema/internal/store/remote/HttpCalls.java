package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.fault.SchemaFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Calls a server: bounded in time and size, tried again where that is safe, redirects not followed. Thread-safe. */
final class HttpCalls {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Set<Integer> OUT_OF_SERVICE = Set.of(502, 503, 504);
    private static final Pattern HEADER = Pattern.compile("(Basic|Bearer) [!-~]+");

    private final RemoteSettings settings;
    private final Timing timing;
    private final RemoteFaults faults;
    private final HttpClient client;

    HttpCalls(RemoteSettings settings) {
        this.settings = settings;
        this.timing = settings.timing();
        this.faults = new RemoteFaults(settings.base());
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timing.connect());
        settings.access().tls().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /**
     * {@return the server's answer, whatever its status}
     *
     * @throws UnreachableException if there is none, after all attempts
     * @throws SchemaFault if there is one that can't be taken in
     */
    HttpAnswer send(HttpCall call) throws UnreachableException {
        for (var attempt = 1; ; attempt++) {
            var isLast = attempt >= timing.attempts();
            try {
                var answer = once(call);
                if (isLast || !call.repeatable() || !timing.statuses().contains(answer.status())) {
                    return inService(call, answer);
                }
                var usual = timing.pauseAfter(attempt);
                pause(call, answer.retryAfter().map(timing::pauseAsked).orElse(usual));
            } catch (OversizedAnswerException e) {
                throw faults.oversized(call);
            } catch (SSLException e) {
                throw faults.untrusted(call, e);
            } catch (IOException e) {
                if (isLast || !(call.repeatable() || wasNeverSent(e))) {
                    throw new UnreachableException(faults.unreachable(call, timing, e));
                }
                pause(call, timing.pauseAfter(attempt));
            }
        }
    }

    private HttpAnswer inService(HttpCall call, HttpAnswer answer) throws UnreachableException {
        if (OUT_OF_SERVICE.contains(answer.status())) {
            throw new UnreachableException(faults.overloaded(call, answer));
        }
        return answer;
    }

    private static boolean wasNeverSent(IOException failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    }

    private HttpAnswer once(HttpCall call) throws IOException {
        var answer = client.sendAsync(request(call), info -> new BoundedBody());
        try {
            var response = answer.get(timing.request().toNanos(), TimeUnit.NANOSECONDS);
            return HttpAnswer.of(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer");
        } catch (ExecutionException e) {
            throw ioException(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw faults.interrupted(call);
        }
    }

    // The JDK's client wraps what a body's reader fails with.
    private static IOException ioException(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OversizedAnswerException oversized) {
                return oversized;
            }
        }
        return failure.getCause() instanceof IOException io ? io : new IOException(failure.getCause());
    }

    private HttpRequest request(HttpCall call) {
        var builder = HttpRequest.newBuilder(URI.create(settings.base() + call.path()))
                .header("Accept", MEDIA_TYPE + ", application/json;q=0.9")
                .timeout(timing.request())
                .method(call.method(), call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        if (call.body().isPresent()) {
            builder.header("Content-Type", MEDIA_TYPE);
        }
        settings.access()
                .authorization()
                .get()
                .ifPresent(header -> builder.header("Authorization", sent(call, header)));
        return builder.build();
    }

    // The JDK's own complaint about a header would show it.
    private String sent(HttpCall call, String header) {
        if (!HEADER.matcher(header).matches()) {
            throw faults.badToken(call);
        }
        return header;
    }

    private void pause(HttpCall call, Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw faults.interrupted(call);
        }
    }
}
