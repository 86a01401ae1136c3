package dev.storypact.contract.internal.file;

import dev.storypact.contract.Contract;
import dev.storypact.contract.NeedSource;
import dev.storypact.contract.Publication;
import dev.storypact.contract.PublishedSchema;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.TestExecution;
import dev.storypact.contract.TextPositions;
import dev.storypact.contract.internal.need.PointerNeed;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.EventFilterJson;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The format {@code storypact-contract/1}.
 *
 * <pre>
 * {
 *   "format" : "storypact-contract/1",
 *   "service" : "orders",
 *   "tests" : "run",
 *   "publications" : [ {
 *     "bus" : "order-events", "type" : "ORDER_PLACED", "version" : "1.0",
 *     "declaredBy" : "com.acme.Orders#place",
 *     "schema" : { "file" : "schemas/.../1.0.schema.json", "json" : { ... }, "positions" : "1:1 2:3 ..." },
 *     "examples" : [ { "type" : "ORDER_PLACED", "data" : { ... }, "metadata" : { ... } } ]
 *   } ],
 *   "subscriptions" : [ {
 *     "name" : "reserve", "bus" : "order-events", "type" : "ORDER_PLACED", "versions" : "1.x", "filter" : { ... },
 *     "declaredBy" : "com.acme.Inventory#reserve", "javaType" : "com.acme.OrderPlaced", "pointers" : [ "/customer/email" ],
 *     "observed" : { "hard" : [ "/orderId" ], "soft" : [ ], "complete" : true }, "need" : { ... }
 *   } ]
 * }
 * </pre>
 *
 * <p>Where a schema among the service's resources says what is needed, {@code "schemaFile"} names it in the place of
 * {@code "javaType"}.
 */
public final class ContractFormat {

    private static final FileFormat FORMAT = new FileFormat("storypact-contract", 1);

    private static final String JAVA_TYPE = "javaType";
    private static final String SCHEMA_FILE = "schemaFile";

    private ContractFormat() {}

    /** {@return the contract as the text of a file} */
    public static String write(Contract contract) {
        var root = PrettyJson.object()
                .put("format", FORMAT.toString())
                .put("service", contract.service())
                .put("tests", contract.tests().label());
        var publications = root.putArray("publications");
        contract.publications().forEach(publication -> publications.add(write(publication)));
        var subscriptions = root.putArray("subscriptions");
        contract.subscriptions().forEach(need -> subscriptions.add(write(need)));
        return PrettyJson.write(root);
    }

    private static JsonNode write(Publication publication) {
        var json = PrettyJson.object()
                .put("bus", publication.bus())
                .put("type", publication.type())
                .put("version", publication.version().toString())
                .put("declaredBy", publication.declaredBy());
        var schema = json.putObject("schema").put("file", publication.schema().file());
        schema.set("json", publication.schema().json());
        if (!publication.schema().positions().equals(TextPositions.unknown())) {
            schema.put("positions", publication.schema().positions().toString());
        }
        if (!publication.schema().files().isEmpty()) {
            var files = schema.putObject("files");
            new TreeMap<>(publication.schema().files()).forEach(files::put);
        }
        var examples = json.putArray("examples");
        publication.examples().forEach(example -> examples.add(MessageJson.write(example)));
        return json;
    }

    private static JsonNode write(SubscriptionNeed need) {
        var json = PrettyJson.object()
                .put("name", need.name())
                .put("bus", need.bus())
                .put("type", need.type())
                .put("versions", need.versions().toString());
        if (!need.condition().equals(EventFilter.all())) {
            json.set("filter", EventFilterJson.write(need.condition()));
        }
        json.put("declaredBy", need.declaredBy());
        write(need.source(), json);
        if (!need.pointers().isEmpty()) {
            NeedsJson.texts(json.putArray("pointers"), need.pointers());
        }
        need.observed().ifPresent(observed -> json.set("observed", NeedsJson.write(observed)));
        return json.set("need", need.need());
    }

    private static void write(NeedSource source, ObjectNode json) {
        if (source instanceof NeedSource.JavaType type) {
            json.put(JAVA_TYPE, type.name());
        } else if (source instanceof NeedSource.SchemaFile file) {
            json.put(SCHEMA_FILE, file.name());
        }
    }

    /** {@return whether the file says that it is a contract} */
    public static boolean isClaimed(JsonFile file) {
        return file.tree().path("format").asString("").startsWith("storypact-contract/");
    }

    /** {@return the contract in a file, whose schemas are checked by the given one} */
    public static Contract read(JsonFile file, SchemaJson schemas) {
        var root = FORMAT.open(file).only("format", "service", "tests", "publications", "subscriptions");
        return new Contract(
                root.text("service"),
                root.parsed("tests", TestExecution::parse),
                root.objects("publications", publication -> publication(publication, schemas)),
                root.objects("subscriptions", subscription -> need(subscription, schemas)));
    }

    private static Publication publication(FileObject json, SchemaJson schemas) {
        json.only("bus", "type", "version", "declaredBy", "schema", "examples");
        return new Publication(
                json.text("bus"),
                json.text("type"),
                json.parsed("version", EventVersion::parse),
                json.text("declaredBy"),
                schema(json.object("schema").only("file", "json", "positions", "files"), schemas),
                json.values("examples", MessageJson::read));
    }

    private static PublishedSchema schema(FileObject json, SchemaJson schemas) {
        var file = json.text("file");
        var schema = json.decoded("json", schemas::checked);
        var files = json.optionalObject("files")
                .map(parts -> parts.texts(part -> part))
                .orElse(Map.of());
        return json.has("positions")
                ? json.parsed("positions", text -> new PublishedSchema(file, schema, TextPositions.parse(text), files))
                : new PublishedSchema(file, schema, TextPositions.unknown(), files);
    }

    private static String typePattern(String text) {
        EventFilter.types(text);
        return text;
    }

    private static SubscriptionNeed need(FileObject json, SchemaJson schemas) {
        json.only(
                "name",
                "bus",
                "type",
                "versions",
                "filter",
                "declaredBy",
                json.has(SCHEMA_FILE) ? SCHEMA_FILE : JAVA_TYPE,
                "pointers",
                "observed",
                "need");
        return new SubscriptionNeed(
                json.text("name"),
                json.text("bus"),
                json.parsed("type", ContractFormat::typePattern),
                json.parsed("versions", VersionRange::parse),
                json.optionalDecoded("filter", EventFilterJson::read).orElse(EventFilter.all()),
                json.text("declaredBy"),
                json.has(SCHEMA_FILE)
                        ? json.parsed(SCHEMA_FILE, NeedSource.SchemaFile::new)
                        : json.parsed(JAVA_TYPE, NeedSource.JavaType::new),
                json.decoded("need", schemas::checked),
                json.has("pointers")
                        ? json.values("pointers", pointer -> PointerNeed.checked(NeedsJson.text(pointer)))
                        : List.of(),
                json.optionalObject("observed").map(NeedsJson::read));
    }
}
