package dev.storypact.contract.internal.rule;

import dev.storypact.finding.Finding;
import java.util.List;

/** The rules across services, in the order in which their findings are shown. */
public final class SystemRules {

    private static final List<SystemRule> RULES = List.of(
            new MissingContract(),
            new UntestedContract(),
            new SameService(),
            new UnfedSubscription(),
            new UnhandledVersion(),
            new UnmatchedFilter(),
            new RefusedMessage(),
            new UnpromisedNeed(),
            new UndecidedMessage(),
            new UnreadPublication());

    private SystemRules() {}

    /** {@return what the rules find} */
    public static List<Finding> check(SystemFacts facts) {
        return RULES.stream().flatMap(rule -> rule.check(facts).stream()).toList();
    }
}
