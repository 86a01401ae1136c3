package dev.storypact.schema;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets the calls of several callers happen one at a time, in an order that is chosen by chance, the same by the same seed, once
 * all callers that still live wait for their turn. A caller may die before or after a call of its.
 */
final class Turns {

    /** What becomes of a call. */
    enum Turn {
        /** It is done and answered. */
        WHOLE,
        /** It is refused as Apicurio does where two callers register at the same moment. */
        COLLISION,
        /** It is done, its caller never hears of it, and calls no more. */
        DYING,
        /** It is not done, and its caller calls no more. */
        DEAD
    }

    private final Random chance;
    private final Set<String> running;
    private final Set<String> waiting = new TreeSet<>();
    private final Set<String> registering = new HashSet<>();
    private final Set<String> collided = new HashSet<>();
    private final Set<String> dead = new HashSet<>();
    private final Optional<String> mortal;
    private int untilDeath;
    private @Nullable String current;

    /** {@return no order: each call is done when it comes} */
    static Turns none() {
        return new Turns(0, Set.of(), Optional.empty());
    }

    /**
     * An order of these callers' calls.
     *
     * @param mortal who dies at one of its calls, if anybody does
     */
    Turns(long seed, Set<String> callers, Optional<String> mortal) {
        this.chance = new Random(seed);
        this.running = new TreeSet<>(callers);
        this.mortal = mortal;
        this.untilDeath = 1 + chance.nextInt(14);
    }

    /** Waits for a turn; who is none of the callers gets it at once. */
    synchronized Turn take(String caller, boolean isRegistering) {
        if (!running.contains(caller)) {
            return dead.contains(caller) ? Turn.DEAD : Turn.WHOLE;
        }
        waiting.add(caller);
        if (isRegistering) {
            registering.add(caller);
        }
        next();
        await(caller);
        waiting.remove(caller);
        registering.remove(caller);
        if (dies(caller)) {
            dead.add(caller);
            return chance.nextBoolean() ? Turn.DYING : Turn.DEAD;
        }
        return isRegistering ? collision(caller) : Turn.WHOLE;
    }

    private boolean dies(String caller) {
        return mortal.filter(caller::equals).isPresent() && --untilDeath == 0;
    }

    // One of those that register at the same moment gets in; which others do is chance.
    private Turn collision(String caller) {
        if (collided.remove(caller) && chance.nextBoolean()) {
            return Turn.COLLISION;
        }
        collided.addAll(registering);
        return Turn.WHOLE;
    }

    private synchronized void await(String caller) {
        try {
            while (!caller.equals(current)) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends a turn. */
    synchronized void end(String caller) {
        if (caller.equals(current)) {
            current = null;
            if (dead.contains(caller)) {
                running.remove(caller);
            }
            next();
        }
    }

    /** Counts no more on a caller, which has done its work. */
    synchronized void leave(String caller) {
        running.remove(caller);
        next();
    }

    private void next() {
        if (current == null && !waiting.isEmpty() && waiting.containsAll(running)) {
            current = waiting.stream()
                    .skip(chance.nextInt(waiting.size()))
                    .findFirst()
                    .orElseThrow();
            notifyAll();
        }
    }
}
