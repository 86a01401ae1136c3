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
    private final boolean isClosing;
    private final Map<Target, Later> targets = new HashMap<>();

    /** What a reference refers to, and whether the contract reading reaches it. */
    private record Target(String reference, boolean isClosing) {}

    /** A check that may refer to itself before it is complete. */
    private static final class Later implements Check {

        private Check check = NEVER;

        @Override
        public boolean test(JsonNode value, Seen seen) {
            return check.test(value, seen);
        }
    }

    Compiler(JsonNode document, boolean isClosing) {
        this.document = document;
        this.draft = Draft.of(document);
        this.isClosing = isClosing;
    }

    Check root() {
        return compile(document, true, isClosing);
    }

    private Check compile(JsonNode schema, boolean isPlace, boolean closing) {
        return schema.isBoolean() && !schema.booleanValue()
                ? Check.NEVER
                : new SchemaCheck(checks(schema, closing), isPlace && closing, Unevaluated.of(schema, this, closing));
    }

    private List<Check> checks(JsonNode schema, boolean closing) {
        var checks = new ArrayList<Check>();
        if (schema.has("$ref")) {
            checks.add(reference(schema.get("$ref").stringValue(), closing));
            if (!draft.isSince(Draft.DRAFT_2019_09)) {
                return checks;
            }
        }
        checks.addAll(ValueChecks.of(schema, draft));
        checks.addAll(NumberChecks.of(schema, draft));
        checks.addAll(TextChecks.of(schema, draft));
        checks.addAll(new ObjectChecks(schema, this, closing).all());
        checks.addAll(new ArrayChecks(schema, this, closing).all());
        checks.addAll(new InPlaceChecks(schema, this, closing).all());
        return checks;
    }

    private Check reference(String reference, boolean closing) {
        var target = new Target(reference, closing);
        var known = targets.get(target);
        if (known != null) {
            return known;
        }
        var schema = reference.startsWith("#") ? document.at(reference.substring(1)) : document.path(reference);
        if (schema.isMissingNode()) {
            throw new IllegalArgumentException("only references by pointer within the document: " + reference);
        }
        var later = new Later();
        targets.put(target, later);
        later.check = compile(schema, false, closing);
        return later;
    }

    Draft draft() {
        return draft;
    }

    /** {@return the check of a schema for a property or an element} */
    Check child(JsonNode schema, boolean closing) {
        return compile(schema, true, closing);
    }

    /** {@return the check of a schema for the same value} */
    Check inPlace(JsonNode schema, boolean closing) {
        return compile(schema, false, closing);
    }

    /** {@return the check of a schema that is turned round or only asked about, which the contract reading leaves alone} */
    Check question(JsonNode schema) {
        return compile(schema, false, false);
    }
}
