package dev.storypact.schema.containment.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The keywords for objects. */
final class ObjectChecks {

    private final JsonNode schema;
    private final Compiler compiler;
    private final List<Check> checks = new ArrayList<>();

    ObjectChecks(JsonNode schema, Compiler compiler) {
        this.schema = schema;
        this.compiler = compiler;
    }

    List<Check> all() {
        schema.optional("minProperties").ifPresent(least -> add(value -> value.size() >= least.asInt()));
        schema.optional("maxProperties").ifPresent(most -> add(value -> value.size() <= most.asInt()));
        schema.optional("required").ifPresent(names -> add(value -> hasAll(value, names)));
        if (compiler.draft().isSince(Draft.DRAFT_6)) {
            schema.optional("propertyNames").map(compiler::compile).ifPresent(this::addNames);
        }
        if (schema.has("properties") || schema.has("patternProperties") || schema.has("additionalProperties")) {
            addValues();
        }
        return checks;
    }

    private void add(Predicate<JsonNode> rule) {
        checks.add((value, seen) -> !value.isObject() || rule.test(value));
    }

    /** {@return whether the object has each of the names} */
    static boolean hasAll(JsonNode value, JsonNode names) {
        for (var name : names) {
            if (!value.has(name.stringValue())) {
                return false;
            }
        }
        return true;
    }

    private void addNames(Check check) {
        add(value -> value.propertyNames().stream()
                .allMatch(name -> check.test(JsonNodeFactory.instance.stringNode(name), Seen.ignored())));
    }

    private void addValues() {
        var declared = new LinkedHashMap<String, Check>();
        schema.path("properties")
                .properties()
                .forEach(one -> declared.put(one.getKey(), compiler.compile(one.getValue())));
        var patterns = new LinkedHashMap<Pattern, Check>();
        schema.path("patternProperties")
                .properties()
                .forEach(one -> patterns.put(Pattern.compile(one.getKey()), compiler.compile(one.getValue())));
        var others = schema.optional("additionalProperties").map(compiler::compile);
        checks.add((value, seen) -> {
            if (value.isObject()) {
                for (var property : value.properties()) {
                    var applied = applied(property.getKey(), declared, patterns);
                    if (applied.isEmpty()) {
                        others.ifPresent(applied::add);
                    }
                    for (var check : applied) {
                        if (!Check.ofPart(check, property.getValue(), seen)) {
                            return false;
                        }
                        seen.addName(property.getKey());
                    }
                }
            }
            return true;
        });
    }

    private static List<Check> applied(String name, Map<String, Check> declared, Map<Pattern, Check> patterns) {
        var applied = new ArrayList<Check>(2);
        var own = declared.get(name);
        if (own != null) {
            applied.add(own);
        }
        patterns.forEach((pattern, check) -> {
            if (pattern.matcher(name).find()) {
                applied.add(check);
            }
        });
        return applied;
    }
}
