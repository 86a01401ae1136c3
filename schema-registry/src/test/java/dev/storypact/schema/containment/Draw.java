package dev.storypact.schema.containment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices, the same for the same seed. */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** {@return a number from 0 on, below the bound} */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** {@return true once in so many times} */
    boolean chance(int oneIn) {
        return below(oneIn) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** {@return one to so many different ones, or none where there is none} */
    <T> List<T> some(List<T> from, int most) {
        var left = new ArrayList<>(from);
        var some = new ArrayList<T>();
        for (var i = below(most); i >= 0 && !left.isEmpty(); i--) {
            some.add(left.remove(below(left.size())));
        }
        return some;
    }
}
