package dev.storypact.maven;

import dev.storypact.contract.ContractDeclarations;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.ContractVerifier;
import dev.storypact.contract.ServiceInputs;
import dev.storypact.contract.ServiceVerification;
import dev.storypact.contract.SystemContracts;
import dev.storypact.contract.TestEvidence;
import dev.storypact.maven.internal.input.ContractDependencies;
import dev.storypact.maven.internal.input.ServiceModule;
import dev.storypact.maven.internal.input.WaiverInput;
import dev.storypact.maven.internal.report.Check;
import dev.storypact.schema.SchemaRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Checks what concerns a service alone, and attaches its contract as an artifact of type {@code json} with the classifier
 * {@code contract}.
 *
 * <p>The contract is what the module's stories declare with {@code @Publishes} and {@code @Subscribes}, completed by the
 * evidence that its tests left.
 *
 * @since 0.1
 */
@Mojo(
        name = "publish",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class PublishMojo extends CheckingMojo {

    private final MavenProjectHelper artifacts;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project = new MavenProject();

    /** Skips the goal. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    boolean skip;

    /** The service's name, under which others find it in findings. */
    @Parameter(property = "storypact.service", defaultValue = "${project.artifactId}", required = true)
    String service = "";

    /** The folder of the schema registry. */
    @Parameter(property = "storypact.schemas", defaultValue = "${project.basedir}/schemas", required = true)
    File schemas = new File("schemas");

    /** The folder that the tests leave their evidence in. */
    @Parameter(property = "storypact.evidence", defaultValue = "${project.build.directory}/storypact", required = true)
    File evidence = new File("target/storypact");

    /** The file that the contract is written to. */
    @Parameter(defaultValue = "${project.build.directory}/storypact/contract.json", required = true)
    File contractFile = new File("target/storypact/contract.json");

    /**
     * The file with the waivers: findings that may pass until a day, each with its reason. A finding that it waives is a line of the
     * report and fails nothing; a waiver that has expired, or is for nothing, is a warning.
     */
    @Parameter(property = "contract.waivers", defaultValue = "${project.basedir}/waivers.json", required = true)
    File waivers = new File("waivers.json");

    /** Makes missing evidence an error even where tests are skipped. */
    @Parameter(property = "contract.requireEvidence", defaultValue = "false")
    boolean requireEvidence;

    /** Whether the tests are skipped; without them, rules that need evidence are not checked, and say so. */
    @Parameter(property = "skipTests", defaultValue = "false")
    boolean skipTests;

    /** Whether the tests are neither compiled nor run. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    boolean mavenTestSkip;

    @Parameter(defaultValue = "${session.startTime}", readonly = true, required = true)
    Date buildStart;

    /**
     * Made by Maven.
     *
     * @param artifacts attaches the contract
     */
    @Inject
    public PublishMojo(MavenProjectHelper artifacts) {
        this.artifacts = artifacts;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project.getPackaging().equals("pom")) {
            getLog().info(skip ? "skipped (contract.skip)" : "a module of packaging pom has no contract");
            return;
        }
        checking(() -> {
            deleteEarlierContract();
            var reports = reports();
            var verification = verified();
            reports.conclude(check(verification));
            ContractFiles.writeContract(contractFile.toPath(), verification.assembled());
            artifacts.attachArtifact(project, ContractDependencies.TYPE, ContractDependencies.CLASSIFIER, contractFile);
        });
    }

    // What an earlier build found must not stand for this one.
    private void deleteEarlierContract() throws MojoExecutionException {
        try {
            Files.deleteIfExists(contractFile.toPath());
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The contract " + contractFile + " of an earlier build can't be deleted: " + e
                            + "; make its folder writable, or remove it",
                    e);
        }
    }

    private Check check(ServiceVerification verification) {
        return Check.of(
                        size(verification),
                        "they fit the service's schemas" + (withoutTests() ? " and code" : ", code and tests"),
                        "The contracts don't hold",
                        WaiverInput.applied(waivers, verification.findings(), WaiverInput.Checked.CONTRACTS))
                .noting(verification.notes());
    }

    private ServiceVerification verified() throws MojoExecutionException, IOException {
        var module = module();
        var tests = withoutTests()
                ? new TestEvidence.Skipped()
                : TestEvidence.inFolder(evidence.toPath(), service, module.digest(), buildStart.toInstant());
        var declarations = module.declarations();
        return ContractVerifier.verifyService(
                new ServiceInputs(service, declarations, () -> registry(declarations), tests));
    }

    // A service that only subscribes may have no schemas; then the contracts of its publishers have them.
    private SchemaRegistry registry(ContractDeclarations declarations) {
        return declarations.publications().isEmpty() && !schemas.exists()
                ? SchemaRegistry.inMemory()
                : SchemaRegistry.open(schemas.toPath());
    }

    private boolean withoutTests() {
        return (skipTests || mavenTestSkip) && !requireEvidence;
    }

    private ServiceModule module() throws MojoExecutionException {
        try {
            return new ServiceModule(
                    Path.of(project.getBuild().getOutputDirectory()),
                    Path.of(project.getBuild().getTestOutputDirectory()),
                    project.getCompileClasspathElements().stream().map(Path::of).toList());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("Maven didn't resolve the module's compile classpath", e);
        }
    }

    private String size(ServiceVerification verification) {
        return verification
                .contract()
                .map(contract -> new SystemContracts(List.of(contract), List.of()).size())
                .orElse("service '" + service + "'");
    }
}
