package dev.storypact.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiversTests {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");
    private static final Finding REFUSED = finding("SUB-REFUSES", "Subscriber 'billing' refuses ORDER_PLACED 1.0");
    private static final Finding UNFED = finding("SUB-UNFED", "Nobody publishes ORDER_LOST");

    private static Finding finding(String rule, String what) {
        return new Finding(
                rule, Severity.ERROR, Location.ofFile("schema.json"), what, "why", Optional.empty(), "mend it");
    }

    private static Waivers waiving(String rule, String about) {
        return new Waivers(List.of(
                new Waiver(rule, about, "billing moves in January", LAST_DAY, Location.inFile("waivers.json", 3, 5))));
    }

    @Test
    void a_waived_finding_passes_until_the_last_day() {
        var result = waiving("SUB-REFUSES", "'billing' refuses ORDER_PLACED").apply(List.of(REFUSED, UNFED), LAST_DAY);

        assertThat(result.findings()).containsExactly(UNFED);
        assertThat(result.waived())
                .singleElement()
                .satisfies(waived -> assertThat(waived.text())
                        .isEqualTo("waived until 2026-12-31 (billing moves in January): Subscriber 'billing' refuses"
                                + " ORDER_PLACED 1.0 [SUB-REFUSES]"));
    }

    @Test
    void a_star_waives_all_rules_that_begin_so() {
        assertThat(waiving("SUB-*", "ORDER_")
                        .apply(List.of(REFUSED, UNFED), LAST_DAY)
                        .findings())
                .isEmpty();
    }

    @Test
    void a_category_waives_all_rules_in_it_and_no_other() {
        assertThat(waiving("SUB", "ORDER_")
                        .apply(List.of(REFUSED, UNFED), LAST_DAY)
                        .findings())
                .isEmpty();
        assertThat(waiving("SU", "ORDER_").apply(List.of(REFUSED), LAST_DAY).findings())
                .contains(REFUSED);
    }

    @Test
    void another_rule_or_another_text_is_not_waived() {
        assertThat(waiving("SUB-UNFED", "ORDER_PLACED")
                        .apply(List.of(REFUSED), LAST_DAY)
                        .findings())
                .contains(REFUSED);
        assertThat(waiving("SUB-REFUSES", "ORDER_LOST")
                        .apply(List.of(REFUSED), LAST_DAY)
                        .findings())
                .contains(REFUSED);
    }

    @Test
    void an_expired_waiver_lets_nothing_pass_and_is_a_warning() {
        var result = waiving("SUB-REFUSES", "ORDER_PLACED").apply(List.of(REFUSED), LAST_DAY.plusDays(1));

        assertThat(result.waived()).isEmpty();
        assertThat(result.findings()).hasSize(2).contains(REFUSED);
        assertThat(FindingText.of(result.findings().get(1))).isEqualTo("""
                The waiver of SUB-REFUSES for "ORDER_PLACED" expired on 2026-12-31
                  where:    waivers.json:3:5
                  why:      the findings that it was for are reported again
                  to mend:  mend what was found, or decide once more and give the waiver a new date
                  rule:     WVR-EXPIRED (warning)""");
    }

    @Test
    void a_waiver_that_is_for_no_finding_is_a_warning() {
        var result = waiving("SUB-REFUSES", "ORDER_PLACED").apply(List.of(UNFED), LAST_DAY);

        assertThat(result.findings()).extracting(Finding::rule).containsExactly("SUB-UNFED", "WVR-UNUSED");
    }

    @Test
    void of_a_part_of_the_findings_only_those_are_taken_out_that_are_waived() {
        var waivers = waiving("SUB-REFUSES", "ORDER_PLACED");

        assertThat(waivers.separate(List.of(UNFED), LAST_DAY)).isEqualTo(new WaivedFindings(List.of(UNFED), List.of()));
        assertThat(waivers.separate(List.of(REFUSED, UNFED), LAST_DAY).findings())
                .containsExactly(UNFED);
        assertThat(waivers.separate(List.of(REFUSED), LAST_DAY.plusDays(1)).findings())
                .containsExactly(REFUSED);
    }

    @Test
    void an_expired_waiver_is_told_alone_where_it_is_for_something() {
        var waivers = waiving("SUB-REFUSES", "ORDER_PLACED");

        assertThat(waivers.expired(List.of(REFUSED), LAST_DAY.plusDays(1)))
                .extracting(Finding::rule)
                .containsExactly("WVR-EXPIRED");
        assertThat(waivers.expired(List.of(UNFED), LAST_DAY.plusDays(1))).isEmpty();
        assertThat(waivers.expired(List.of(REFUSED), LAST_DAY)).isEmpty();
    }

    @Test
    void without_waivers_all_stays_as_it_is() {
        assertThat(Waivers.none().apply(List.of(REFUSED), LAST_DAY))
                .isEqualTo(new WaivedFindings(List.of(REFUSED), List.of()));
    }

    @Test
    void a_waiver_of_everything_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waiving("*", "ORDER_PLACED"))
                .withMessage(
                        "a waiver's rule is an id, a category, or the beginning of one with a star at its end, not '*'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waiving("SUB-REFUSES", " "))
                .withMessage("a waiver needs a text for 'about'");
    }
}
