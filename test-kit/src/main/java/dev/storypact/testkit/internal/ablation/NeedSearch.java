package dev.storypact.testkit.internal.ablation;

import dev.storypact.contract.ObservedNeeds;
import dev.storypact.testkit.internal.tester.Retelling;
import dev.storypact.testkit.internal.tester.Retold;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * Looks for the needs of one handler and message. One thread searches; others may ask at any time what is found so far, and end
 * the search.
 */
final class NeedSearch implements Runnable {

    /** The most fields that are tried, each told again twice. */
    static final int MOST_FIELDS = 100;

    private final Retelling retelling;
    private final long nanos;
    private final List<String> hard = new ArrayList<>();
    private final List<String> soft = new ArrayList<>();
    private boolean complete;
    private boolean ended;

    /** Looks for needs for so many nanoseconds; a telling that has begun is not interrupted. */
    NeedSearch(Retelling retelling, long nanos) {
        this.retelling = retelling;
        this.nanos = nanos;
    }

    @Override
    public void run() {
        var start = System.nanoTime();
        // A handler with a state of its own, or one that reads a clock, says nothing by doing something else.
        if (retelling.tell(retelling.data()) != Retold.SAME) {
            return;
        }
        var fields = DataFields.of(retelling.data(), MOST_FIELDS);
        for (var field : fields.fields()) {
            if (isEnded() || System.nanoTime() - start > nanos) {
                return;
            }
            tryField(field);
        }
        end(fields.complete());
    }

    private void tryField(JsonPointer field) {
        var without = AlteredData.without(retelling.data(), field)
                .map(retelling::tell)
                .orElse(Retold.SAME);
        if (without == Retold.FAILED || without == Retold.REFUSED) {
            found(hard, field);
            return;
        }
        // What can't read another value may not need it: the other one may be none of its kind.
        var another = without == Retold.SAME
                ? AlteredData.altered(retelling.data(), field)
                        .map(retelling::tell)
                        .filter(retold -> retold != Retold.REFUSED)
                        .orElse(Retold.SAME)
                : without;
        if (another != Retold.SAME) {
            found(soft, field);
        }
    }

    private synchronized void found(List<String> needs, JsonPointer field) {
        if (!ended) {
            needs.add(field.toString());
        }
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private synchronized void end(boolean all) {
        complete = all && !ended;
        ended = true;
    }

    /** Ends the search; {@return what it found until now} */
    synchronized ObservedNeeds end() {
        ended = true;
        return new ObservedNeeds(hard, soft, complete);
    }
}
