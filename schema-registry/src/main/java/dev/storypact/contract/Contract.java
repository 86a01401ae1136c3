package dev.storypact.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What one service publishes, and what it needs of the events that it subscribes to.
 *
 * <p>It carries all that a check across services needs: the schemas of the publications and the needs of the
 * subscriptions, so that neither the service's code nor its registry must be at hand. {@link ContractFiles} writes and
 * reads it.
 *
 * @param service the service's name, such as {@code orders}
 * @param tests whether the service's tests ran before it was packaged
 * @param publications what it publishes, ordered by bus, type and version
 * @param subscriptions what it subscribes to, ordered by name, bus and type
 * @since 0.1
 */
public record Contract(
        String service, TestExecution tests, List<Publication> publications, List<SubscriptionNeed> subscriptions) {

    private static final Comparator<Publication> BY_EVENT = Comparator.comparing(Publication::bus)
            .thenComparing(Publication::type)
            .thenComparing(Publication::version)
            .thenComparing(Publication::declaredBy);

    private static final Comparator<SubscriptionNeed> BY_NAME = Comparator.comparing(SubscriptionNeed::name)
            .thenComparing(SubscriptionNeed::bus)
            .thenComparing(SubscriptionNeed::type)
            .thenComparing(SubscriptionNeed::declaredBy);

    public Contract {
        if (service.isBlank()) {
            throw new IllegalArgumentException("a contract needs the name of its service");
        }
        Objects.requireNonNull(tests, "tests");
        publications = publications.stream().sorted(BY_EVENT).toList();
        subscriptions = subscriptions.stream().sorted(BY_NAME).toList();
    }
}
