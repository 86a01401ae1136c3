package dev.storypact.maven;

import dev.storypact.maven.internal.report.Reports;
import org.apache.maven.plugin.AbstractMojo;

/**
 * What goals that find something have in common: where and how they report it.
 *
 * <p>Such a goal ends with {@code reports().conclude(check())}: the reports begin before the check is made.
 */
abstract class CheckingMojo extends AbstractMojo {

    /** {@return the reports of this goal, which is about to check} */
    final Reports reports() {
        return Reports.begin(getLog());
    }
}
