package dev.storypact.maven;

import dev.storypact.contract.ContractFileException;
import dev.storypact.contract.ContractVerifier;
import dev.storypact.contract.SystemContracts;
import dev.storypact.contract.TestExecution;
import dev.storypact.maven.internal.input.ContractDependencies;
import dev.storypact.maven.internal.input.WaiverInput;
import dev.storypact.maven.internal.report.Check;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
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

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped (contract.skip)");
            return;
        }
        try {
            reports().conclude(check());
        } catch (ContractFileException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private Check check() {
        var contracts = ContractDependencies.of(project);
        return Check.of(
                contracts.size(),
                allTested(contracts)
                        ? "every publisher fits every subscriber"
                        : "every publisher's schema fits every subscriber, not all tests ran",
                "The contracts don't hold",
                WaiverInput.applied(waivers, ContractVerifier.verifySystem(contracts)));
    }

    private static boolean allTested(SystemContracts contracts) {
        return contracts.contracts().stream().allMatch(contract -> contract.tests() == TestExecution.RUN);
    }
}
