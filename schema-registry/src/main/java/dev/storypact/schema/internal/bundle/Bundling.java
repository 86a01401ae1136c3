package dev.storypact.schema.internal.bundle;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.schema.internal.oracle.SchemaReferences.Outward;
import dev.storypact.schema.internal.store.SchemaStore;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Follows the references of one file to others, and puts them together. Only files that are referred to are read. */
final class Bundling {

    private static final int MOST_FILES = 100;
    private static final String ALLOWED =
            "a place in this file such as #/$defs/money, or a schema of this registry by its"
                    + " relative path such as ../../shared/Money/1.0.schema.json; nothing else is ever read or fetched";

    private final SchemaStore store;
    private final String path;
    private final JsonFile root;
    private final Map<String, JsonFile> files = new LinkedHashMap<>();
    private final Deque<String> unread = new ArrayDeque<>();
    private final Map<String, Map<String, String>> byOwnName = new HashMap<>();
    private boolean isNamedByPath;

    Bundling(SchemaStore store, String path, JsonFile root) {
        this.store = store;
        this.path = path;
        this.root = root;
    }

    BundledSchema bundle() {
        var dialect = SchemaDialect.of(root.tree());
        if (dialect.isEmpty() || !root.tree().isObject()) {
            return new BundledSchema(root, root.tree(), Map.of(), Map.of(), false);
        }
        files.put(path, root);
        unread.add(path);
        while (!unread.isEmpty()) {
            follow(unread.remove(), dialect.get());
        }
        return files.size() == 1 && !isNamedByPath ? alone() : together(dialect.get());
    }

    private void follow(String holder, SchemaDialect dialect) {
        var file = file(holder);
        var references = new SchemaReferences(file.tree(), dialect, RegistryPath.address(holder));
        byOwnName.put(holder, references.byOwnName());
        isNamedByPath |= references.isNamedBy(RegistryPath.address(holder));
        for (var outward : references.outward()) {
            var target = RegistryPath.of(holder, outward.document());
            if (!target.problem().isEmpty()) {
                throw fault(
                        file,
                        outward,
                        ", " + target.problem(),
                        ALLOWED,
                        "copy what it refers to into this file's $defs");
            }
            if (!outward.address().equals(RegistryPath.address(target.path()))) {
                throw fault(
                        file,
                        outward,
                        ", which the name around it makes " + outward.address(),
                        ALLOWED,
                        "remove the " + dialect.idKeyword() + " around the reference");
            }
            if (!files.containsKey(target.path())) {
                files.put(target.path(), read(file, outward, target.path(), dialect));
                unread.add(target.path());
            }
        }
    }

    private JsonFile file(String read) {
        var file = files.get(read);
        return file == null ? root : file;
    }

    private JsonFile read(JsonFile holder, Outward outward, String target, SchemaDialect dialect) {
        if (store.kind(target).filter(SchemaStore.Kind.FILE::equals).isEmpty()) {
            throw missing(holder, outward, target);
        }
        if (files.size() > MOST_FILES) {
            throw fault(
                    holder,
                    outward,
                    ", the " + files.size() + "th file that is referred to",
                    "at most " + MOST_FILES + " files, directly and by way of others",
                    "put what belongs together into one file");
        }
        var file = JsonFile.read(store.shown(target), store.read(target));
        if (!SchemaDialect.of(file.tree()).filter(dialect::equals).isPresent()) {
            throw fault(
                    holder,
                    outward,
                    ", a schema of another draft",
                    "schemas of the same draft, " + dialect.id(),
                    "let $schema name the same draft in both files");
        }
        return file;
    }

    private SchemaFault missing(JsonFile holder, Outward outward, String target) {
        var folder = target.substring(0, target.lastIndexOf('/'));
        var isThere = store.kind(folder).filter(SchemaStore.Kind.FOLDER::equals).isPresent();
        List<String> names = isThere
                ? store.list(folder).keySet().stream()
                        .filter(name -> name.contains(".schema."))
                        .toList()
                : List.of();
        return fault(
                holder,
                outward,
                ", where no file is",
                isThere
                        ? "a file that is there; " + store.shown(folder) + " has: " + NearestNames.list(target, names)
                        : "a file that is there; there is no folder " + store.shown(folder),
                "correct the path, or add the file");
    }

    private static SchemaFault fault(JsonFile file, Outward outward, String found, String allowed, String mend) {
        Location location = file.locate(outward.pointer());
        return new SchemaFault(
                file.name() + " is no valid JSON Schema",
                location,
                "a reference to '" + outward.text() + "'" + found,
                allowed,
                mend);
    }

    private BundledSchema alone() {
        return new BundledSchema(root, root.tree(), Map.of(), Map.of(), false);
    }

    private BundledSchema together(SchemaDialect dialect) {
        var keyword = dialect.refHidesSiblings() ? "definitions" : "$defs";
        var bundle = named(root.tree(), path, dialect);
        var isWrapped = dialect.refHidesSiblings() && root.tree().has("$ref");
        var definitions =
                bundle.path(keyword).isObject() ? (ObjectNode) bundle.get(keyword) : bundle.putObject(keyword);
        var embedded = new LinkedHashMap<String, JsonFile>();
        files.forEach((target, file) -> {
            if (!target.equals(path)) {
                var name = RegistryPath.address(target);
                var document = named(file.tree(), target, dialect);
                document.remove("$schema");
                definitions.set(name, document);
                embedded.put(JsonPointers.child(JsonPointers.child("", keyword), name), file);
            }
        });
        var others = new LinkedHashMap<>(files);
        others.remove(path);
        return new BundledSchema(root, bundle, embedded, others, isWrapped);
    }

    // Within a registry a file is known by its path, whatever name it gives itself. Up to draft 7 a $ref hides that
    // name and all else beside it, unless it is moved down; false and true have no place for a name.
    private ObjectNode named(JsonNode tree, String of, SchemaDialect dialect) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put(dialect.idKeyword(), RegistryPath.address(of));
        if (!tree.isObject()) {
            if (tree.isBoolean() && !tree.booleanValue()) {
                document.putObject("not");
            }
            return document;
        }
        var copy = (ObjectNode) tree.deepCopy();
        copy.remove(dialect.idKeyword());
        byOwnName
                .getOrDefault(of, Map.of())
                .forEach((reference, fragment) -> ((ObjectNode) copy.at(JsonPointers.parent(reference)))
                        .put(reference.substring(reference.lastIndexOf('/') + 1), RegistryPath.address(of) + fragment));
        if (dialect.refHidesSiblings() && copy.has("$ref")) {
            document.putArray("allOf").addObject().set("$ref", copy.get("$ref"));
            copy.retain("$schema", "definitions");
        }
        document.setAll(copy);
        return document;
    }
}
