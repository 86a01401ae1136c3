package dev.storypact.maven.internal.input;

import dev.storypact.contract.ContractFiles;
import dev.storypact.finding.Finding;
import dev.storypact.finding.WaivedFindings;
import dev.storypact.finding.Waiver;
import dev.storypact.finding.Waivers;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The waivers of a project, which its goals share. */
public final class WaiverInput {

    /** What a goal checks, by the categories of its rules: a waiver of the others' is not its concern. */
    public enum Checked {
        /** What services publish, subscribe to and need. */
        CONTRACTS,
        /** What schemas promised before. */
        SCHEMAS,
        /** What a registry takes. */
        REGISTRATIONS;

        private Set<String> categories() {
            return switch (this) {
                case CONTRACTS -> Set.of("PUB", "SUB", "TOP");
                case SCHEMAS -> Set.of("CMP", "REG");
                case REGISTRATIONS -> Set.of("CMP", "REG", "LNT");
            };
        }

        private boolean concerns(Waiver waiver) {
            var category = waiver.rule().split("-", 2)[0];
            return categories().contains(category)
                    || Arrays.stream(values())
                            .noneMatch(other -> other.categories().contains(category));
        }
    }

    private WaiverInput() {}

    /**
     * {@return what the waivers in that file leave of findings today, by UTC; all where there is no such file} Those that are for
     * what another goal checks are left to it.
     */
    public static WaivedFindings applied(File file, List<Finding> findings, Checked checked) {
        return read(file, checked).apply(findings, today());
    }

    /** {@return the waivers in that file that concern a goal; none where there is no such file} */
    public static Waivers read(File file, Checked checked) {
        var waivers = file.exists() ? ContractFiles.readWaivers(file.toPath()) : Waivers.none();
        return new Waivers(waivers.waivers().stream().filter(checked::concerns).toList());
    }

    /** {@return the day on which waivers must hold, by UTC} */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
