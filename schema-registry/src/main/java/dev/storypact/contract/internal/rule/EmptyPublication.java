package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.SchemaVersion;
import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import java.util.List;
import java.util.Optional;

/** A declared event's schema asks for what can't be, so that each message of it is refused. */
final class EmptyPublication implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        return facts.declared().stream()
                .map(EventKey::of)
                .distinct()
                .flatMap(event -> facts.schema(event).stream())
                .filter(schema -> Containment.isEmpty(schema.schema(), ContainmentOptions.contract()))
                .map(EmptyPublication::finding)
                .toList();
    }

    private static Finding finding(SchemaVersion schema) {
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
