package dev.storypact.schema.internal.oracle;

import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A draft of JSON Schema that we read. */
public enum SchemaDialect {
    DRAFT_4(SpecificationVersion.DRAFT_4),
    DRAFT_6(SpecificationVersion.DRAFT_6),
    DRAFT_7(SpecificationVersion.DRAFT_7),
    DRAFT_2019_09(SpecificationVersion.DRAFT_2019_09),
    DRAFT_2020_12(SpecificationVersion.DRAFT_2020_12);

    private final SpecificationVersion version;

    SchemaDialect(SpecificationVersion version) {
        this.version = version;
    }

    /** {@return the {@code $schema} that names this draft} */
    public String id() {
        return version.getDialectId();
    }

    /** {@return the keyword that names a schema in this draft} */
    public String idKeyword() {
        return this == DRAFT_4 ? "id" : "$id";
    }

    /** {@return whether {@code $ref} makes the keywords beside it void in this draft} */
    public boolean refHidesSiblings() {
        return compareTo(DRAFT_2019_09) < 0;
    }

    /** {@return the draft that the schema names, 2020-12 where it names none, or nothing where we don't know it} */
    public static Optional<SchemaDialect> of(JsonNode schema) {
        var named = schema.path("$schema");
        if (named.isMissingNode()) {
            return Optional.of(DRAFT_2020_12);
        }
        return Arrays.stream(values())
                .filter(dialect -> named.isString() && dialect.isNamedBy(named.stringValue()))
                .findFirst();
    }

    /**
     * {@return the draft of that {@code $schema}}
     *
     * @throws IllegalArgumentException if we don't read it
     */
    public static SchemaDialect named(String schema) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.isNamedBy(schema))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the draft '" + schema + "' isn't known; these are: " + String.join(", ", ids())));
    }

    private boolean isNamedBy(String name) {
        return withoutHash(name).equals(withoutHash(id()));
    }

    private static String withoutHash(String name) {
        return name.endsWith("#") ? name.substring(0, name.length() - 1) : name;
    }

    /** {@return every {@code $schema} that we read} */
    static List<String> ids() {
        return Arrays.stream(values()).map(SchemaDialect::id).toList();
    }
}
