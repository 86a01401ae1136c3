package dev.storypact.contract;

import dev.storypact.schema.SchemaRegistry;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * All that the checks of one service look at.
 *
 * @param service the service's name
 * @param declarations what its stories declare
 * @param registry opens the schemas; it is asked once, and only if the service publishes anything, or its tests fed its
 *     subscriptions
 * @param evidence what its tests recorded
 * @since 0.1
 */
public record ServiceInputs(
        String service, ContractDeclarations declarations, Supplier<SchemaRegistry> registry, TestEvidence evidence) {

    public ServiceInputs {
        if (service.isBlank()) {
            throw new IllegalArgumentException("a service needs a name");
        }
        Objects.requireNonNull(declarations, "declarations");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(evidence, "evidence");
    }
}
