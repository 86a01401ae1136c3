package dev.storypact.schema.internal.oracle;

import com.networknt.schema.AbsoluteIri;
import dev.storypact.schema.internal.json.JsonPointers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The references of one document: each {@code $ref} with the place it leads to.
 *
 * <p>Only places in the same document count; nothing is ever fetched.
 */
public final class SchemaReferences {

    /** The address of a document that doesn't name itself. */
    static final String NAMELESS = "storypact:///schema";

    private static final Set<String> ANCHORS = Set.of("$anchor", "$dynamicAnchor");
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");

    /**
     * A reference: the pointer to the schema that holds it, its keyword and text, where it leads in this document, and
     * whether it means this document, even if nothing stands there.
     */
    record Reference(String holder, String keyword, String text, Optional<String> target, boolean isLocal) {

        String pointer() {
            return JsonPointers.child(holder, keyword);
        }
    }

    /**
     * A reference to another document.
     *
     * @param pointer to the reference
     * @param text what it says
     * @param address the document that it leads to, by the names around it
     */
    public record Outward(String pointer, String text, String address) {

        /** {@return what it says, without its fragment} */
        public String document() {
            return withoutFragment(text);
        }
    }

    /** The pointers to a schema and to one within it that speaks of the same value. */
    record InPlace(String holder, String part) {}

    private record Unresolved(String holder, String keyword, String text, String address) {}

    private final JsonNode document;
    private final SchemaDialect dialect;
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final Map<String, JsonNode> schemas = new LinkedHashMap<>();
    private final List<Unresolved> unresolved = new ArrayList<>();
    private final Map<String, Unresolved> byPointer = new HashMap<>();
    private final Map<Unresolved, String> targets = new ConcurrentHashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private final Map<String, JsonNode> besides = new LinkedHashMap<>();
    private final Map<String, String> collisions = new LinkedHashMap<>();
    private final List<InPlace> inPlace = new ArrayList<>();
    private String ownName = "";

    /** Reads the references of a document. */
    public SchemaReferences(JsonNode document, SchemaDialect dialect) {
        this.document = document;
        this.dialect = dialect;
        resources.put(NAMELESS, "");
        index(document, "", NAMELESS);
        followBesides();
    }

    /**
     * Reads the references of a document that is known by an address, and for itself also by the name that it gives
     * itself, if that is absolute.
     */
    public SchemaReferences(JsonNode document, SchemaDialect dialect, String address) {
        this.document = document;
        this.dialect = dialect;
        resources.put(address, "");
        if (hasAddress(document) && isElsewhere(name(document))) {
            ownName = withoutFragment(name(document));
            resources.putIfAbsent(ownName, "");
        }
        read(document, "", address);
        followBesides();
    }

    // Nobody may take another file's address.
    private static boolean isElsewhere(String name) {
        return name.contains(":") && !name.startsWith("storypact:");
    }

    // What is referred to is a schema, also where no keyword says so, as in OpenAPI's components.
    private void followBesides() {
        for (var i = 0; i < unresolved.size(); i++) {
            var reference = unresolved.get(i);
            target(reference).filter(target -> !schemas.containsKey(target)).ifPresent(this::readBesides);
        }
    }

    private void readBesides(String pointer) {
        var schema = document.at(pointer);
        besides.put(pointer, schema);
        index(schema, pointer, baseAround(pointer));
    }

    private String baseAround(String pointer) {
        var around = pointer;
        while (!bases.containsKey(around)) {
            around = JsonPointers.parent(around);
        }
        return bases.get(around);
    }

    private void index(JsonNode schema, String pointer, String base) {
        if (schemas.containsKey(pointer)) {
            return;
        }
        var address = addressOf(schema, pointer, base);
        var known = resources.putIfAbsent(address, pointer);
        if (known != null && !known.equals(pointer) && hasAddress(schema)) {
            collisions.put(pointer, address);
        }
        read(schema, pointer, address);
    }

    private void read(JsonNode schema, String pointer, String address) {
        schemas.put(pointer, schema);
        bases.put(pointer, address);
        for (var property : schema.properties()) {
            var keyword = property.getKey();
            if (keyword.startsWith("$") && property.getValue().isString()) {
                var text = property.getValue().stringValue();
                if (ANCHORS.contains(keyword)) {
                    anchors.putIfAbsent(address + "#" + text, pointer);
                } else if (REFERENCES.contains(keyword)) {
                    note(new Unresolved(pointer, keyword, text, address));
                }
            }
        }
        for (var sub : Subschema.of(schema, pointer)) {
            if (sub.role() == Subschema.Role.IN_PLACE) {
                inPlace.add(new InPlace(pointer, sub.pointer()));
            }
            index(sub.schema(), sub.pointer(), address);
        }
    }

    private void note(Unresolved reference) {
        unresolved.add(reference);
        byPointer.put(JsonPointers.child(reference.holder(), reference.keyword()), reference);
    }

    private String addressOf(JsonNode schema, String pointer, String base) {
        if (hasAddress(schema)) {
            return withoutFragment(AbsoluteIri.resolve(base, withoutFragment(name(schema))));
        }
        if (!name(schema).isEmpty()) {
            anchors.putIfAbsent(base + name(schema), pointer);
        }
        return base;
    }

    // Up to draft 7 an anchor is written as an address of nothing but a fragment.
    private boolean hasAddress(JsonNode schema) {
        return !name(schema).isEmpty() && !name(schema).startsWith("#");
    }

    private String name(JsonNode schema) {
        var id = schema.path(dialect.idKeyword());
        var isHidden = dialect.refHidesSiblings() && schema.has("$ref");
        return id.isString() && !isHidden ? id.stringValue() : "";
    }

    private static String withoutFragment(String address) {
        var hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    /** {@return the draft that the document is read by} */
    public SchemaDialect dialect() {
        return dialect;
    }

    /** {@return all references, in the order in which they stand} */
    List<Reference> all() {
        return unresolved.stream()
                .map(reference -> new Reference(
                        reference.holder(),
                        reference.keyword(),
                        reference.text(),
                        target(reference),
                        reference.text().startsWith("#") || resources.containsKey(documentOf(reference))))
                .toList();
    }

    /** {@return the pointer to where a reference leads, if it is in this document} The reference is named by its own pointer. */
    public Optional<String> target(String referencePointer) {
        return Optional.ofNullable(byPointer.get(referencePointer)).flatMap(this::target);
    }

    /** {@return whether a part of the document has an address of its own, so that the place of a reference matters} */
    public boolean hasSeveralResources() {
        return !resources.containsKey(NAMELESS) || hasAddressWithin();
    }

    private boolean hasAddressWithin() {
        for (var pointer : resources.values()) {
            if (!pointer.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** {@return the references to other documents, in the order in which they stand} */
    public List<Outward> outward() {
        var outward = new ArrayList<Outward>();
        for (var reference : unresolved) {
            var address = documentOf(reference);
            if (!resources.containsKey(address)) {
                outward.add(new Outward(
                        JsonPointers.child(reference.holder(), reference.keyword()), reference.text(), address));
            }
        }
        return outward;
    }

    /** {@return the fragments, with their hash, of the references by the document's own name, by the references' pointers} */
    public Map<String, String> byOwnName() {
        var fragments = new LinkedHashMap<String, String>();
        for (var reference : unresolved) {
            if (!ownName.isEmpty() && documentOf(reference).equals(ownName)) {
                fragments.put(
                        JsonPointers.child(reference.holder(), reference.keyword()),
                        reference
                                .text()
                                .substring(withoutFragment(reference.text()).length()));
            }
        }
        return fragments;
    }

    /** {@return whether a reference says that address in place of nothing, as for a file by its own path} */
    public boolean isNamedBy(String address) {
        return unresolved.stream()
                .anyMatch(reference -> !reference.text().startsWith("#")
                        && documentOf(reference).equals(address));
    }

    private static String documentOf(Unresolved reference) {
        var place = withoutFragment(reference.text());
        return place.isEmpty() ? reference.address() : AbsoluteIri.resolve(reference.address(), place);
    }

    /** {@return the absolute addresses of the documents that are referred to and aren't here} */
    public Set<String> missing() {
        var missing = new LinkedHashSet<String>();
        outward().forEach(reference -> missing.add(reference.address()));
        return missing;
    }

    /** {@return what is wrong with them; nothing where they are fine} */
    public List<SchemaProblem> problems() {
        return ReferenceCheck.problems(this);
    }

    /** {@return whether the document refers to nothing} */
    boolean isEmpty() {
        return unresolved.isEmpty();
    }

    /** {@return which schema hands its own value on to one within it} */
    List<InPlace> inPlace() {
        return inPlace;
    }

    /** {@return the schemas of the document by their pointers} */
    Map<String, JsonNode> schemas() {
        return schemas;
    }

    /** {@return the addresses that other schemas have already, by the pointers to the schemas that name themselves so} */
    Map<String, String> collisions() {
        return collisions;
    }

    /** {@return the schemas that are such only as they are referred to, and stand below no keyword of ours, by their pointers} */
    Map<String, JsonNode> besides() {
        return besides;
    }

    /** {@return the pointer to the schema resource of that address, if this document holds it} */
    Optional<String> resource(String address) {
        return Optional.ofNullable(resources.get(address));
    }

    // What was found once stays there, while what wasn't may stand in a schema that is read later.
    private Optional<String> target(Unresolved reference) {
        var known = Optional.ofNullable(targets.get(reference));
        if (known.isPresent()) {
            return known;
        }
        var target = target(reference.text(), reference.address());
        target.ifPresent(pointer -> targets.put(reference, pointer));
        return target;
    }

    private Optional<String> target(String text, String base) {
        var hash = text.indexOf('#');
        var place = withoutFragment(text);
        var fragment = hash < 0 ? "" : text.substring(hash + 1);
        var address = place.isEmpty() ? base : AbsoluteIri.resolve(base, place);
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            return Optional.ofNullable(anchors.get(address + "#" + fragment));
        }
        return resource(address)
                .flatMap(root -> decoded(fragment).map(steps -> root + steps))
                .filter(this::isPresent);
    }

    private static Optional<String> decoded(String fragment) {
        if (!fragment.contains("%")) {
            return Optional.of(fragment);
        }
        try {
            return Optional.of(URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // It stands for no text, so for no place.
            return Optional.empty();
        }
    }

    private boolean isPresent(String pointer) {
        return !document.at(pointer).isMissingNode();
    }
}
