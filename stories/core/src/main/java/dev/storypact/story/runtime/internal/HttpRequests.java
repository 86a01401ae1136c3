package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.ActionProcessor;
import dev.storypact.story.runtime.StorySession;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Performs {@code Network::Request} with the client of the JDK, made for the first request. Thread-safe. */
public final class HttpRequests implements ActionProcessor<NetworkRequest, NetworkResponse> {

    /** The client has threads of its own, which only a process that sends requests needs. */
    private static final class Client {
        private static final HttpClient INSTANCE = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public NetworkResponse process(NetworkRequest action, StorySession session) {
        var request = request(action);
        var pending = Client.INSTANCE.sendAsync(request, info -> new BoundedBody(action.maxResponseBytes()));
        var response = response(action, pending);
        var headers = response.headers().map();
        return new NetworkResponse(response.statusCode(), headers, BodyText.of(action, response));
    }

    private static HttpRequest request(NetworkRequest action) {
        try {
            var request = HttpRequest.newBuilder(action.url()).timeout(action.timeout());
            var text = action.body().isPresent() && action.body().get() instanceof String;
            if (action.body().isPresent()) {
                request.setHeader("content-type", text ? "text/plain; charset=utf-8" : "application/json");
            }
            action.headers().forEach(request::setHeader);
            action.secretHeaders().forEach((name, value) -> request.setHeader(name, value.reveal()));
            return request.method(
                            action.method().name(),
                            action.body()
                                    .map(HttpRequests::written)
                                    .map(HttpRequest.BodyPublishers::ofString)
                                    .orElseGet(HttpRequest.BodyPublishers::noBody))
                    .build();
        } catch (StoryJsonException | IllegalArgumentException e) {
            throw failed(action, NetworkRequest.INVALID_REQUEST, "can't be sent: " + hidden(action, e));
        }
    }

    private static String written(Object body) {
        return body instanceof String text ? text : StoryJson.write(StoryJson.toTree(body));
    }

    /** The client names the header value that it refuses; a secret one must not be shown. */
    private static String hidden(NetworkRequest action, RuntimeException e) {
        var message = String.valueOf(e.getMessage());
        for (var secret : action.secretHeaders().values()) {
            message = message.replace(secret.reveal(), secret.standIn());
        }
        return message;
    }

    private static HttpResponse<byte[]> response(
            NetworkRequest action, CompletableFuture<HttpResponse<byte[]>> pending) {
        try {
            // The client's own timeout ends with the headers; this one covers the body too.
            return pending.get(action.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(action, NetworkRequest.INTERRUPTED, "was interrupted while it waited for the response");
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw timedOut(action);
        } catch (ExecutionException e) {
            throw failed(action, e);
        }
    }

    private static StoryException failed(NetworkRequest action, ExecutionException thrown) {
        Throwable last = thrown;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof HttpTimeoutException) {
                return timedOut(action);
            }
            if (each instanceof BoundedBody.TooLargeException) {
                return failed(
                        action,
                        NetworkRequest.RESPONSE_TOO_LARGE,
                        "was answered with more than " + action.maxResponseBytes()
                                + " bytes: accept more with withMaxResponseBytes");
            }
            last = each;
        }
        return failed(
                action,
                NetworkRequest.CONNECTION_FAILED,
                "was not answered: " + last + ": check that the server runs and that its address is right");
    }

    private static StoryException timedOut(NetworkRequest action) {
        return failed(
                action,
                NetworkRequest.TIMED_OUT,
                "was not answered within " + action.timeout() + ": wait longer with withTimeout");
    }

    static StoryException failed(NetworkRequest action, StoryErrorType type, String how) {
        return type.exception(action, action.method() + " " + action.url() + " " + how);
    }
}
