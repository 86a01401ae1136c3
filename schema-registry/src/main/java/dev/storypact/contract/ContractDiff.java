package dev.storypact.contract;

import dev.storypact.contract.internal.diff.SubscriptionChanges;
import dev.storypact.finding.FindingText;
import dev.storypact.schema.Compatibility;
import dev.storypact.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What changed from one contract of a service to another, and whom that can break.
 *
 * <p>Publications are the same by bus, type and version, subscriptions by name, bus and type. Of subscriptions the versions, the
 * filter, the need and its pointers, and what tests saw are compared. Immutable and thread-safe.
 *
 * @param changes by publication, then by subscription; what says the same in both is left out
 * @since 0.1
 */
public record ContractDiff(List<Change> changes) {

    public ContractDiff {
        changes = List.copyOf(changes);
    }

    /** One change. */
    public sealed interface Change {

        /** {@return whether those who rely on the old contract keep what that level promises them} */
        boolean keeps(Compatibility level);

        /** {@return a block of lines for people} */
        String text();
    }

    /**
     * Something that is new, or reads more versions or others than it did.
     *
     * @param text in one line
     */
    public record Stated(String text) implements Change {

        public Stated {
            text = FindingText.line(text);
        }

        @Override
        public boolean keeps(Compatibility level) {
            return true;
        }
    }

    /**
     * Something that others may rely on is gone.
     *
     * @param text in one line
     */
    public record Removed(String text) implements Change {

        public Removed {
            text = FindingText.line(text);
        }

        @Override
        public boolean keeps(Compatibility level) {
            return level == Compatibility.NONE;
        }
    }

    /**
     * A schema says something else: of what is published, or of what a handler needs.
     *
     * @param of whose schema, in one line
     * @param schemas how it changed
     */
    public record Changed(String of, SchemaDiff schemas) implements Change {

        public Changed {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(schemas, "schemas");
        }

        @Override
        public boolean keeps(Compatibility level) {
            return schemas.keeps(level);
        }

        @Override
        public String text() {
            return schemas.text(of);
        }
    }

    /**
     * A subscription asks for something else.
     *
     * @param what in one line
     * @param demand whether that is more than it asked for
     */
    public record Asked(String what, Demand demand) implements Change {

        public Asked {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(demand, "demand");
        }

        /** As with schemas: who asks for more may refuse messages of before. */
        @Override
        public boolean keeps(Compatibility level) {
            return switch (level) {
                case NONE, FORWARD, FORWARD_TRANSITIVE -> true;
                case BACKWARD, BACKWARD_TRANSITIVE, FULL, FULL_TRANSITIVE -> demand == Demand.LESS;
            };
        }

        @Override
        public String text() {
            return what + " (" + demand.words() + ")";
        }
    }

    /** What a subscription asks for now, compared with before. */
    public enum Demand {
        /** More: a message that fitted may fit no longer. */
        MORE("asks for more"),
        /** Less: what fitted still fits. */
        LESS("asks for less"),
        /** Something else, which could not be compared. */
        OTHER("may ask for more");

        private final String words;

        Demand(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** {@return what changed between two contracts} */
    public static ContractDiff between(Contract was, Contract is) {
        var changes = new ArrayList<Change>();
        if (!was.service().equals(is.service())) {
            changes.add(new Removed("the service is '" + is.service() + "', and was '" + was.service() + "'"));
        }
        compare(
                was.publications(),
                is.publications(),
                ContractDiff::name,
                (one, other) -> {
                    var diff = SchemaDiff.between(
                            one.schema().json(), other.schema().json());
                    return diff.changes().isEmpty() ? List.of() : List.of(new Changed(name(one), diff));
                },
                changes);
        compare(was.subscriptions(), is.subscriptions(), ContractDiff::name, ContractDiff::changes, changes);
        return new ContractDiff(changes);
    }

    private static List<Change> changes(SubscriptionNeed was, SubscriptionNeed is) {
        return SubscriptionChanges.between(was, is, name(is));
    }

    /** What changed of something that is in both contracts. */
    private interface Comparison<T> {
        List<Change> of(T was, T is);
    }

    private static <T> void compare(
            List<T> was, List<T> is, Function<T, String> name, Comparison<T> comparison, List<Change> changes) {
        var before = byName(was, name);
        var now = byName(is, name);
        before.forEach((key, one) -> {
            if (now.containsKey(key)) {
                changes.addAll(comparison.of(one, now.get(key)));
            } else {
                changes.add(new Removed(key + ": gone"));
            }
        });
        now.keySet().stream()
                .filter(key -> !before.containsKey(key))
                .forEach(key -> changes.add(new Stated(key + ": new")));
    }

    // Subscriptions of one name may differ in their versions.
    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        var byName = new LinkedHashMap<String, T>();
        for (var one : all) {
            var key = name.apply(one);
            for (var number = 2; byName.containsKey(key); number++) {
                key = name.apply(one) + ", number " + number;
            }
            byName.put(key, one);
        }
        return byName;
    }

    private static String name(Publication publication) {
        return "publishes " + publication.type() + " " + publication.version() + " to '" + publication.bus() + "'";
    }

    private static String name(SubscriptionNeed need) {
        return "subscription '" + need.name() + "' to " + need.type() + " of '" + need.bus() + "'";
    }

    /** {@return whether all changes keep what that level promises} */
    public boolean keeps(Compatibility level) {
        return changes.stream().allMatch(change -> change.keeps(level));
    }
}
