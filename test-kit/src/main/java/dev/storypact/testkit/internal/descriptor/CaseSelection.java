package dev.storypact.testkit.internal.descriptor;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which cases of a test are to run: those picked by their id or their place, or all. */
public final class CaseSelection {

    private final Set<String> picked = new LinkedHashSet<>();
    private final Set<Integer> places = new LinkedHashSet<>();
    private final Optional<String> only;
    private boolean all;

    /** Selects nothing yet; only that case may be all. */
    CaseSelection(Optional<String> only) {
        this.only = only;
    }

    /** Lets all cases run, whatever else is picked; where one is configured to be the only one, that. */
    public void pickAll() {
        only.ifPresentOrElse(this::pick, () -> all = true);
    }

    /** Lets the case of that id run. */
    void pick(String id) {
        picked.add(id);
    }

    /** Lets the cases at those places run, counted from 0. */
    public void pickPlaces(Set<Integer> indices) {
        places.addAll(indices);
    }

    /** {@return whether one has to find out first which cases there are} */
    boolean needsList() {
        return all || !places.isEmpty();
    }

    /** {@return the cases that are known without that, in the order in which they were picked} */
    Set<String> known() {
        return picked;
    }

    boolean contains(String id, int place) {
        return all || places.contains(place) || picked.contains(id);
    }
}
