package dev.storypact.schema.internal.lint;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A schema, valid by its meta-schema, with all schemas within it. */
public final class LintedSchema {

    private final String name;
    private final Function<String, Location> locations;
    private final SchemaReferences references;
    private final List<Subschema> schemas = new ArrayList<>();

    /**
     * A schema to look at.
     *
     * @param name as it is shown to people, such as {@code ORDER_PLACED 1.0 on 'order-events'}
     * @param tree of its own file
     * @param locations the place of a pointer
     */
    public LintedSchema(String name, JsonNode tree, Function<String, Location> locations) {
        this.name = name;
        this.locations = locations;
        this.references = new SchemaReferences(tree, SchemaDialect.of(tree).orElseThrow());
        collect(new Subschema("", "", tree, Subschema.Role.DEFINITION));
    }

    private void collect(Subschema schema) {
        schemas.add(schema);
        Subschema.of(schema.schema(), schema.pointer()).forEach(this::collect);
    }

    String name() {
        return name;
    }

    Location locate(String pointer) {
        return locations.apply(pointer);
    }

    /** {@return all schemas of the file, each before those within it; the first is the whole} */
    List<Subschema> schemas() {
        return schemas;
    }

    /** {@return whether the schema stands below a {@code not}, so that it says what a message must not be} */
    boolean isNegated(Subschema schema) {
        return schemas.stream()
                .filter(other -> other.keyword().equals("not"))
                .anyMatch(not -> (schema.pointer() + "/").startsWith(not.pointer() + "/"));
    }

    SchemaReferences references() {
        return references;
    }
}
