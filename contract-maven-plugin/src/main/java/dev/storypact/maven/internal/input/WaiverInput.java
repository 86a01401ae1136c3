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
        SCHEMAS;

        private Set<String> categories() {
            return switch (this) {
                case CONTRACTS -> Set.of("PUB", "SUB", "TOP");
                case SCHEMAS -> Set.of("CMP", "REG", "LNT");
            };
        }

        private boolean concerns(Waiver waiver) {
            var category = waiver.rule().split("-", 2)[0];
            return Arrays.stream(values())
                    .noneMatch(other -> other != this && other.categories().contains(category));
        }
    }

    private WaiverInput() {}

    /**
     * {@return what the waivers in that file leave of findings today, by UTC; all where there is no such file} Those that are for
     * what another goal checks are left to it.
     */
    public static WaivedFindings applied(File file, List<Finding> findings, Checked checked) {
        var waivers = file.exists() ? ContractFiles.readWaivers(file.toPath()) : Waivers.none();
        return new Waivers(waivers.waivers().stream().filter(checked::concerns).toList())
                .apply(findings, LocalDate.now(ZoneOffset.UTC));
    }
}
