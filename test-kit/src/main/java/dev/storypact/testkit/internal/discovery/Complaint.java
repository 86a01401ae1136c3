package dev.storypact.testkit.internal.discovery;

import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestSource;

/**
 * What is wrong with a declaration: subject and defect make one sentence, effect and remedy one each.
 *
 * @param subject which declaration
 * @param defect what it must not be or have
 * @param effect what comes of it
 * @param remedy how to mend it
 */
record Complaint(String subject, String defect, String effect, String remedy) {

    /** {@return the issue of that severity at that place} */
    DiscoveryIssue at(Severity severity, TestSource source) {
        return DiscoveryIssue.builder(severity, subject + " " + defect + ". " + effect + ". " + remedy + ".")
                .source(source)
                .build();
    }
}
