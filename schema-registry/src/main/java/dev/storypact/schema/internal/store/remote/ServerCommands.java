package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.json.JsonFile;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a server can be told to do, and what it says of schemas that it is shown. Thread-safe. */
final class ServerCommands {

    /** A schema as it is sent. */
    record Sent(JsonNode schema, List<SchemaReference> references) {

        private String body() {
            var body = JsonNodeFactory.instance.objectNode().put("schemaType", "JSON");
            body.put("schema", schema.toString());
            var list = body.putArray("references");
            for (var reference : references) {
                list.addObject()
                        .put("name", reference.name())
                        .put("subject", reference.subject())
                        .put("version", reference.number());
            }
            return body.toString();
        }
    }

    private final ServerConnection connection;

    ServerCommands(ServerConnection connection) {
        this.connection = connection;
    }

    /** {@return why the server refuses to register that; nothing where it is registered} */
    Optional<HttpAnswer> register(String subject, Sent sent) {
        var call = HttpCall.post("/subjects/" + HttpCall.step(subject) + "/versions", sent.body());
        var answer = connection.send(call);
        if (answer.status() == 409 || answer.status() == 422) {
            return Optional.of(answer);
        }
        required(call, answer);
        return Optional.empty();
    }

    /** {@return the number under which the subject has that schema, if it has it} */
    Optional<Integer> number(String subject, Sent sent) {
        var call = HttpCall.ask("/subjects/" + HttpCall.step(subject), sent.body());
        return connection.json(call, connection.send(call)).map(answer -> {
            var number = answer.tree().path("version");
            if (!number.canConvertToInt()) {
                throw connection.faults().unexpected(call, answer.tree().toString(), "an object with a version");
            }
            return number.intValue();
        });
    }

    /** Removes a version. */
    void withdraw(String subject, int number) {
        var call = HttpCall.delete("/subjects/" + HttpCall.step(subject) + "/versions/" + number);
        connection.json(call, connection.send(call));
    }

    /** Sets the level of a subject. */
    void setLevel(String subject, String level) {
        var call = HttpCall.put("/config/" + HttpCall.step(subject), object("compatibility", level));
        required(call, connection.send(call));
    }

    /** {@return what the server's own check says of that as the subject's next version; nothing where it has no subject} */
    Optional<JsonNode> check(String subject, Sent sent) {
        var call = HttpCall.ask(
                "/compatibility/subjects/" + HttpCall.step(subject) + "/versions?verbose=true", sent.body());
        return connection.json(call, connection.send(call)).map(answer -> {
            if (!answer.tree().path("is_compatible").isBoolean()) {
                throw connection.faults().unexpected(call, answer.tree().toString(), "an object with is_compatible");
            }
            return answer.tree();
        });
    }

    private static String object(String name, String value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        return object.put(name, value).toString();
    }

    private JsonFile required(HttpCall call, HttpAnswer answer) {
        return connection
                .json(call, answer)
                .orElseThrow(() -> connection.faults().refused(call, answer));
    }
}
