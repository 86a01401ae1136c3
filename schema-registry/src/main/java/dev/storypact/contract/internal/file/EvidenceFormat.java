package dev.storypact.contract.internal.file;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.schema.internal.json.JsonFile;

/**
 * The format {@code storypact-evidence/1}.
 *
 * <pre>
 * {
 *   "format" : "storypact-evidence/1",
 *   "service" : "orders",
 *   "classes" : "sha256 in hexadecimal",
 *   "published" : [ { "bus" : "order-events", "test" : "[engine:storypact]/...", "message" : { ... } } ]
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
        return PrettyJson.write(root);
    }

    /** {@return the evidence in a file} */
    public static Evidence read(JsonFile file) {
        var root = FORMAT.open(file).only("format", "service", "classes", "published");
        return new Evidence(
                root.optionalText("service"),
                root.parsed("classes", ClassesDigest::new),
                root.objects("published", EvidenceFormat::message));
    }

    private static RecordedMessage message(FileObject json) {
        json.only("bus", "test", "message");
        return new RecordedMessage(json.text("bus"), json.decoded("message", MessageJson::read), json.text("test"));
    }
}
