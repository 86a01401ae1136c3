package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.bundle.BundledSchema;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.story.message.EventVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One version of a subject's schema, valid by its meta-schema and compiled.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SchemaVersion {

    private final Subject subject;
    private final EventVersion version;
    private final BundledSchema source;
    private final CompiledSchema compiled;
    private final boolean released;

    SchemaVersion(
            Subject subject, EventVersion version, BundledSchema source, CompiledSchema compiled, boolean released) {
        this.subject = subject;
        this.version = version;
        this.source = source;
        this.compiled = compiled;
        this.released = released;
    }

    /** {@return what it is a schema of} */
    public Subject subject() {
        return subject;
    }

    /** {@return which version it is} */
    public EventVersion version() {
        return version;
    }

    /** {@return whether it was registered, so that it never changes; one that wasn't is a draft} */
    public boolean isReleased() {
        return released;
    }

    /**
     * {@return the schema, an object or a boolean: a copy of your own} It says all: the schemas of the registry that it
     * refers to stand among its definitions.
     */
    public JsonNode schema() {
        return source.tree().deepCopy();
    }

    /** {@return what its own file says; to be left as it is} */
    JsonNode content() {
        return source.root().tree();
    }

    /** {@return the versions whose files it refers to, directly or by way of others} */
    Set<StoredVersion> referred() {
        return source.others().keySet().stream()
                .flatMap(path -> StoredVersion.ofFile(path).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the file as it is shown to people, such as {@code schemas/order-events/ORDER_PLACED/1.0.schema.json}} */
    public String file() {
        return source.root().name();
    }

    /**
     * Finds a value of the schema in its file, or in the file that the schema refers to.
     *
     * @param schemaPointer a JSON pointer, such as {@code /properties/total}
     * @return its line and column, a property's being those of its name; where nothing stands at the pointer, those of its
     *     nearest present parent
     */
    public Location locate(String schemaPointer) {
        return source.locate(schemaPointer);
    }

    /**
     * Validates data against this version, whatever version its message names.
     *
     * @return why the data is refused; nothing where it is accepted
     */
    public List<SchemaViolation> violations(JsonNode data) {
        var errors = compiled.errors(data);
        return errors.isEmpty() ? List.of() : DataViolations.of(this, source.tree(), data, errors);
    }

    /** {@return {@code ORDER_PLACED 1.0 on 'order-events'}} */
    @Override
    public String toString() {
        return subject.type() + " " + version + " on '" + subject.bus() + "'";
    }
}
