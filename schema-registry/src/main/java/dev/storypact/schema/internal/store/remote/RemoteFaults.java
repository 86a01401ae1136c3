package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** The faults of a server and of the way to it, each text in one place. No header that we sent is ever shown. */
final class RemoteFaults {

    private final URI base;

    RemoteFaults(URI base) {
        this.base = base;
    }

    SchemaFault unreachable(HttpCall call, Timing timing, Throwable cause) {
        return new SchemaFault(
                        "The schema registry at " + base + " can't be reached",
                        at(call),
                        reason(timing, cause),
                        "a server that answers",
                        "check the address, that the server runs and that the network lets you reach it; withCache keeps"
                                + " answers for such times")
                .causedBy(cause);
    }

    private static String reason(Timing timing, Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return "no connection within " + timing.connect().toMillis() + " ms";
        }
        if (cause instanceof HttpTimeoutException) {
            return "no whole answer within " + timing.request().toMillis() + " ms";
        }
        if (cause instanceof ConnectException) {
            return isUnresolved(cause) ? "a host that isn't known" : "nothing that accepts connections there";
        }
        return cause.toString();
    }

    private static boolean isUnresolved(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    SchemaFault overloaded(HttpCall call, HttpAnswer answer) {
        return new SchemaFault(
                "The schema registry at " + base + " is out of service",
                at(call),
                "status " + answer.status() + said(answer),
                "status 200",
                "try again later; withCache keeps answers for such times");
    }

    SchemaFault untrusted(HttpCall call, Throwable cause) {
        return new SchemaFault(
                        "There is no safe connection to the schema registry at " + base,
                        at(call),
                        cause.toString(),
                        "a server whose certificate is trusted, and that trusts ours where it asks for one",
                        "give the certificates by withSslContext, and the host's name as its certificate has it")
                .causedBy(cause);
    }

    SchemaFault oversized(HttpCall call) {
        return new SchemaFault(
                "The schema registry at " + base + " answers too much",
                at(call),
                "more than " + BoundedBody.LARGEST + " bytes",
                "at most " + BoundedBody.LARGEST + " bytes (16 MiB) an answer",
                "check that the address is that of a schema registry; ask for smaller pages (withPageSize)");
    }

    SchemaFault interrupted(HttpCall call) {
        return new SchemaFault(
                "The call to the schema registry at " + base + " was interrupted",
                at(call),
                "an interrupt of the calling thread",
                "a thread that waits for the answer",
                "see who interrupts it");
    }

    SchemaFault badToken(HttpCall call) {
        return new SchemaFault(
                "The bearer token can't be sent",
                at(call),
                "a token that is empty or has characters other than visible ASCII ones; it isn't shown",
                "one or more of the characters ! to ~",
                "see what gives the token");
    }

    SchemaFault notJson(HttpCall call, HttpAnswer answer) {
        return new SchemaFault(
                "The schema registry at " + base + " answers something else than JSON",
                at(call),
                "the media type '" + ServerError.shortened(answer.mediaType()) + "'",
                "application/vnd.schemaregistry.v1+json or application/json",
                addressHint());
    }

    /** {@return the fault of an answer in JSON that isn't what this call is answered with} */
    SchemaFault unexpected(HttpCall call, String found, String allowed) {
        return new SchemaFault(
                "The schema registry at " + base + " answers something unknown",
                at(call),
                ServerError.shortened(found),
                allowed,
                addressHint());
    }

    SchemaFault refused(HttpCall call, HttpAnswer answer) {
        return new SchemaFault(
                "The schema registry at " + base + " refuses " + call.method() + " " + call.path(),
                at(call),
                "status " + answer.status() + said(answer),
                "status 200",
                mend(answer));
    }

    private static String mend(HttpAnswer answer) {
        return switch (answer.status()) {
            case 401 ->
                "give credentials that the server knows, by withBasicAuthentication, withBearerToken or withSslContext";
            case 403 -> "use credentials that may do this, or have the server's operator allow it";
            case 301, 302, 303, 307, 308 ->
                "give the address that it leads to, if you trust it; redirects aren't followed";
            case 404 -> addressHint();
            case 429 -> "call less often, or wait longer between attempts (withRetries)";
            default ->
                answer.status() >= 500
                        ? "see the server's log; this is an error of the server"
                        : "do what the server's message says";
        };
    }

    private static String addressHint() {
        return "give the address of the server's Confluent-compatible API, such as http://localhost:8081, or"
                + " http://localhost:8080/apis/ccompat/v7 at Apicurio";
    }

    private static String said(HttpAnswer answer) {
        if (answer.location().isPresent()) {
            return ", to " + ServerError.shortened(answer.location().get());
        }
        var message = ServerError.of(answer).message();
        return message.isEmpty() ? "" : ": " + message;
    }

    private Location at(HttpCall call) {
        return Location.ofFile(base + call.path());
    }
}
