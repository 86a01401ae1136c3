package dev.storypact.testkit.internal.descriptor;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which cases of an explored test are to run: those picked by their id or their place, or all. */
public final class CaseSelection {

    private final Set<ExploredCase> picked = new LinkedHashSet<>();
    private final Set<Integer> places = new LinkedHashSet<>();
    private boolean all;

    CaseSelection() {}

    /** Lets all cases run, whatever else is picked. */
    public void pickAll() {
        all = true;
    }

    /** Lets that case run. */
    public void pick(ExploredCase explored) {
        picked.add(explored);
    }

    /** Lets the cases at those places run, counted from 0, which is the one without a fault. */
    public void pickPlaces(Set<Integer> indices) {
        places.addAll(indices);
    }

    /** {@return whether one has to find out first which cases there are} */
    boolean needsBaseline() {
        return all || !places.isEmpty();
    }

    /** {@return the cases that are known without that, in the order in which they were picked} */
    Set<ExploredCase> known() {
        return picked;
    }

    boolean contains(ExploredCase explored, int place) {
        return all || places.contains(place) || picked.contains(explored);
    }
}
