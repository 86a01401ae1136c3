package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.SchemaVersion;
import dev.storypact.schema.ValidationResult;
import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.Unknown;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** A declared event's schema asks for what can't be, so that each message of it is refused. */
final class EmptyPublication implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        return facts.declared().stream()
                .map(EventKey::of)
                .distinct()
                .flatMap(event -> facts.schema(event).stream())
                .flatMap(schema -> check(schema, facts).stream())
                .toList();
    }

    private static Optional<Finding> check(SchemaVersion schema, ServiceFacts facts) {
        var anything = JsonNodeFactory.instance.booleanNode(true);
        if (!(Containment.check(schema.schema(), anything, ContainmentOptions.contract()) instanceof Unknown unknown)) {
            return Optional.empty();
        }
        if (Containment.isEmpty(schema.schema(), ContainmentOptions.contract())) {
            return Optional.of(empty(schema));
        }
        return isShown(schema, facts) ? Optional.empty() : Optional.of(undecided(schema, unknown));
    }

    // A message that a test published says more than our search.
    private static boolean isShown(SchemaVersion schema, ServiceFacts facts) {
        return facts.messages().stream()
                .map(JudgedMessage::result)
                .anyMatch(result -> result instanceof ValidationResult.Valid valid
                        && valid.version().equals(schema));
    }

    private static Finding undecided(SchemaVersion schema, Unknown unknown) {
        return new Finding(
                ContractRule.PUB_EMPTY.id(),
                Severity.WARNING,
                schema.locate(unknown.pointer()),
                "Whether any message satisfies the schema of " + schema + " could not be decided",
                unknown.reason(),
                Optional.empty(),
                "publish such a message in a test, or say the same in plainer keywords");
    }

    private static Finding empty(SchemaVersion schema) {
        return new Finding(
                ContractRule.PUB_EMPTY.id(),
                Severity.ERROR,
                schema.locate(""),
                "No message satisfies the schema of " + schema,
                "its keywords contradict each other, or it requires a property that it doesn't declare",
                Optional.empty(),
                "look for a bound below another one, an enum without a fitting value, and required names that properties lack");
    }
}
