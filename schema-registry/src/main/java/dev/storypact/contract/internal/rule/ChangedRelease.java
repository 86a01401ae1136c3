package dev.storypact.contract.internal.rule;

import dev.storypact.finding.Finding;
import java.util.List;

/** A schema was changed or removed after its release. */
final class ChangedRelease implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        return facts.changed();
    }
}
