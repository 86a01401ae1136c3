package dev.storypact.maven;

import dev.storypact.contract.Contract;
import dev.storypact.contract.ContractVerifier;
import dev.storypact.contract.SystemContracts;
import dev.storypact.contract.TestExecution;
import dev.storypact.contract.UnreadContract;
import dev.storypact.maven.internal.input.ContractDependencies;
import dev.storypact.maven.internal.input.ForgottenContracts;
import dev.storypact.maven.internal.input.VerifiedInputs;
import dev.storypact.maven.internal.input.WaiverInput;
import dev.storypact.maven.internal.report.Check;
import dev.storypact.maven.internal.report.ProgressLine;
import dev.storypact.maven.internal.report.ReportFormat;
import dev.storypact.maven.internal.report.Told;
import dev.storypact.maven.internal.report.ToldNote;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Checks that every publisher fits every subscriber, across the services whose contracts this module depends on.
 *
 * <p>The contracts are the module's dependencies of type {@code json} with the classifier {@code contract}; they come from
 * the same build or from a repository, as Maven resolves them.
 *
 * @since 0.1
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class VerifyMojo extends CheckingMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project = new MavenProject();

    /** Skips the goal. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    boolean skip;

    /**
     * The file with the waivers: findings that may pass until a day, each with its reason. A finding that it waives is a line of the
     * report and fails nothing; a waiver that has expired, or is for nothing, is a warning.
     */
    @Parameter(property = "contract.waivers", defaultValue = "${project.basedir}/waivers.json", required = true)
    File waivers = new File("waivers.json");

    /**
     * Files of contracts, and folders whose {@code .json} files are contracts, that are verified together with those among the
     * dependencies.
     */
    @Parameter(property = "contract.files")
    List<File> contractFiles = List.of();

    /**
     * Verifies although nothing has changed since a verification that found no error; without it, what was told then is told
     * again.
     */
    @Parameter(property = "contract.force", defaultValue = "false")
    boolean force;

    @Parameter(defaultValue = "${project.build.directory}/storypact/verified", readonly = true, required = true)
    File verified = new File("target/storypact/verified");

    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    List<MavenProject> build = List.of();

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin = new PluginDescriptor();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped (contract.skip)");
            return;
        }
        checking(() -> verify(new ToldNote(verified.toPath())));
    }

    private void verify(ToldNote note) throws IOException, MojoExecutionException, MojoFailureException {
        var inputs = inputs();
        // Reports that aren't there have to be written.
        var before = force || !reportFiles().areThere(ReportFormat.parse(reports))
                ? Optional.<Told>empty()
                : note.of(inputs.digest());
        if (before.isPresent()) {
            getLog().info(
                            "nothing has changed since the last verification: not verified again, contract.force=true does;"
                                    + " it said:");
            before.get().to(getLog());
            return;
        }
        note.delete();
        // An error ends it here, and is found again by the next build.
        var told = reports().conclude(check());
        // What changed meanwhile is to be verified by the next build.
        if (inputs.equals(inputs())) {
            note.write(inputs.digest(), told);
        }
    }

    private VerifiedInputs inputs() throws IOException {
        return VerifiedInputs.of(
                project,
                contractFiles,
                waivers,
                plugin.getVersion() + "\n" + reporting() + "\n" + forgotten(List.of()));
    }

    private List<UnreadContract> forgotten(List<Contract> read) {
        return ForgottenContracts.of(project, build, plugin.getPluginLookupKey(), read);
    }

    private SystemContracts contracts() {
        var contracts = ContractDependencies.of(project, contractFiles);
        var unread = new ArrayList<>(contracts.unread());
        unread.addAll(forgotten(contracts.contracts()));
        return new SystemContracts(contracts.contracts(), unread);
    }

    private Check check() {
        var contracts = contracts();
        return Check.of(
                contracts.size(),
                allTested(contracts)
                        ? "every publisher fits every subscriber"
                        : "every publisher's schema fits every subscriber, not all tests ran",
                "The contracts don't hold",
                WaiverInput.applied(
                        waivers,
                        ContractVerifier.verifySystem(contracts, new ProgressLine(getLog(), System::nanoTime)),
                        WaiverInput.Checked.CONTRACTS));
    }

    private static boolean allTested(SystemContracts contracts) {
        return contracts.contracts().stream().allMatch(contract -> contract.tests() == TestExecution.RUN);
    }
}
