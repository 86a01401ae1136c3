package dev.storypact.contract.internal.rule;

import dev.storypact.contract.NeedSource;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.schema.containment.PreparedSubscriber;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import java.util.List;
import java.util.Optional;

/** A subscription and the service that it is of. Its needs are made ready once, for all that is delivered to it. Thread-safe. */
final class Subscriber {

    private final String service;
    private final SubscriptionNeed need;
    private final Needs needs;
    private Optional<List<PointedNeed>> pointed = Optional.empty();

    Subscriber(String service, SubscriptionNeed need, Needs needs) {
        this.service = service;
        this.need = need;
        this.needs = needs;
    }

    String service() {
        return service;
    }

    SubscriptionNeed need() {
        return need;
    }

    /** {@return what it needs of the data, to be compared with publishers} */
    PreparedSubscriber preparedNeed() {
        return needs.prepared(need.need());
    }

    /** {@return the parts of the data that it needs} */
    synchronized List<PointedNeed> pointedNeeds() {
        if (pointed.isEmpty()) {
            pointed = Optional.of(PointedNeed.of(need, needs));
        }
        return pointed.get();
    }

    /** {@return what it needs of the data, to judge single messages by} */
    CompiledSchema compiledNeed() {
        return needs.compiled(need.need());
    }

    /** {@return the method and type that a need comes from, for people} */
    String origin() {
        return need.declaredBy() + source() + ", subscription '" + need.name() + "'";
    }

    private String source() {
        return need.source() instanceof NeedSource.SchemaFile file
                ? " needs it by " + file.name()
                : " reads it as " + ((NeedSource.JavaType) need.source()).name();
    }
}
