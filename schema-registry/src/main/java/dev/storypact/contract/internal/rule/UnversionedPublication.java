package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.schema.ValidationResult;
import dev.storypact.story.message.MessageMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test published a message that names no version. The registry told its version, and by the rules of subscriptions only
 * those that take every version get it.
 */
final class UnversionedPublication implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        Map<EventKey, JudgedMessage> unversioned = new LinkedHashMap<>();
        for (var message : facts.messages()) {
            if (message.result() instanceof ValidationResult.Valid && !namesVersion(message)) {
                message.event().ifPresent(event -> unversioned.putIfAbsent(event, message));
            }
        }
        return unversioned.entrySet().stream()
                .map(entry -> finding(facts.service(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean namesVersion(JudgedMessage message) {
        return message.recorded().message().metadata().containsKey(MessageMetadata.VERSION);
    }

    private static Finding finding(String service, EventKey event, JudgedMessage message) {
        return new Finding(
                ContractRule.PUB_UNVERSIONED.id(),
                Severity.WARNING,
                Location.ofCode(message.recorded().test()),
                "'" + service + "' publishes " + event + " without naming the version",
                "found no metadata.version; the registry took it for " + event.version()
                        + ", but a subscription to a range of versions doesn't get it",
                Optional.of(new Counterexample(message.recorded().message().data(), "")),
                "publish it with .withMetadata(\"version\", \"" + event.version() + "\")");
    }
}
