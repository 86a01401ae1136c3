package dev.storypact.contract.internal.rule;

import dev.storypact.contract.SubscriptionNeed;

/** A subscription and the service that it is of. */
record Subscriber(String service, SubscriptionNeed need) {

    /** {@return the method and type that a need comes from, for people} */
    String origin() {
        return need.declaredBy() + " reads it as " + need.javaType() + ", subscription '" + need.name() + "'";
    }
}
