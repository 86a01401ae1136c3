package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.TestEvidence;
import dev.storypact.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** The rules about one service, in the order in which their findings are shown. */
public final class ServiceRules {

    /** The ids of the rules that need evidence. */
    public static final List<String> NEEDING_EVIDENCE = Stream.of(
                    ContractRule.PUB_REFUSED,
                    ContractRule.PUB_UNVERSIONED,
                    ContractRule.PUB_UNDECLARED,
                    ContractRule.PUB_UNTESTED,
                    ContractRule.SUB_UNTESTED,
                    ContractRule.SUB_UNSENDABLE,
                    ContractRule.SUB_FILTER_DIFFERS)
            .map(ContractRule::id)
            .toList();

    private static final List<ServiceRule> ALWAYS = List.of(
            new ChangedRelease(), new DuplicatePublication(), new UnregisteredPublication(), new EmptyPublication());
    private static final List<ServiceRule> WITH_EVIDENCE = List.of(
            new RefusedPublication(),
            new UnversionedPublication(),
            new UndeclaredPublication(),
            new UntestedPublication(),
            new UntestedSubscription(),
            new UnsendableMessage(),
            new DifferingFilter());

    private ServiceRules() {}

    /** {@return what the rules find} */
    public static List<Finding> check(ServiceFacts facts) {
        var rules = facts.inputs().evidence() instanceof TestEvidence.Recorded
                ? Stream.concat(ALWAYS.stream(), WITH_EVIDENCE.stream())
                : ALWAYS.stream();
        return rules.flatMap(rule -> rule.check(facts).stream()).toList();
    }
}
