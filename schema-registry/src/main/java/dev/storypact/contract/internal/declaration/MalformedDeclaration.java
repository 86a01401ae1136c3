package dev.storypact.contract.internal.declaration;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.oracle.SchemaProblem;
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

    static Finding needTwice(Method method, List<String> said) {
        return finding(
                ContractRule.SUB_MALFORMED,
                StoryMethods.name(method),
                "What '" + StoryMethods.name(method) + "' needs is said more than once",
                "found " + String.join(" and ", said)
                        + "\nallowed are a schema, for data that is JsonNode or Object; or another type, and what needs adds to it",
                "let the handler take EventBusMessage<JsonNode> and the schema say all, or leave needsSchema out");
    }

    static Finding schemaName(Method method, String name) {
        return needsSchema(
                method,
                "names no schema among its module's resources",
                "found needsSchema '" + name
                        + "', allowed is a name such as needs/order-placed.schema.json: letters, digits, '.',"
                        + " '_' and '-' between slashes, without '..' and with .json at its end",
                "correct needsSchema");
    }

    static Finding noSchema(Method method, String name) {
        return needsSchema(
                method,
                "names a schema that isn't there",
                "found no '" + name + "' that can be read among the module's resources",
                "put it into src/main/resources/" + name + ", or correct needsSchema");
    }

    static Finding schemaTooLarge(Method method, String name, int mostBytes) {
        return needsSchema(
                method,
                "names a schema that is too large",
                "found more than " + mostBytes + " bytes in '" + name + "'",
                "say only what the handler needs");
    }

    private static Finding needsSchema(Method method, String defect, String why, String fix) {
        return finding(
                ContractRule.SUB_MALFORMED,
                StoryMethods.name(method),
                "@Subscribes of '" + StoryMethods.name(method) + "' " + defect,
                why,
                fix);
    }

    static Finding schema(Method method, SchemaFault fault) {
        return schema(method, fault.location(), fault.what(), fault.found(), fault.allowed(), fault.mend());
    }

    static Finding schema(Method method, JsonFile file, SchemaProblem problem) {
        return schema(
                method,
                file.locate(problem.pointer()),
                file.name() + " is no schema that can say what a handler needs",
                problem.found(),
                problem.allowed(),
                problem.mend());
    }

    private static Finding schema(
            Method method, Location location, String what, String found, String allowed, String fix) {
        return new Finding(
                ContractRule.SUB_MALFORMED.id(),
                Severity.ERROR,
                location,
                what,
                "found " + found + ", allowed is " + allowed + "\nneedsSchema of '" + StoryMethods.name(method)
                        + "' names it",
                Optional.empty(),
                fix);
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
