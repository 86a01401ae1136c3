package dev.storypact.schema.internal.store.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A call to the server.
 *
 * @param method GET, POST, PUT or DELETE
 * @param path under the server's address, encoded, with its query
 * @param body JSON
 * @param repeatable whether calling twice does what calling once does
 */
record HttpCall(String method, String path, Optional<String> body, boolean repeatable) {

    static HttpCall get(String path) {
        return new HttpCall("GET", path, Optional.empty(), true);
    }

    /** {@return a POST that only asks} */
    static HttpCall ask(String path, String body) {
        return new HttpCall("POST", path, Optional.of(body), true);
    }

    /** {@return a POST that registers} */
    static HttpCall post(String path, String body) {
        return new HttpCall("POST", path, Optional.of(body), false);
    }

    static HttpCall put(String path, String body) {
        return new HttpCall("PUT", path, Optional.of(body), true);
    }

    static HttpCall delete(String path) {
        return new HttpCall("DELETE", path, Optional.empty(), false);
    }

    /** {@return the name as one step of a path} */
    static String step(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
