package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.DeclaredPublication;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A publication is declared, and no passing test published it. */
final class UntestedPublication implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        Set<EventKey> published = facts.messages().stream()
                .flatMap(message -> message.event().stream())
                .collect(Collectors.toSet());
        return facts.declared().stream()
                .filter(publication -> !published.contains(EventKey.of(publication)))
                .map(publication -> finding(publication, published))
                .toList();
    }

    private static Finding finding(DeclaredPublication publication, Set<EventKey> published) {
        var known = published.stream().map(EventKey::toString).sorted().collect(Collectors.joining(", "));
        return new Finding(
                ContractRule.PUB_UNTESTED.id(),
                Severity.ERROR,
                Location.ofCode(publication.declaredBy()),
                EventKey.of(publication) + " is declared, and no passing test published it",
                "published by tests: " + (known.isEmpty() ? "nothing" : known),
                Optional.empty(),
                "test the story that publishes it, or remove the declaration");
    }
}
