package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.DeclaredPublication;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two methods declare the same publication, so that nobody can tell whose it is. */
final class DuplicatePublication implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        Map<EventKey, List<DeclaredPublication>> byEvent = facts.declared().stream()
                .collect(Collectors.groupingBy(EventKey::of, LinkedHashMap::new, Collectors.toList()));
        return byEvent.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(EventKey event, List<DeclaredPublication> declarations) {
        var methods = declarations.stream()
                .map(DeclaredPublication::declaredBy)
                .sorted()
                .toList();
        return new Finding(
                ContractRule.PUB_DUPLICATE.id(),
                Severity.ERROR,
                Location.ofCode(methods.get(0)),
                event + " is declared " + methods.size() + " times",
                "found @Publishes for it on "
                        + methods.stream().map(method -> "'" + method + "'").collect(Collectors.joining(" and "))
                        + ", allowed is one method",
                Optional.empty(),
                "publish it by one story that the others tell, and declare it there");
    }
}
