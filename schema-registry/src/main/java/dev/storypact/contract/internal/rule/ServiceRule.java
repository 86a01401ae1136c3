package dev.storypact.contract.internal.rule;

import dev.storypact.finding.Finding;
import java.util.List;

/** A rule about one service. It never throws for what it finds. */
@FunctionalInterface
interface ServiceRule {

    List<Finding> check(ServiceFacts facts);
}
