package dev.storypact.benchmark;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.JsonValue;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What it costs to validate a parsed message: through the registry, by json-schema-validator itself, and by other
 * libraries, each on the tree that it reads itself. All are warm, and all accept the message.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ValidationBenchmark {

    private static final URI HARREL_SCHEMA = URI.create("https://example.com/order");

    private JsonNode tree = MissingNode.getInstance();
    private Optional<SchemaRegistry> registry = Optional.empty();
    private Optional<Schema> networknt = Optional.empty();
    private Optional<EventBusMessage<JsonNode>> message = Optional.empty();
    private final Validator harrel = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private Object harrelMessage = "";
    private Optional<com.github.erosb.jsonsKema.Validator> skema = Optional.empty();
    private Optional<JsonValue> skemaMessage = Optional.empty();
    private Optional<io.vertx.json.schema.Validator> vertx = Optional.empty();
    private JsonObject vertxMessage = new JsonObject();

    /** Compiles the schema by each library, and reads the message. */
    @Setup
    public void compile() throws IOException {
        tree = StoryJson.parse(OrderEvent.MESSAGE);
        message = Optional.of(EventBusMessage.of("ORDER_PLACED", tree).withMetadata("version", "1.0"));
        registry = Optional.of(SchemaRegistry.open(folder()));
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        networknt = Optional.of(com.networknt.schema.SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(StoryJson.parse(OrderEvent.SCHEMA)));
        harrel.registerSchema(HARREL_SCHEMA, OrderEvent.SCHEMA);
        harrelMessage = new com.fasterxml.jackson.databind.ObjectMapper().readTree(OrderEvent.MESSAGE);
        skema = Optional.of(com.github.erosb.jsonsKema.Validator.forSchema(
                new SchemaLoader(new JsonParser(OrderEvent.SCHEMA).parse()).load()));
        skemaMessage = Optional.of(new JsonParser(OrderEvent.MESSAGE).parse());
        vertx = Optional.of(io.vertx.json.schema.Validator.create(
                JsonSchema.of(new JsonObject(OrderEvent.SCHEMA)),
                new JsonSchemaOptions()
                        .setBaseUri("https://example.com")
                        .setDraft(Draft.DRAFT202012)
                        .setOutputFormat(OutputFormat.Basic)));
        vertxMessage = new JsonObject(OrderEvent.MESSAGE);
    }

    private static Path folder() throws IOException {
        var folder = Files.createTempDirectory("storypact-validation");
        var bus = Files.createDirectory(folder.resolve("order-events"));
        var subject = Files.createDirectory(bus.resolve("ORDER_PLACED"));
        var file = Files.writeString(subject.resolve("1.0.schema.json"), OrderEvent.SCHEMA);
        // The last one first.
        List.of(folder, bus, subject, file).forEach(path -> path.toFile().deleteOnExit());
        return folder;
    }

    private static Object accepted(boolean isValid, Object result) {
        if (!isValid) {
            throw new IllegalStateException("refused: " + result);
        }
        return result;
    }

    /** {@return what the registry says} */
    @Benchmark
    public Object registry() {
        var result = registry.orElseThrow().validate("order-events", message.orElseThrow());
        return accepted(result.isValid(), result);
    }

    /** {@return what json-schema-validator itself says} */
    @Benchmark
    public Object jsonSchemaValidator() {
        var errors = networknt.orElseThrow().validate(tree);
        return accepted(errors.isEmpty(), errors);
    }

    /** {@return what dev.harrel:json-schema says, on Jackson 2} */
    @Benchmark
    public Object harrel() {
        var result = harrel.validate(HARREL_SCHEMA, harrelMessage);
        return accepted(result.isValid(), result);
    }

    /** {@return what json-sKema says; it gives null for a message that it accepts} */
    @Benchmark
    public boolean jsonSkema() {
        return skema.orElseThrow().validate(skemaMessage.orElseThrow()) == null;
    }

    /** {@return what vertx-json-schema says} */
    @Benchmark
    public Object vertx() {
        var result = vertx.orElseThrow().validate(vertxMessage);
        return accepted(result.getValid(), result);
    }
}
