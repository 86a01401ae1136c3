package dev.storypact.maven.internal.input;

import dev.storypact.contract.ContractFiles;
import dev.storypact.finding.Waivers;
import java.io.File;

/** The waivers of a project. */
public final class WaiverInput {

    private WaiverInput() {}

    /** {@return the waivers in that file; none where there is no such file} */
    public static Waivers of(File file) {
        return file.exists() ? ContractFiles.readWaivers(file.toPath()) : Waivers.none();
    }
}
