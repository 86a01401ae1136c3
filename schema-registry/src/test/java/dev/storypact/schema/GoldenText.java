package dev.storypact.schema;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import java.util.List;
import java.util.stream.Collectors;

/** What came of a golden case, as its {@code findings.txt} says it. */
final class GoldenText {

    private GoldenText() {}

    static String of(List<Finding> findings) {
        return findings.isEmpty() ? "nothing\n" : blocks(findings);
    }

    static String of(Registration registration) {
        if (registration instanceof Registration.Refused refused) {
            return "refused\n" + blocks(refused.findings());
        }
        return registration instanceof Registration.Registered registered
                ? "registered\n" + blocks(registered.warnings())
                : "already registered\n";
    }

    private static String blocks(List<Finding> findings) {
        return findings.stream().map(finding -> FindingText.of(finding) + "\n").collect(Collectors.joining("\n"));
    }
}
