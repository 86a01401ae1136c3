package dev.storypact.maven.internal.input;

import dev.storypact.contract.ContractFiles;
import dev.storypact.finding.Finding;
import dev.storypact.finding.WaivedFindings;
import dev.storypact.finding.Waivers;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The waivers of a project. */
public final class WaiverInput {

    private WaiverInput() {}

    /** {@return what the waivers in that file leave of findings today, by UTC; all where there is no such file} */
    public static WaivedFindings applied(File file, List<Finding> findings) {
        var waivers = file.exists() ? ContractFiles.readWaivers(file.toPath()) : Waivers.none();
        return waivers.apply(findings, LocalDate.now(ZoneOffset.UTC));
    }
}
