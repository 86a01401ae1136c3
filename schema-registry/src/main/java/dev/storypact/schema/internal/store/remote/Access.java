package dev.storypact.schema.internal.store.remote;

import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Who we are to the server.
 *
 * @param kind as it is shown, such as {@code basic authentication}; credentials never are
 * @param authorization gives the header's value for each call, nothing where none is sent
 * @param tls what TLS trusts and shows; the JDK's where it is empty
 */
public record Access(String kind, Supplier<Optional<String>> authorization, Optional<SSLContext> tls) {

    @Override
    public String toString() {
        return kind;
    }
}
