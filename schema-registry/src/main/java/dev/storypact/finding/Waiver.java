package dev.storypact.finding;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A decision to let findings pass for a while: which ones, why, and until when.
 *
 * @param rule the rule's id, such as {@code SUB-REFUSES}, or a category of rules, such as {@code SUB} or {@code CMP-FORWARD},
 *     for all rules in it; with a star at its end all rules that begin so, such as {@code CMP-FORWARD-*}
 * @param about a part of the findings' first line, such as {@code 'billing-service' refuses ORDER_PLACED 1.0}; the waiver is
 *     for findings that have it
 * @param reason why they may pass, for people
 * @param expires the last day on which it holds, by UTC where a build applies it
 * @param location where it is written
 * @since 0.1
 */
public record Waiver(String rule, String about, String reason, LocalDate expires, Location location) {

    public Waiver {
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(location, "location");
        refuseBlank("rule", rule);
        refuseBlank("about", about);
        refuseBlank("reason", reason);
        if (!rule.matches("[^*]+\\*?")) {
            throw new IllegalArgumentException(
                    "a waiver's rule is an id, a category, or the beginning of one with a star at its end, not '" + rule
                            + "'");
        }
    }

    private static void refuseBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a waiver needs a text for '" + name + "'");
        }
    }

    /** {@return whether it is for that finding, expired or not} */
    public boolean isFor(Finding finding) {
        var rules = rule.endsWith("*")
                ? finding.rule().startsWith(rule.substring(0, rule.length() - 1))
                : finding.rule().equals(rule) || finding.rule().startsWith(rule + "-");
        return rules && finding.what().contains(about);
    }

    /** {@return whether it no longer holds on that day} */
    public boolean isExpiredOn(LocalDate day) {
        return day.isAfter(expires);
    }
}
