package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** The subscriptions of one service that take a type, and those who publish it. */
    private record Readers(
            SystemFacts facts, String service, List<Subscriber> subscribers, List<Publisher> publishers) {

        boolean read(Publisher publisher) {
            return subscribers.stream().anyMatch(subscriber -> facts.isFed(subscriber, publisher));
        }
    }

    @Override
    public List<Finding> check(SystemFacts facts) {
        var byEvent = new LinkedHashMap<List<String>, Readers>();
        for (var subscriber : facts.subscribers()) {
            var bus = subscriber.need().bus();
            facts.typesTaken(subscriber)
                    .forEach(type -> byEvent.computeIfAbsent(
                                    List.of(subscriber.service(), bus, type),
                                    key -> new Readers(
                                            facts,
                                            subscriber.service(),
                                            new ArrayList<>(),
                                            facts.publishers(bus, type)))
                            .subscribers()
                            .add(subscriber));
        }
        return byEvent.values().stream().flatMap(UnhandledVersion::check).toList();
    }

    private static Stream<Finding> check(Readers readers) {
        return readers.publishers().stream().noneMatch(readers::read)
                ? Stream.empty()
                : readers.publishers().stream()
                        .filter(publisher -> !readers.read(publisher))
                        .map(publisher -> finding(readers, publisher));
    }

    private static Finding finding(Readers readers, Publisher publisher) {
        var sender = publisher.service();
        var versions = readers.publishers().stream()
                .filter(other -> other.service().equals(sender) && readers.read(other))
                .map(other -> other.publication().version().toString())
                .collect(Collectors.joining(", "));
        var publication = publisher.publication();
        var need = readers.subscribers().get(0).need();
        return new Finding(
                ContractRule.SUB_VERSION.id(),
                versions.isEmpty() ? Severity.ERROR : Severity.WARNING,
                Location.ofCode(need.declaredBy()),
                "Subscriber '" + readers.service() + "' doesn't read " + publication.type() + " "
                        + publication.version() + " of '" + sender + "'",
                reads(readers.subscribers()) + "\n'" + sender + "' publishes "
                        + (versions.isEmpty()
                                ? "no version of it that '" + readers.service() + "' reads"
                                : versions + " too, which it reads")
                        + "\npublished as " + publication.schema().file(),
                Optional.empty(),
                "let '" + readers.service() + "' read " + publication.version() + ", or let '" + sender
                        + "' publish what it reads for as long as it does");
    }

    private static String reads(List<Subscriber> subscribers) {
        return subscribers.stream()
                .map(Subscriber::need)
                .map(need -> "subscription '" + need.name() + "' reads " + need.versions())
                .collect(Collectors.joining("\n"));
    }
}
