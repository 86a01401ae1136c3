package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What a server can be asked without changing it. Thread-safe. */
final class ServerQueries {

    private static final int MOST_NAMES = 1_000_000;

    private final ServerConnection connection;
    private final RemoteSettings settings;

    ServerQueries(ServerConnection connection, RemoteSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /** {@return the names of all subjects} */
    Collection<String> subjects() {
        return pages("/subjects", this::text);
    }

    /** {@return the names of all subjects, those whose versions were all removed among them, where the server keeps such} */
    Collection<String> subjectsEver() {
        return pages("/subjects?deleted=true", this::text);
    }

    /** {@return the numbers of a subject's versions; none where there is no such subject} */
    Collection<Integer> versions(String subject) {
        return pages(subjectPath(subject) + "/versions", this::number);
    }

    /** {@return the numbers of a subject's versions, removed ones among them, where the server keeps such} */
    Collection<Integer> versionsEver(String subject) {
        return pages(subjectPath(subject) + "/versions?deleted=true", this::number);
    }

    /** {@return one version of a subject, if there is it} */
    Optional<RegisteredSchema> version(String subject, int number) {
        var call = HttpCall.get(subjectPath(subject) + "/versions/" + number);
        return connection.get(call).map(answer -> schema(call, answer));
    }

    /** {@return the schema of that id, if there is one} */
    Optional<RegisteredSchema> byId(int id) {
        var call = HttpCall.get("/schemas/ids/" + id);
        return connection.get(call).map(answer -> schema(call, answer));
    }

    /** {@return where the schema of that id is registered: subjects and numbers of versions, each as a nameless reference} */
    List<SchemaReference> placesOf(int id) {
        var call = HttpCall.get("/schemas/ids/" + id + "/versions");
        return connection
                .get(call)
                .map(answer -> elements(call, answer.tree()).stream()
                        .map(place -> new SchemaReference(
                                "", text(call, place.path("subject")), number(call, place.path("version"))))
                        .toList())
                .orElse(List.of());
    }

    /** {@return the level of a subject, the server's own where the subject has none} */
    String level(String subject) {
        return level(HttpCall.get("/config/" + HttpCall.step(subject) + "?defaultToGlobal=true"))
                .or(() -> level(HttpCall.get("/config")))
                .orElse("NONE");
    }

    private Optional<String> level(HttpCall call) {
        return connection.get(call).map(answer -> text(call, answer.tree().path("compatibilityLevel")));
    }

    private static String subjectPath(String subject) {
        return "/subjects/" + HttpCall.step(subject);
    }

    // Some servers know no pages: they answer all names, whatever page was asked for. Others give smaller pages than
    // they were asked for. So the end is only where nothing new comes.
    private <T> Collection<T> pages(String path, Reading<T> reading) {
        var all = new LinkedHashSet<T>();
        var size = settings.reading().pageSize();
        var asked = 0;
        while (true) {
            var call = HttpCall.get(path + (path.contains("?") ? "&" : "?") + "offset=" + asked + "&limit=" + size);
            var page = connection
                    .get(call)
                    .map(answer -> elements(call, answer.tree()))
                    .orElse(List.of());
            var isNew = false;
            for (var element : page) {
                isNew |= all.add(reading.read(call, element));
            }
            if (!isNew || page.size() > size) {
                return all;
            }
            asked += page.size();
            if (asked > MOST_NAMES) {
                throw connection.faults().unexpected(call, "more than " + MOST_NAMES + " names", "fewer names");
            }
        }
    }

    /** Reads a value of an answer. */
    private interface Reading<T> {
        T read(HttpCall call, JsonNode value);
    }

    private RegisteredSchema schema(HttpCall call, JsonFile answer) {
        var type = answer.tree().path("schemaType");
        var references = new ArrayList<SchemaReference>();
        for (var reference : answer.tree().path("references")) {
            references.add(new SchemaReference(
                    text(call, reference.path("name")),
                    text(call, reference.path("subject")),
                    number(call, reference.path("version"))));
        }
        return new RegisteredSchema(
                settings.base() + call.path(),
                type.isString() ? type.stringValue() : "AVRO",
                text(call, answer.tree().path("schema")),
                references);
    }

    private List<JsonNode> elements(HttpCall call, JsonNode value) {
        if (!value.isArray()) {
            throw unexpected(call, value, "an array");
        }
        return value.valueStream().toList();
    }

    private String text(HttpCall call, JsonNode value) {
        return checked(call, value, JsonNode::isString, JsonNode::stringValue, "a text");
    }

    private int number(HttpCall call, JsonNode value) {
        return checked(call, value, JsonNode::canConvertToInt, JsonNode::intValue, "a number without fraction");
    }

    private <T> T checked(
            HttpCall call,
            JsonNode value,
            Function<JsonNode, Boolean> isRight,
            Function<JsonNode, T> read,
            String allowed) {
        if (!isRight.apply(value)) {
            throw unexpected(call, value, allowed);
        }
        return read.apply(value);
    }

    private SchemaFault unexpected(HttpCall call, JsonNode value, String allowed) {
        return connection
                .faults()
                .unexpected(call, value.isMissingNode() ? "nothing" : value.toString(), allowed + " in this place");
    }
}
