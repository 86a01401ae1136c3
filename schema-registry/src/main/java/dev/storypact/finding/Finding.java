package dev.storypact.finding;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a check found wrong: what, where, why, a message that shows it, and how to mend it.
 *
 * @param rule the stable id of the rule that found it, such as {@code SUB-REFUSES}
 * @param severity whether it fails the build
 * @param location where it stands
 * @param what the finding in one line, such as {@code Subscriber 'billing' refuses ORDER_PLACED 3.0 of 'orders'}
 * @param why the reason, such as {@code total was an integer, now it may be a string}
 * @param counterexample a message that shows it, where there is one
 * @param fix how to mend it
 * @since 0.1
 */
public record Finding(
        String rule,
        Severity severity,
        Location location,
        String what,
        String why,
        Optional<Counterexample> counterexample,
        String fix) {

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(counterexample, "counterexample");
        refuseBlank("rule", rule);
        refuseBlank("what", what);
        refuseBlank("why", why);
        refuseBlank("fix", fix);
    }

    /**
     * {@return whether it says that a check could not be done} Then nothing is known: what it is about neither passed nor failed.
     * The rule's name tells, such as {@code TOP-NOT-CHECKED} or {@code SUB-UNDECIDED}.
     */
    public boolean isUnchecked() {
        return rule.endsWith("-NOT-CHECKED") || rule.endsWith("-UNDECIDED");
    }

    private static void refuseBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a finding needs a text for '" + name + "'");
        }
    }
}
