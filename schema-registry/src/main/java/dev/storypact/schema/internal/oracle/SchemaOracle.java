package dev.storypact.schema.internal.oracle;

import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * json-schema-validator under our settings: formats asserted unless we are asked not to, messages in English, nothing
 * fetched from anywhere.
 *
 * <p>It is the judge of what a schema accepts, for the registry and for containment alike. Thread-safe.
 */
public final class SchemaOracle {

    private static final SchemaRegistryConfig CONFIG = config(Formats.ASSERTED);
    private static final SchemaRegistry SCHEMAS = schemas(CONFIG);
    private static final SchemaRegistry SCHEMAS_WITHOUT_FORMATS = schemas(config(Formats.ANNOTATED));

    // The meta-schemas stand in json-schema-validator's own jar, which its loader maps their addresses to.
    private static final Map<SchemaDialect, CompiledSchema> META_SCHEMAS = new ConcurrentHashMap<>();

    private SchemaOracle() {}

    private static SchemaRegistryConfig config(Formats formats) {
        return SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(formats == Formats.ASSERTED)
                .regularExpressionFactory(BoundedPattern::new)
                .locale(Locale.ROOT)
                .build();
    }

    // No cache: one document must not see another of the same $id, nor keep it alive.
    private static SchemaRegistry schemas(SchemaRegistryConfig config) {
        return SchemaRegistry.withDialects(
                List.of(
                        Dialects.getDraft4(),
                        Dialects.getDraft6(),
                        Dialects.getDraft7(),
                        Dialects.getDraft201909(),
                        Dialects.getDraft202012()),
                builder -> builder.defaultDialectId(SpecificationVersion.DRAFT_2020_12.getDialectId())
                        .schemaCacheEnabled(false)
                        .schemaLoader(loader -> loader.block(address -> true))
                        .schemaRegistryConfig(config));
    }

    /**
     * {@return what makes the schema unusable, the gravest first; nothing where it can be compiled} Checks it against its
     * draft's meta-schema, which json-schema-validator leaves out by itself, and its references.
     */
    public static List<SchemaProblem> problems(JsonNode schema) {
        return problems(schema, new KnownParts());
    }

    /** {@return the same, not looking again at parts that are known to be valid; those of a valid schema are known then} */
    public static List<SchemaProblem> problems(JsonNode schema, KnownParts known) {
        var dialect = SchemaDialect.of(schema);
        if (dialect.isEmpty()) {
            var named = schema.path("$schema");
            return List.of(new SchemaProblem(
                    "/$schema",
                    named.toString(),
                    NearestNames.list(named.asString(), SchemaDialect.ids()),
                    "name one of these drafts, or remove $schema for 2020-12"));
        }
        var huge = HugeNumbers.problems(schema);
        if (!huge.isEmpty()) {
            return huge;
        }
        var rest = known.without(schema, dialect.get());
        var invalid = known.has(rest, dialect.get()) ? List.<SchemaProblem>of() : invalid(rest, dialect.get());
        if (!invalid.isEmpty()) {
            return invalid;
        }
        known.add(rest, dialect.get());
        var references = new SchemaReferences(schema, dialect.get());
        var invalidBesides = references.besides().entrySet().stream()
                .flatMap(beside -> invalid(beside.getValue(), dialect.get()).stream()
                        .map(problem -> problem.within(beside.getKey())))
                .toList();
        return invalidBesides.isEmpty() ? references.problems() : invalidBesides;
    }

    private static List<SchemaProblem> invalid(JsonNode schema, SchemaDialect dialect) {
        return MetaSchemaProblems.of(metaSchema(dialect).errors(schema));
    }

    /** Loads what most schemas are checked by, which is the same afterwards but for the time that the first one takes. */
    public static void load() {
        metaSchema(SchemaDialect.DRAFT_2020_12);
    }

    private static CompiledSchema metaSchema(SchemaDialect dialect) {
        return META_SCHEMAS.computeIfAbsent(dialect, SchemaOracle::loadMetaSchema);
    }

    private static CompiledSchema loadMetaSchema(SchemaDialect dialect) {
        var registry =
                SchemaRegistry.withDefaultDialectId(dialect.id(), builder -> builder.schemaRegistryConfig(CONFIG));
        return new CompiledSchema(
                registry.getSchema(SchemaLocation.of(dialect.id())), MissingNode.getInstance(), address -> "");
    }

    /**
     * {@return the schema, ready to validate, formats asserted}
     *
     * @throws SchemaNotCompiledException if json-schema-validator can't compile it even though {@link #problems} found
     *     nothing
     */
    public static CompiledSchema compile(JsonNode schema) {
        return compile(schema, Formats.ASSERTED);
    }

    /**
     * {@return the schema, ready to validate}
     *
     * @throws SchemaNotCompiledException as {@link #compile(JsonNode)} does
     */
    public static CompiledSchema compile(JsonNode schema, Formats formats) {
        var schemas = formats == Formats.ASSERTED ? SCHEMAS : SCHEMAS_WITHOUT_FORMATS;
        try {
            var compiled = schemas.getSchema(SchemaLocation.of(SchemaReferences.NAMELESS), schema);
            compiled.initializeValidators();
            var dialect = SchemaDialect.of(schema).orElseThrow();
            return new CompiledSchema(compiled, schema, new ResourcePointers(schema, dialect));
        } catch (SchemaException | StackOverflowError e) {
            throw new SchemaNotCompiledException(e);
        }
    }
}
