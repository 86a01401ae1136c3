package dev.storypact.testkit.internal.descriptor;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which cases of a test are to run: those picked by their id or their place, or all. */
public final class CaseSelection {

    private static final String SEPARATOR = "/";

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

    /** {@return the id of a run that lies in a case; the first has no slash in it} */
    static String inside(String id, String run) {
        return id + SEPARATOR + run;
    }

    /** {@return what of that case runs: all, some of its runs, or nothing} */
    CaseSelection inside(String id, int place) {
        CaseSelection inside = new CaseSelection(Optional.empty());
        inside.all = contains(id, place);
        picked.stream()
                .filter(run -> run.startsWith(id + SEPARATOR))
                .forEach(run -> inside.pick(run.substring(id.length() + 1)));
        return inside;
    }

    /** {@return whether nothing is to run} */
    boolean isEmpty() {
        return !all && picked.isEmpty() && places.isEmpty();
    }

    /** {@return the cases that are known, also those of which only some runs are} */
    Set<String> outermost() {
        return picked.stream().map(id -> id.split(SEPARATOR, 2)[0]).collect(Collectors.toSet());
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
