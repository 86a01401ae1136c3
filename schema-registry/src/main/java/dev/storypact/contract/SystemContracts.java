package dev.storypact.contract;

import java.util.List;

/**
 * The contracts of all services of a system.
 *
 * @param contracts those that were read
 * @param unread those that should have been
 * @since 0.1
 */
public record SystemContracts(List<Contract> contracts, List<UnreadContract> unread) {

    public SystemContracts {
        contracts = List.copyOf(contracts);
        unread = List.copyOf(unread);
    }

    /** {@return how much there is, such as {@code 3 services, 3 publications, 4 subscriptions}} */
    public String size() {
        return String.join(
                ", ",
                count(contracts.size(), "service"),
                count(contracts.stream().mapToInt(c -> c.publications().size()).sum(), "publication"),
                count(contracts.stream().mapToInt(c -> c.subscriptions().size()).sum(), "subscription"));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
