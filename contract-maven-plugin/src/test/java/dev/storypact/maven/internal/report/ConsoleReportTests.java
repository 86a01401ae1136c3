package dev.storypact.maven.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingStyle;
import dev.storypact.finding.Severity;
import dev.storypact.finding.WaivedFindings;
import dev.storypact.maven.RecordingLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTests {

    private final RecordingLog log = new RecordingLog();

    @Test
    void the_last_line_counts_by_severity_what_is_waived_and_what_was_not_checked() {
        var console = console(100);

        console.blocks(Samples.check());

        assertThatThrownBy(() -> console.lastLine(Samples.check()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The contracts don't hold: 2 errors, 1 warning, 1 waived, 1 not checked,"
                        + " each shown above with what to mend");
        assertThat(log.entries())
                .extracting(entry -> entry.lines().findFirst().orElse(""))
                .containsExactly(
                        "warn: evidence-2.json is of an earlier build",
                        "error: Subscriber 'billing' refuses ORDER_PLACED 3.0 of 'orders'",
                        "warn: No test publishes ORDER_PLACED 3.0",
                        "error: The contract 'com.acme:stock:json:contract:1' was not checked",
                        "warn: waived until 2027-01-31 (the parcel service comes with the next release):"
                                + " Nobody publishes ORDER_SENT 1.x, which 'mail' reads [SUB-UNFED]",
                        "error: 3 services, 3 publications, 4 subscriptions: 2 errors, 1 warning, 1 waived, 1 not"
                                + " checked");
    }

    @Test
    void what_could_not_be_checked_is_counted_although_it_is_waived() throws Exception {
        var waived = new WaivedFindings.Waived(Samples.UNCHECKED, Samples.WAIVER);

        console(100).lastLine(Samples.checkOf(new WaivedFindings(List.of(), List.of(waived))));

        assertThat(log.entries())
                .containsExactly(
                        "info: 3 services, 3 publications, 4 subscriptions: no error, 1 waived, 1 not checked");
    }

    @Test
    void of_a_million_findings_the_errors_are_shown_first_and_the_rest_is_counted() {
        List<Finding> million = new ArrayList<>(Collections.nCopies(999_998, Samples.UNTESTED));
        million.add(Samples.REFUSED);
        million.add(Samples.UNCHECKED);
        var check = Samples.checkOf(new WaivedFindings(million, List.of()));
        var console = console(3);

        console.blocks(check);

        assertThatThrownBy(() -> console.lastLine(check))
                .hasMessage("The contracts don't hold: 2 errors, 999998 warnings, 1 not checked,"
                        + " each shown above with what to mend");
        assertThat(log.entries())
                .extracting(entry -> entry.lines().findFirst().orElse(""))
                .containsExactly(
                        "error: Subscriber 'billing' refuses ORDER_PLACED 3.0 of 'orders'",
                        "error: The contract 'com.acme:stock:json:contract:1' was not checked",
                        "warn: No test publishes ORDER_PLACED 3.0",
                        "warn: ... and 999997 more, which the files have; contract.shown says how many are shown",
                        "error: 3 services, 3 publications, 4 subscriptions: 2 errors, 999998 warnings, 1 not checked");
    }

    @Test
    void more_errors_than_are_shown_are_not_said_to_be_shown() {
        var check = Samples.checkOf(new WaivedFindings(Collections.nCopies(3, Samples.REFUSED), List.of()));

        assertThatThrownBy(() -> console(2).lastLine(check))
                .hasMessage("The contracts don't hold: 3 errors, the first 2 shown above with what to mend");
    }

    @Test
    void a_hostile_text_forges_no_line_and_moves_no_cursor() {
        var console = console(100);

        console.blocks(Samples.hostile());

        assertThat(log.entries())
                .allSatisfy(entry -> assertThat(entry).doesNotContain("\u001b", "\u202e", "\u0085", "\0", "\r"))
                .filteredOn(entry -> entry.startsWith("error"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines().filter(line -> line.startsWith("::")))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.maven.shared.utils.logging.MessageUtils", // Maven 3
                "org.apache.maven.jline.MessageUtils" // Maven 4
            })
    void colours_are_on_and_off_as_maven_says(String whoKnows) {
        assertThat(MavenColors.styleOf(core(whoKnows, ColorsOn.class)).headline(Severity.ERROR, "text"))
                .isEqualTo("\u001b[1;31mtext\u001b[m");
        assertThat(MavenColors.styleOf(core(whoKnows, ColorsOn.class)).headline(Severity.WARNING, "text"))
                .isEqualTo("\u001b[1;33mtext\u001b[m");
        assertThat(MavenColors.styleOf(core(whoKnows, ColorsOff.class)).headline(Severity.ERROR, "text"))
                .isEqualTo("text");
    }

    @Test
    void a_maven_that_does_not_know_of_colours_has_none() {
        assertThat(MavenColors.styleOf(ClassLoader.getPlatformClassLoader()).marks("^^"))
                .isEqualTo("^^");
    }

    private ConsoleReport console(int shown) {
        return new ConsoleReport(log, FindingStyle.plain(), shown);
    }

    private static ClassLoader core(String name, Class<?> type) {
        return new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            public Class<?> loadClass(String wanted) throws ClassNotFoundException {
                return wanted.equals(name) ? type : super.loadClass(wanted);
            }
        };
    }

    /** Stands for Maven's own class. */
    public static final class ColorsOn {

        private ColorsOn() {}

        /** {@return that there are colours} */
        public static boolean isColorEnabled() {
            return true;
        }
    }

    /** Stands for Maven's own class. */
    public static final class ColorsOff {

        private ColorsOff() {}

        /** {@return that there are none} */
        public static boolean isColorEnabled() {
            return false;
        }
    }
}
