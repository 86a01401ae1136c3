package dev.storypact.contract.internal.rule;

import dev.storypact.contract.TestEvidence;
import dev.storypact.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** The rules about one service, in the order in which their findings are shown. */
public final class ServiceRules {

    /** The ids of the rules that need evidence. */
    public static final List<String> NEEDING_EVIDENCE =
            List.of(RefusedPublication.ID, UndeclaredPublication.ID, UntestedPublication.ID);

    private static final List<ServiceRule> ALWAYS = List.of(new DuplicatePublication(), new UnregisteredPublication());
    private static final List<ServiceRule> WITH_EVIDENCE =
            List.of(new RefusedPublication(), new UndeclaredPublication(), new UntestedPublication());

    private ServiceRules() {}

    /** {@return what the rules find} */
    public static List<Finding> check(ServiceFacts facts) {
        var rules = facts.inputs().evidence() instanceof TestEvidence.Recorded
                ? Stream.concat(ALWAYS.stream(), WITH_EVIDENCE.stream())
                : ALWAYS.stream();
        return rules.flatMap(rule -> rule.check(facts).stream()).toList();
    }
}
