package dev.storypact.schema.internal.bundle;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.store.SchemaStore;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A schema of a registry as one document that says it all (JSON Schema 2020-12, core, section 9.3).
 *
 * <p>What it refers to in other files stands among its definitions, each file named by its address. A schema that refers
 * to no other file is left as it stands. Immutable and thread-safe, but for the tree, which its readers leave as it is.
 */
public final class BundledSchema {

    private static final String WRAPPED = "/allOf/0/$ref";

    private final JsonFile root;
    private final JsonNode tree;
    private final Map<String, JsonFile> embedded;
    private final Map<String, JsonFile> others;
    private final boolean isWrapped;

    BundledSchema(
            JsonFile root,
            JsonNode tree,
            Map<String, JsonFile> embedded,
            Map<String, JsonFile> others,
            boolean isWrapped) {
        this.root = root;
        this.tree = tree;
        this.embedded = embedded;
        this.others = others;
        this.isWrapped = isWrapped;
    }

    /**
     * {@return the schema with all that it refers to}
     *
     * @param path of its file in the store
     * @throws dev.storypact.schema.internal.fault.SchemaFault if a reference leads to no file of the store
     */
    public static BundledSchema of(SchemaStore store, String path, JsonFile root) {
        return new Bundling(store, path, root).bundle();
    }

    /** {@return the document} */
    public JsonNode tree() {
        return tree;
    }

    /** {@return the file that the schema itself stands in} */
    public JsonFile root() {
        return root;
    }

    /** {@return the other files that it refers to, directly or by way of others, by their paths in the store} */
    public Map<String, JsonFile> others() {
        return others;
    }

    /** {@return where the value at the pointer into the document stands, in the file that holds it} */
    public Location locate(String pointer) {
        for (var file : embedded.entrySet()) {
            if (pointer.equals(file.getKey()) || pointer.startsWith(file.getKey() + "/")) {
                return file.getValue().locate(pointer.substring(file.getKey().length()));
            }
        }
        var wrapped = isWrapped && pointer.equals(WRAPPED);
        return root.locate(wrapped ? JsonPointers.child("", "$ref") : pointer);
    }
}
