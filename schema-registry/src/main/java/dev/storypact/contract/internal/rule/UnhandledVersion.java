package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service reads an event, and not a version of it that somebody publishes: such messages pass it by.
 *
 * <p>A publisher that publishes a version too that the service reads may be about to replace it, so that is a warning. Where
 * nothing that a publisher publishes gets to the service, its messages are lost, which is an error. Who is fed by nobody is
 * told so by {@link UnfedSubscription} alone.
 */
final class UnhandledVersion implements SystemRule {

    /** The subscriptions of one service to one type. */
    private record Readers(String service, List<SubscriptionNeed> needs) {

        boolean read(Publisher publisher) {
            return needs.stream()
                    .anyMatch(need ->
                            need.versions().contains(publisher.publication().version()));
        }
    }

    @Override
    public List<Finding> check(SystemFacts facts) {
        Map<List<String>, List<Subscriber>> byEvent = facts.subscribers().stream()
                .collect(Collectors.groupingBy(
                        subscriber -> List.of(
                                subscriber.service(),
                                subscriber.need().bus(),
                                subscriber.need().type()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byEvent.values().stream()
                .flatMap(subscribers -> check(subscribers, facts))
                .toList();
    }

    private static Stream<Finding> check(List<Subscriber> subscribers, SystemFacts facts) {
        var first = subscribers.get(0);
        var readers = new Readers(
                first.service(), subscribers.stream().map(Subscriber::need).toList());
        var publishers = facts.publishers()
                .getOrDefault(first.need().bus(), Map.of())
                .getOrDefault(first.need().type(), List.of());
        return publishers.stream().noneMatch(readers::read)
                ? Stream.empty()
                : publishers.stream()
                        .filter(publisher -> !readers.read(publisher))
                        .map(publisher -> finding(readers, publisher, publishers));
    }

    private static Finding finding(Readers readers, Publisher publisher, List<Publisher> all) {
        var sender = publisher.service();
        var versions = all.stream()
                .filter(other -> other.service().equals(sender) && readers.read(other))
                .map(other -> other.publication().version().toString())
                .collect(Collectors.joining(", "));
        var publication = publisher.publication();
        var need = readers.needs().get(0);
        return new Finding(
                ContractRule.SUB_VERSION.id(),
                versions.isEmpty() ? Severity.ERROR : Severity.WARNING,
                Location.ofCode(need.declaredBy()),
                "Subscriber '" + readers.service() + "' doesn't read " + publication.type() + " "
                        + publication.version() + " of '" + sender + "'",
                reads(readers.needs()) + "\n'" + sender + "' publishes "
                        + (versions.isEmpty()
                                ? "no version of it that '" + readers.service() + "' reads"
                                : versions + " too, which it reads")
                        + "\npublished as " + publication.schema().file(),
                Optional.empty(),
                "let '" + readers.service() + "' read " + publication.version() + ", or let '" + sender
                        + "' publish what it reads for as long as it does");
    }

    private static String reads(List<SubscriptionNeed> needs) {
        return needs.stream()
                .map(need -> "subscription '" + need.name() + "' reads " + need.versions())
                .collect(Collectors.joining("\n"));
    }
}
