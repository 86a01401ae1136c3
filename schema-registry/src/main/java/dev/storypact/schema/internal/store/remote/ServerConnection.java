package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server whose answers are read as JSON, what was kept of them standing in while it can't be reached. Thread-safe.
 *
 * <p>Only what is asked by GET is kept. After a failure what is kept is used at once for a while, so that not each answer
 * waits for a time-out of its own.
 */
final class ServerConnection {

    private static final Logger LOG = LoggerFactory.getLogger(ServerConnection.class);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(10);

    private final RemoteSettings settings;
    private final HttpCalls calls;
    private final RemoteFaults faults;
    private final Optional<AnswerCache> cache;
    private final AtomicBoolean warned = new AtomicBoolean();
    private final AtomicLong restUntil = new AtomicLong(System.nanoTime());

    ServerConnection(RemoteSettings settings) {
        this.settings = settings;
        this.calls = new HttpCalls(settings);
        this.faults = new RemoteFaults(settings.base());
        this.cache = settings.reading().cache().map(AnswerCache::new);
    }

    RemoteFaults faults() {
        return faults;
    }

    /** {@return what stands at that address; nothing where the server says that it has no such thing} */
    Optional<JsonFile> get(HttpCall call) {
        var address = settings.base() + call.path();
        var resting = System.nanoTime() - restUntil.get() < 0;
        var early = resting ? kept(address) : Optional.<HttpAnswer>empty();
        if (early.isPresent()) {
            return json(call, early.get());
        }
        try {
            var answer = calls.send(call);
            restUntil.set(System.nanoTime());
            var json = json(call, answer);
            cache.ifPresent(kept -> keep(kept, address, answer));
            return json;
        } catch (UnreachableException e) {
            var answer = kept(address).orElseThrow(e::fault);
            if (!resting) {
                LOG.warn(
                        "{}\n  what it answered before stands in, from {}",
                        e.getMessage(),
                        settings.reading().cache().map(Path::toString).orElse("nowhere"));
            }
            restUntil.set(System.nanoTime() + REST_AFTER_FAILURE.toNanos());
            return json(call, answer);
        }
    }

    // What the server answered is worth more than that it could be kept.
    private void keep(AnswerCache kept, String address, HttpAnswer answer) {
        try {
            kept.keep(address, answer);
        } catch (SchemaFault unwritable) {
            if (!warned.getAndSet(true)) {
                LOG.warn("{}\n  nothing will stand in while the server can't be reached", unwritable.getMessage());
            }
        }
    }

    private Optional<HttpAnswer> kept(String address) {
        return cache.flatMap(kept -> kept.kept(address));
    }

    /** {@return what a call is answered with, whatever its status} It never comes from what was kept. */
    HttpAnswer send(HttpCall call) {
        try {
            return calls.send(call);
        } catch (UnreachableException e) {
            throw e.fault();
        }
    }

    /**
     * {@return the answer's JSON; nothing where the server says that it has no such thing}
     *
     * @throws SchemaFault if the answer says anything else
     */
    Optional<JsonFile> json(HttpCall call, HttpAnswer answer) {
        if (isNotFound(answer)) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw faults.refused(call, answer);
        }
        if (!answer.isJson()) {
            throw faults.notJson(call, answer);
        }
        return Optional.of(JsonFile.read(settings.base() + call.path(), answer.body()));
    }

    // 404 alone may come from a wrong address; the error codes 404xx are the API's own.
    private static boolean isNotFound(HttpAnswer answer) {
        return answer.status() == 404 && ServerError.of(answer).isNotFound();
    }
}
