package dev.storypact.schema.containment.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The keywords for arrays. */
final class ArrayChecks {

    private final JsonNode schema;
    private final Compiler compiler;
    private final List<Check> checks = new ArrayList<>();

    ArrayChecks(JsonNode schema, Compiler compiler) {
        this.schema = schema;
        this.compiler = compiler;
    }

    List<Check> all() {
        schema.optional("minItems").ifPresent(least -> add(value -> value.size() >= least.asInt()));
        schema.optional("maxItems").ifPresent(most -> add(value -> value.size() <= most.asInt()));
        if (schema.path("uniqueItems").asBoolean(false)) {
            add(ArrayChecks::isUnique);
        }
        if (compiler.draft().isSince(Draft.DRAFT_2020_12)) {
            addItems(schema.path("prefixItems"), schema.optional("items"));
        } else if (schema.path("items").isArray()) {
            addItems(schema.get("items"), schema.optional("additionalItems"));
        } else {
            addItems(schema.path("prefix of nothing"), schema.optional("items"));
        }
        if (compiler.draft().isSince(Draft.DRAFT_6)) {
            schema.optional("contains").ifPresent(this::addContains);
        }
        return checks;
    }

    private void add(Predicate<JsonNode> rule) {
        checks.add((value, seen) -> !value.isArray() || rule.test(value));
    }

    private static boolean isUnique(JsonNode value) {
        for (var i = 1; i < value.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (ValueChecks.areSame(value.get(i), value.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void addItems(JsonNode first, Optional<JsonNode> others) {
        var prefix = first.valueStream().map(compiler::compile).toList();
        var rest = others.map(compiler::compile);
        if (prefix.isEmpty() && rest.isEmpty()) {
            return;
        }
        checks.add((value, seen) -> {
            if (value.isArray()) {
                var end = rest.isPresent() ? value.size() : Math.min(prefix.size(), value.size());
                for (var i = 0; i < end; i++) {
                    var check = i < prefix.size() ? prefix.get(i) : rest.orElseThrow();
                    if (!Check.ofPart(check, value.get(i), seen)) {
                        return false;
                    }
                    seen.addPlace(i);
                }
            }
            return true;
        });
    }

    private void addContains(JsonNode sub) {
        var check = compiler.compile(sub);
        var counts = compiler.draft().isSince(Draft.DRAFT_2019_09);
        var least = counts ? schema.path("minContains").asInt(1) : 1;
        var most = counts ? schema.path("maxContains").asInt(Integer.MAX_VALUE) : Integer.MAX_VALUE;
        var evaluates = compiler.draft().isSince(Draft.DRAFT_2020_12);
        checks.add((value, seen) -> {
            if (!value.isArray()) {
                return true;
            }
            var found = 0;
            for (var i = 0; i < value.size(); i++) {
                if (check.test(value.get(i), Seen.ignored())) {
                    found++;
                    if (evaluates) {
                        seen.addPlace(i);
                    }
                }
            }
            return found >= least && found <= most;
        });
    }
}
