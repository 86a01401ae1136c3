package dev.storypact.contract.internal.declaration;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** The findings about declarations that can't be used. */
final class MalformedDeclaration {

    private MalformedDeclaration() {}

    static Finding signature(
            ContractRule rule, String annotation, Method method, String defect, String allowed, String fix) {
        return finding(
                rule,
                StoryMethods.name(method),
                annotation + " method '" + StoryMethods.name(method) + "' " + defect,
                "found '" + StoryMethods.signature(method) + "', allowed is " + allowed,
                fix);
    }

    static Finding value(ContractRule rule, Method method, IllegalArgumentException problem) {
        var annotation = rule == ContractRule.PUB_MALFORMED ? "@Publishes" : "@Subscribes";
        return finding(
                rule,
                StoryMethods.name(method),
                annotation + " of '" + StoryMethods.name(method) + "' names something that can't be",
                String.valueOf(problem.getMessage()),
                "correct the annotation");
    }

    static Finding need(Method method, Type dataType, List<String> problems) {
        return finding(
                ContractRule.SUB_MALFORMED,
                StoryMethods.name(method),
                "What '" + StoryMethods.name(method) + "' needs can't be told from '" + dataType.getTypeName() + "'",
                String.join("\n", problems)
                        + "\nallowed are records of texts, numbers, booleans, enums, times, UUIDs, lists, maps, optionals"
                        + " and records, and JsonNode for what the handler checks by itself",
                "take a record of the properties that the handler reads, or JsonNode at that place");
    }

    static Finding unloadable(String className, Throwable problem) {
        return finding(
                ContractRule.TOP_NOT_CHECKED,
                className,
                "The declarations of '" + className + "' could not be read",
                "the class can't be loaded: " + problem,
                "put what it refers to on the compile classpath");
    }

    private static Finding finding(ContractRule rule, String method, String what, String why, String fix) {
        return new Finding(rule.id(), Severity.ERROR, Location.ofCode(method), what, why, Optional.empty(), fix);
    }
}
