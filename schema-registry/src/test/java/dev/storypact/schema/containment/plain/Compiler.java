package dev.storypact.schema.containment.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns a document into checks; a reference becomes the check of what it refers to. */
final class Compiler {

    private final JsonNode document;
    private final Draft draft;
    private final Map<String, Later> targets = new HashMap<>();

    /** A check that may refer to itself before it is complete. */
    private static final class Later implements Check {

        private Check check = NEVER;

        @Override
        public boolean test(JsonNode value, Seen seen) {
            return check.test(value, seen);
        }
    }

    Compiler(JsonNode document) {
        this.document = document;
        this.draft = Draft.of(document);
    }

    Check root() {
        return compile(document);
    }

    /** {@return the check of a schema, for the same value or a part of it} */
    Check compile(JsonNode schema) {
        return schema.isBoolean() && !schema.booleanValue()
                ? Check.NEVER
                : new SchemaCheck(checks(schema), Unevaluated.of(schema, this));
    }

    private List<Check> checks(JsonNode schema) {
        var checks = new ArrayList<Check>();
        if (schema.has("$ref")) {
            checks.add(reference(schema.get("$ref").stringValue()));
            if (!draft.isSince(Draft.DRAFT_2019_09)) {
                return checks;
            }
        }
        checks.addAll(ValueChecks.of(schema, draft));
        checks.addAll(NumberChecks.of(schema, draft));
        checks.addAll(TextChecks.of(schema, draft));
        checks.addAll(new ObjectChecks(schema, this).all());
        checks.addAll(new ArrayChecks(schema, this).all());
        checks.addAll(new InPlaceChecks(schema, this).all());
        return checks;
    }

    private Check reference(String reference) {
        var known = targets.get(reference);
        if (known != null) {
            return known;
        }
        var schema = reference.startsWith("#") ? document.at(reference.substring(1)) : document.path(reference);
        if (schema.isMissingNode()) {
            throw new IllegalArgumentException("only references by pointer within the document: " + reference);
        }
        var later = new Later();
        targets.put(reference, later);
        later.check = compile(schema);
        return later;
    }

    Draft draft() {
        return draft;
    }
}
