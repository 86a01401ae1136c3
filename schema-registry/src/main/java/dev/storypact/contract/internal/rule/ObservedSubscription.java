package dev.storypact.contract.internal.rule;

import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.ObservedNeeds;
import dev.storypact.contract.SubscriptionNeed;
import java.util.List;
import java.util.TreeSet;

/** Joins what tests saw of a subscription's handler. */
final class ObservedSubscription {

    private ObservedSubscription() {}

    /** {@return the subscription with what was seen: a field that one message needed hard is a hard need} */
    static SubscriptionNeed of(SubscriptionNeed declared, List<HandledMessage> fed) {
        var hard = new TreeSet<String>();
        var soft = new TreeSet<String>();
        var complete = true;
        var seen = false;
        for (var message : fed) {
            if (message.message()
                    .type()
                    .map(declared::takesType)
                    .orElse(declared.type().equals("*"))) {
                seen = true;
                hard.addAll(message.needs().hard());
                soft.addAll(message.needs().soft());
                complete &= message.needs().complete();
            }
        }
        soft.removeAll(hard);
        return seen
                ? declared.withObserved(new ObservedNeeds(List.copyOf(hard), List.copyOf(soft), complete))
                : declared;
    }
}
