package dev.storypact.maven;

import dev.storypact.finding.Finding;
import dev.storypact.finding.WaivedFindings;
import dev.storypact.maven.internal.input.WaiverInput;
import dev.storypact.maven.internal.report.Check;
import dev.storypact.schema.Registration;
import dev.storypact.schema.SchemaRegistry;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Registers the module's schemas: releases its drafts where they are, or registers all its versions in another folder or on a
 * schema registry server.
 *
 * <p>A version that is there already, saying the same, is left as it is. One that says something else, that isn't sound or
 * breaks its subject's promise is refused; those that can be registered are. A waiver lets a version be registered although it
 * breaks a promise; nothing lets a release change.
 *
 * @since 0.1
 */
@Mojo(name = "register", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class RegisterMojo extends SchemasMojo {

    /** The folder of another registry to register in, without {@code contract.registry}. */
    @Parameter(property = "contract.register.folder")
    @Nullable File registerFolder;

    /**
     * The file with the waivers: findings that may pass until a day, each with its reason. A version that has no other errors is
     * registered, and what is waived is a line of the report. A waiver that has expired is a warning, and lets nothing pass.
     */
    @Parameter(property = "contract.waivers", defaultValue = "${project.basedir}/waivers.json", required = true)
    File waivers = new File("waivers.json");

    /**
     * Made by Maven.
     *
     * @param decrypter decrypts the server's credentials
     */
    @Inject
    public RegisterMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    Check check(SchemaRegistry own) throws MojoExecutionException {
        var waiving = WaiverInput.read(waivers, WaiverInput.Checked.REGISTRATIONS);
        var today = WaiverInput.today();
        var target = target(own);
        var registered = 0;
        var known = 0;
        var findings = new ArrayList<Finding>();
        var waived = new ArrayList<WaivedFindings.Waived>();
        for (var version : own.versions()) {
            var registration = target.register(version, waiving, today);
            findings.addAll(findings(registration));
            waived.addAll(registration.waived());
            if (registration instanceof Registration.Registered) {
                getLog().info("registered " + version + " in " + targetName());
                registered++;
            } else if (registration instanceof Registration.AlreadyRegistered) {
                getLog().info("already there: " + version + " in " + targetName());
                known++;
            }
        }
        findings.addAll(waiving.expired(List.copyOf(findings), today));
        return Check.of(
                registered + " registered, " + known + " already there",
                "nothing was refused",
                "Versions were refused",
                new WaivedFindings(findings, waived));
    }

    private static List<Finding> findings(Registration registration) {
        if (registration instanceof Registration.Refused refused) {
            return refused.findings();
        }
        return registration instanceof Registration.Registered registered ? registered.warnings() : List.of();
    }

    private SchemaRegistry target(SchemaRegistry own) throws MojoExecutionException {
        if (registerFolder != null && registry != null) {
            throw new MojoExecutionException("found both contract.register.folder, " + registerFolder
                    + ", and contract.registry, " + registry + "; say one of the two");
        }
        var remote = registryServer();
        if (remote.isPresent()) {
            return remote.get().connect(own.buses());
        }
        return registerFolder == null ? own : SchemaRegistry.open(registerFolder.toPath());
    }

    private String targetName() {
        if (registry != null) {
            return registry;
        }
        return String.valueOf(registerFolder == null ? schemas : registerFolder);
    }
}
