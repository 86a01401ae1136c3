package dev.storypact.contract.internal.rule;

import dev.storypact.finding.Finding;
import java.util.List;

/** A rule across services. It never throws for what it finds. */
@FunctionalInterface
interface SystemRule {

    List<Finding> check(SystemFacts facts);
}
