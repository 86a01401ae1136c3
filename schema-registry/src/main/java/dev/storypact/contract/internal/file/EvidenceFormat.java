package dev.storypact.contract.internal.file;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.story.message.EventFilterJson;
import tools.jackson.databind.JsonNode;

/**
 * The format {@code storypact-evidence/1}.
 *
 * <pre>
 * {
 *   "format" : "storypact-evidence/1",
 *   "service" : "orders",
 *   "classes" : "sha256 in hexadecimal",
 *   "published" : [ { "bus" : "order-events", "test" : "[engine:storypact]/...", "message" : { ... } } ],
 *   "handled" : [ {
 *     "bus" : "payments", "subscription" : "settle", "filter" : { "type" : "PAID" }, "test" : "[engine:storypact]/...",
 *     "needs" : { "hard" : [ "/orderId" ], "soft" : [ "/amount" ], "complete" : true },
 *     "errors" : [ "KeyValueStore::Get/ServiceUnavailable" ],
 *     "message" : { ... }
 *   } ]
 * }
 * </pre>
 */
public final class EvidenceFormat {

    private static final FileFormat FORMAT = new FileFormat("storypact-evidence", 1);

    private EvidenceFormat() {}

    /** {@return the evidence as the text of a file} */
    public static String write(Evidence evidence) {
        var root = PrettyJson.object().put("format", FORMAT.toString());
        evidence.service().ifPresent(service -> root.put("service", service));
        root.put("classes", evidence.classesDigest().sha256());
        var published = root.putArray("published");
        for (var recorded : evidence.published()) {
            published
                    .addObject()
                    .put("bus", recorded.bus())
                    .put("test", recorded.test())
                    .set("message", MessageJson.write(recorded.message()));
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

    private static JsonNode write(HandledMessage fed) {
        var json = PrettyJson.object()
                .put("bus", fed.bus())
                .put("subscription", fed.subscription())
                .put("test", fed.test());
        json.set("filter", EventFilterJson.write(fed.filter()));
        json.set("needs", NeedsJson.write(fed.needs()));
        NeedsJson.texts(json.putArray("errors"), fed.errors());
        return json.set("message", MessageJson.write(fed.message()));
    }

    private static RecordedMessage message(FileObject json) {
        json.only("bus", "test", "message");
        return new RecordedMessage(json.text("bus"), json.decoded("message", MessageJson::read), json.text("test"));
    }

    private static HandledMessage handled(FileObject json) {
        json.only("bus", "subscription", "test", "filter", "needs", "errors", "message");
        return new HandledMessage(
                json.text("bus"),
                json.text("subscription"),
                json.decoded("filter", EventFilterJson::read),
                json.decoded("message", MessageJson::read),
                json.text("test"),
                NeedsJson.read(json.object("needs")),
                json.values("errors", NeedsJson::text));
    }
}
