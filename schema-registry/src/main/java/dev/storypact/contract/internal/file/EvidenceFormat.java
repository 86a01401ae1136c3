package dev.storypact.contract.internal.file;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.story.message.EventFilterJson;
import dev.storypact.story.message.EventVersion;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The format {@code storypact-evidence/1}.
 *
 * <pre>
 * {
 *   "format" : "storypact-evidence/1",
 *   "service" : "orders",
 *   "classes" : "sha256 in hexadecimal",
 *   "published" : [ {
 *     "bus" : "order-events", "test" : "[engine:storypact]/...", "verdict" : "valid", "version" : "1.0",
 *     "masked" : [ "/data/password" ], "message" : { ... }
 *   } ],
 *   "handled" : [ {
 *     "bus" : "payments", "test" : "[engine:storypact]/...", "verdict" : "valid", "version" : "1.0",
 *     "subscription" : "settle", "filter" : { "type" : "PAID" },
 *     "needs" : { "hard" : [ "/orderId" ], "soft" : [ "/amount" ], "complete" : true },
 *     "errors" : [ "KeyValueStore::Get/ServiceUnavailable" ],
 *     "message" : { ... }
 *   } ]
 * }
 * </pre>
 */
public final class EvidenceFormat {

    private static final FileFormat FORMAT = new FileFormat("storypact-evidence", 1);

    private static final String VALID = "valid";

    private EvidenceFormat() {}

    /** {@return the evidence as the text of a file} */
    public static String write(Evidence evidence) {
        var root = PrettyJson.object().put("format", FORMAT.toString());
        evidence.service().ifPresent(service -> root.put("service", service));
        root.put("classes", evidence.classesDigest().sha256());
        var published = root.putArray("published");
        for (var recorded : evidence.published()) {
            published.add(write(recorded));
        }
        if (!evidence.handled().isEmpty()) {
            var handled = root.putArray("handled");
            evidence.handled().forEach(fed -> handled.add(write(fed)));
        }
        return PrettyJson.write(root);
    }

    /** {@return the evidence in a file} */
    public static Evidence read(JsonFile file) {
        var root = FORMAT.open(file).only("format", "service", "classes", "published", "handled");
        return new Evidence(
                root.optionalText("service"),
                root.parsed("classes", ClassesDigest::new),
                root.objects("published", EvidenceFormat::message),
                root.optionalObjects("handled", EvidenceFormat::handled));
    }

    private static JsonNode write(RecordedMessage recorded) {
        return head(recorded).set("message", MessageJson.write(recorded.message()));
    }

    private static ObjectNode head(RecordedMessage recorded) {
        var json = PrettyJson.object().put("bus", recorded.bus()).put("test", recorded.test());
        recorded.validVersion().ifPresent(version -> json.put("verdict", VALID).put("version", version.toString()));
        if (!recorded.masked().isEmpty()) {
            NeedsJson.texts(json.putArray("masked"), recorded.masked());
        }
        return json;
    }

    private static JsonNode write(HandledMessage fed) {
        var json = head(fed.recorded()).put("subscription", fed.subscription());
        json.set("filter", EventFilterJson.write(fed.filter()));
        json.set("needs", NeedsJson.write(fed.needs()));
        NeedsJson.texts(json.putArray("errors"), fed.errors());
        return json.set("message", MessageJson.write(fed.message()));
    }

    private static RecordedMessage message(FileObject json) {
        return recorded(json.only("bus", "test", "verdict", "version", "masked", "message"));
    }

    private static RecordedMessage recorded(FileObject json) {
        return new RecordedMessage(
                json.text("bus"),
                json.decoded("message", MessageJson::read),
                json.text("test"),
                validVersion(json),
                json.optionalValues("masked", NeedsJson::pointer));
    }

    /** A message without a verdict was judged by no schema, or refused by it; what is refused is fed to handlers, and never published. */
    private static Optional<EventVersion> validVersion(FileObject json) {
        if (!json.has("verdict") && !json.has("version")) {
            return Optional.empty();
        }
        json.parsed("verdict", EvidenceFormat::valid);
        return Optional.of(json.parsed("version", EventVersion::parse));
    }

    private static HandledMessage handled(FileObject json) {
        json.only(
                "bus", "test", "verdict", "version", "masked", "subscription", "filter", "needs", "errors", "message");
        return new HandledMessage(
                recorded(json),
                json.text("subscription"),
                json.decoded("filter", EventFilterJson::read),
                NeedsJson.read(json.object("needs")),
                json.values("errors", NeedsJson::text));
    }

    private static String valid(String verdict) {
        if (!verdict.equals(VALID)) {
            throw new IllegalArgumentException("\"" + VALID + "\", or no verdict");
        }
        return verdict;
    }
}
