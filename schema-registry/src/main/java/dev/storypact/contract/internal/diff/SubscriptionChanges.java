package dev.storypact.contract.internal.diff;

import dev.storypact.contract.ContractDiff.Asked;
import dev.storypact.contract.ContractDiff.Change;
import dev.storypact.contract.ContractDiff.Changed;
import dev.storypact.contract.ContractDiff.Demand;
import dev.storypact.contract.ContractDiff.Stated;
import dev.storypact.contract.ObservedNeeds;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.internal.rule.FilterForm;
import dev.storypact.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed of one subscription. */
public final class SubscriptionChanges {

    private final String name;
    private final List<Change> changes = new ArrayList<>();

    private SubscriptionChanges(String name) {
        this.name = name;
    }

    /** {@return what changed of a subscription, which people know by that name} */
    public static List<Change> between(SubscriptionNeed was, SubscriptionNeed is, String name) {
        var changes = new SubscriptionChanges(name);
        changes.compare(was, is);
        return List.copyOf(changes.changes);
    }

    private void compare(SubscriptionNeed was, SubscriptionNeed is) {
        if (!was.versions().equals(is.versions())) {
            changes.add(new Stated(name + ": reads the versions " + is.versions() + ", and read " + was.versions()));
        }
        if (!FilterForm.of(was.condition()).equals(FilterForm.of(is.condition()))) {
            asks(" wants " + is.condition() + ", and wanted " + was.condition(), demand(was, is));
        }
        var need = SchemaDiff.between(was.need(), is.need());
        if (!need.changes().isEmpty()) {
            changes.add(new Changed(name, need));
        }
        needs("needs ", was.pointers(), is.pointers());
        observed(was.observed(), is.observed());
    }

    // Of which more is wanted, more must fit.
    private static Demand demand(SubscriptionNeed was, SubscriptionNeed is) {
        var before = FilterForm.parts(was.condition());
        var now = FilterForm.parts(is.condition());
        if (now.containsAll(before)) {
            return Demand.LESS;
        }
        return before.containsAll(now) ? Demand.MORE : Demand.OTHER;
    }

    // A contract that tells nothing of tests tells no difference.
    private void observed(Optional<ObservedNeeds> was, Optional<ObservedNeeds> is) {
        if (was.isPresent() && is.isPresent()) {
            needs("fails in its tests without ", was.get().hard(), is.get().hard());
            uses(was.get(), is.get());
        } else if (was.isPresent() != is.isPresent()) {
            changes.add(new Stated(name + ": what its tests saw it need is "
                    + (is.isPresent() ? "known, and was not" : "not known, and was")));
        }
    }

    private void needs(String verb, List<String> was, List<String> is) {
        added(was, is).forEach(pointer -> asks(" " + verb + pointer, Demand.MORE));
        added(is, was).forEach(pointer -> asks(" no longer " + verb + pointer, Demand.LESS));
    }

    private void uses(ObservedNeeds was, ObservedNeeds is) {
        added(was.soft(), is.soft()).forEach(pointer -> changes.add(new Stated(name + ": uses " + pointer)));
        added(is.soft(), was.soft()).forEach(pointer -> changes.add(new Stated(name + ": no longer uses " + pointer)));
    }

    private static List<String> added(List<String> was, List<String> is) {
        return is.stream().filter(pointer -> !was.contains(pointer)).toList();
    }

    private void asks(String what, Demand demand) {
        changes.add(new Asked(name + ":" + what, demand));
    }
}
