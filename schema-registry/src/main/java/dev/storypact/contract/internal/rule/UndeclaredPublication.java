package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A test published an event that no story declares. */
final class UndeclaredPublication implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        var declared = facts.declaredEvents();
        Map<EventKey, JudgedMessage> undeclared = new LinkedHashMap<>();
        for (var message : facts.messages()) {
            message.event()
                    .filter(event -> !declared.contains(event))
                    .ifPresent(event -> undeclared.putIfAbsent(event, message));
        }
        return undeclared.entrySet().stream()
                .map(entry -> finding(facts, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(ServiceFacts facts, EventKey event, JudgedMessage message) {
        var declared = facts.declaredEvents();
        var known = declared.stream().map(EventKey::toString).sorted().collect(Collectors.joining(", "));
        return new Finding(
                ContractRule.PUB_UNDECLARED.id(),
                Severity.ERROR,
                Location.ofCode(message.recorded().test()),
                "'" + facts.service() + "' publishes " + event + " and doesn't declare it",
                "a test published it; declared are: " + (known.isEmpty() ? "none" : known),
                Optional.of(new Counterexample(message.recorded().message().data(), "")),
                "put @Publishes(bus = \"" + event.bus() + "\", type = \"" + event.type() + "\", version = \""
                        + event.version() + "\") on the method that makes the publishing story");
    }
}
