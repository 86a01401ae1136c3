package dev.storypact.story.action;

import dev.storypact.story.message.StoryJson;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server answered to an HTTP request.
 *
 * @param status the status code, such as 200
 * @param headers the values of each header, by its name in lower case
 * @param body the body as text; empty where there is none
 * @since 0.1
 */
public record NetworkResponse(int status, Map<String, List<String>> headers, String body) {

    public NetworkResponse {
        Objects.requireNonNull(body, "body");
        var lowerCase = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = Collections.unmodifiableMap(lowerCase);
    }

    /** {@return a response of that status with a JSON body, for tests} */
    public static NetworkResponse json(int status, Object body) {
        return new NetworkResponse(
                status, Map.of("content-type", List.of("application/json")), StoryJson.write(StoryJson.toTree(body)));
    }

    /** {@return the first value of a header, if the response has one of that name} */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Tells whether the status is one of success, 200 to 299. */
    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /**
     * Reads the body as JSON.
     *
     * @throws dev.storypact.story.message.StoryJsonException if it is no JSON, or no such value
     */
    public <T> T bodyAs(Class<T> type) {
        return StoryJson.fromTree(StoryJson.parse(body), type);
    }
}
