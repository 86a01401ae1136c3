package dev.storypact.schema.containment.plain;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The keywords that hand the same value on to other schemas. */
final class InPlaceChecks {

    private final JsonNode schema;
    private final Compiler compiler;
    private final List<Check> checks = new ArrayList<>();

    InPlaceChecks(JsonNode schema, Compiler compiler) {
        this.schema = schema;
        this.compiler = compiler;
    }

    List<Check> all() {
        checks.addAll(branches("allOf"));
        if (schema.has("anyOf")) {
            checks.add(between(branches("anyOf"), Integer.MAX_VALUE));
        }
        if (schema.has("oneOf")) {
            checks.add(between(branches("oneOf"), 1));
        }
        schema.optional("not")
                .map(compiler::compile)
                .ifPresent(sub -> checks.add((value, seen) -> !sub.test(value, Seen.ignored())));
        if (compiler.draft().isSince(Draft.DRAFT_7) && schema.has("if")) {
            addCondition();
        }
        addDependents();
        return checks;
    }

    private List<Check> branches(String keyword) {
        return schema.path(keyword).valueStream().map(compiler::compile).toList();
    }

    private static Check between(List<Check> branches, int most) {
        return (value, seen) -> {
            var holding = 0;
            for (var check : branches) {
                var branch = seen.branch();
                if (check.test(value, branch)) {
                    holding++;
                    seen.add(branch);
                    if (seen.isIgnored() && most > 1) {
                        return true;
                    }
                }
            }
            return holding >= 1 && holding <= most;
        };
    }

    private void addCondition() {
        var condition = compiler.compile(schema.get("if"));
        var then = schema.optional("then").map(compiler::compile).orElse(Check.NOTHING);
        var otherwise = schema.optional("else").map(compiler::compile).orElse(Check.NOTHING);
        checks.add((value, seen) -> {
            var branch = seen.branch();
            if (!condition.test(value, branch)) {
                return otherwise.test(value, seen);
            }
            seen.addOwn(branch);
            return then.test(value, seen);
        });
    }

    private void addDependents() {
        if (compiler.draft().isSince(Draft.DRAFT_2019_09)) {
            schema.path("dependentRequired").properties().forEach(one -> addNames(one.getKey(), one.getValue()));
            schema.path("dependentSchemas").properties().forEach(one -> addSchema(one.getKey(), one.getValue()));
            return;
        }
        for (var one : schema.path("dependencies").properties()) {
            if (one.getValue().isArray()) {
                addNames(one.getKey(), one.getValue());
            } else {
                addSchema(one.getKey(), one.getValue());
            }
        }
    }

    private void addNames(String cause, JsonNode names) {
        checks.add((value, seen) -> !value.has(cause) || ObjectChecks.hasAll(value, names));
    }

    private void addSchema(String cause, JsonNode sub) {
        var check = compiler.compile(sub);
        checks.add((value, seen) -> !value.has(cause) || check.test(value, seen));
    }
}
