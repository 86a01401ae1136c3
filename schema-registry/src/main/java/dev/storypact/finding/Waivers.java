package dev.storypact.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes findings out that are waived, and reports waivers that hold no longer or are for nothing.
 *
 * <p>An expired waiver lets nothing pass; the findings that it was for stay, and {@code WVR-EXPIRED} warns of it. One that is for
 * no finding gives the warning {@code WVR-UNUSED}, so that no old waiver lies in wait for a new fault. Immutable and thread-safe.
 *
 * @param waivers all waivers
 * @since 0.1
 */
public record Waivers(List<Waiver> waivers) {

    /** The rule of the warning of a waiver that holds no longer. */
    public static final String EXPIRED = "WVR-EXPIRED";

    /** The rule of the warning of a waiver that is for no finding. */
    public static final String UNUSED = "WVR-UNUSED";

    public Waivers {
        waivers = List.copyOf(waivers);
    }

    /** {@return the waivers of a project that has none} */
    public static Waivers none() {
        return new Waivers(List.of());
    }

    /**
     * Applies the waivers.
     *
     * @param today the day on which they must hold
     */
    public WaivedFindings apply(List<Finding> findings, LocalDate today) {
        var separated = separate(findings, today);
        var left = new ArrayList<>(separated.findings());
        waivers.forEach(waiver -> warning(waiver, findings, today).ifPresent(left::add));
        return new WaivedFindings(left, separated.waived());
    }

    /**
     * Takes findings out that are waived, without a word on the waivers, for those who have only a part of all findings.
     *
     * @param today the day on which the waivers must hold
     */
    public WaivedFindings separate(List<Finding> findings, LocalDate today) {
        var left = new ArrayList<Finding>();
        var waived = new ArrayList<WaivedFindings.Waived>();
        for (var finding : findings) {
            var waiver = waivers.stream()
                    .filter(each -> !each.isExpiredOn(today) && each.isFor(finding))
                    .findFirst();
            waiver.ifPresentOrElse(
                    found -> waived.add(new WaivedFindings.Waived(finding, found)), () -> left.add(finding));
        }
        return new WaivedFindings(left, waived);
    }

    /** {@return a warning of each waiver that is for one of these findings and no longer holds on that day} */
    public List<Finding> expired(List<Finding> findings, LocalDate today) {
        return waivers.stream()
                .filter(waiver -> waiver.isExpiredOn(today) && findings.stream().anyMatch(waiver::isFor))
                .map(Waivers::expired)
                .toList();
    }

    private static Optional<Finding> warning(Waiver waiver, List<Finding> findings, LocalDate today) {
        if (findings.stream().noneMatch(waiver::isFor)) {
            return Optional.of(warning(
                    UNUSED,
                    waiver,
                    "is for no finding",
                    "no finding has this rule and this text",
                    "remove the waiver"));
        }
        return waiver.isExpiredOn(today) ? Optional.of(expired(waiver)) : Optional.empty();
    }

    private static Finding expired(Waiver waiver) {
        return warning(
                EXPIRED,
                waiver,
                "expired on " + waiver.expires(),
                "the findings that it was for are reported again",
                "mend what was found, or decide once more and give the waiver a new date");
    }

    private static Finding warning(String rule, Waiver waiver, String what, String why, String fix) {
        return new Finding(
                rule,
                Severity.WARNING,
                waiver.location(),
                "The waiver of " + waiver.rule() + " for \"" + waiver.about() + "\" " + what,
                why,
                Optional.empty(),
                fix);
    }
}
