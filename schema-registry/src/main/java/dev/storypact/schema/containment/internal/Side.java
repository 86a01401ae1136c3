package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of the two schemas, and what is wrong with it at first sight. Thread-safe. */
public final class Side {

    private static final int DEEPEST = 200;
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

    private final String name;
    private final JsonNode schema;
    private final Optional<Verdict> problem;
    private Optional<SchemaReferences> references = Optional.empty();

    /** {@return a schema that is compared as the publisher's} */
    public static Side ofPublisher(JsonNode schema, Settings settings) {
        return new Side("publisher", schema, settings.publisherDialect(), settings.resolver());
    }

    /** {@return a schema that is compared as a subscriber's} */
    public static Side ofSubscriber(JsonNode schema, Settings settings) {
        return new Side("subscriber", schema, settings.subscriberDialect(), settings.resolver());
    }

    private Side(
            String name,
            JsonNode schema,
            Optional<SchemaDialect> unnamed,
            Optional<Function<String, Optional<JsonNode>>> resolver) {
        this.name = name;
        var named = unnamed.filter(chosen -> schema.isObject() && !schema.has("$schema"))
                .<JsonNode>map(chosen -> ((ObjectNode) schema.deepCopy()).put("$schema", chosen.id()))
                .orElse(schema);
        this.schema = resolver.filter(documents -> !isTooDeep(named))
                .flatMap(documents -> SchemaDialect.of(named).map(dialect -> Bundle.of(named, dialect, documents)))
                .orElse(named);
        this.problem = findProblem();
    }

    String name() {
        return name;
    }

    JsonNode schema() {
        return schema;
    }

    SchemaDialect dialect() {
        return SchemaDialect.of(schema).orElseThrow();
    }

    /** {@return why the schema can't be read at all, at first sight} */
    Optional<Verdict> problem() {
        return problem;
    }

    private Optional<Verdict> findProblem() {
        if (!schema.isObject() && !schema.isBoolean()) {
            return undecided("the " + name + "'s schema is neither an object nor a boolean", "");
        }
        if (isTooDeep(schema)) {
            return undecided("the " + name + "'s schema is more than " + DEEPEST + " levels deep", "");
        }
        var dialect = SchemaDialect.of(schema);
        if (dialect.isEmpty()) {
            return Optional.of(unusable("/$schema"));
        }
        if (hasPartOfAnotherDraft(schema, dialect.get())) {
            return undecided("the " + name + "'s schema has a part of another draft, which isn't read", "");
        }
        var found = new SchemaReferences(schema, dialect.get());
        references = Optional.of(found);
        return found.problems().isEmpty() ? Optional.empty() : Optional.of(unusable("/$schema"));
    }

    /** {@return the references of a schema without a problem} */
    SchemaReferences references() {
        return references.orElseThrow();
    }

    /** {@return what the draft's own schema and the references say against it} Costly, so only asked where something is wrong. */
    Verdict unusable(String pointer) {
        var problems = SchemaOracle.problems(schema);
        if (problems.isEmpty()) {
            return new Verdict.Undecided("the " + name + "'s schema isn't usable at this place", pointer);
        }
        var first = problems.get(0);
        return new Verdict.Undecided(
                "the " + name + "'s schema isn't usable: found " + first.found() + ", allowed " + first.allowed(),
                first.pointer());
    }

    private static boolean hasPartOfAnotherDraft(JsonNode part, SchemaDialect dialect) {
        for (var property : part.properties()) {
            if (!DATA.contains(property.getKey()) && isOrHasPartOfAnotherDraft(property.getValue(), dialect)) {
                return true;
            }
        }
        for (var i = 0; part.isArray() && i < part.size(); i++) {
            if (isOrHasPartOfAnotherDraft(part.get(i), dialect)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrHasPartOfAnotherDraft(JsonNode part, SchemaDialect dialect) {
        return part.isContainer()
                && ((part.path("$schema").isString() && !SchemaDialect.of(part).equals(Optional.of(dialect)))
                        || hasPartOfAnotherDraft(part, dialect));
    }

    private static Optional<Verdict> undecided(String reason, String pointer) {
        return Optional.of(new Verdict.Undecided(reason, pointer));
    }

    // It is what keeps the recursive readers from overflowing the stack.
    private static boolean isTooDeep(JsonNode schema) {
        return isDeeper(schema, DEEPEST);
    }

    private static boolean isDeeper(JsonNode schema, int levels) {
        if (levels < 0) {
            return true;
        }
        for (var part : schema) {
            if (part.isContainer() ? isDeeper(part, levels - 1) : levels == 0) {
                return true;
            }
        }
        return false;
    }
}
