package dev.storypact.maven;

import dev.storypact.maven.internal.input.GitFolder;
import dev.storypact.maven.internal.input.SchemasArtifact;
import dev.storypact.maven.internal.input.WaiverInput;
import dev.storypact.maven.internal.report.Check;
import dev.storypact.schema.Compatibility;
import dev.storypact.schema.RegistryComparison;
import dev.storypact.schema.SchemaRegistry;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the module's schemas keep what they promise to those who know an earlier state of them: a folder, a Git revision,
 * a released artifact or a schema registry server. One of the four is to be named.
 *
 * <p>A version that breaks its subject's promise is a finding, such as {@code CMP-BACKWARD-REQUIRED}, with a message that shows it.
 *
 * @since 0.1
 */
@Mojo(name = "compatibility", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CompatibilityMojo extends SchemasMojo {

    private final RepositorySystem repositorySystem;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    @Nullable RepositorySystemSession repositorySession;

    @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true, required = true)
    List<RemoteRepository> repositories = List.of();

    /** The folder of a registry to compare with. */
    @Parameter(property = "contract.earlier.folder")
    @Nullable File earlierFolder;

    /** The Git revision to compare with, as {@code git rev-parse} takes it, such as {@code main}, {@code v1.4} or {@code HEAD~1}. */
    @Parameter(property = "contract.earlier.revision")
    @Nullable String earlierRevision;

    /** The artifact to compare with, whose jar has the schemas, such as {@code com.acme:order-service:1.4}. */
    @Parameter(property = "contract.earlier.artifact")
    @Nullable String earlierArtifact;

    /** The folder of the schemas in that artifact's jar. */
    @Parameter(property = "contract.earlier.artifactFolder", defaultValue = "schemas", required = true)
    String earlierArtifactFolder = "schemas";

    /**
     * What all subjects promise here, whatever their {@code subject.json} says: {@code NONE}, {@code BACKWARD}, {@code FORWARD},
     * {@code FULL} or one of {@code BACKWARD_TRANSITIVE}, {@code FORWARD_TRANSITIVE}, {@code FULL_TRANSITIVE}.
     */
    @Parameter(property = "contract.level")
    @Nullable Compatibility level;

    /**
     * The file with the waivers: findings that may pass until a day, each with its reason. A finding that it waives is a line of the
     * report and fails nothing; a waiver that has expired, or is for nothing, is a warning.
     */
    @Parameter(property = "contract.waivers", defaultValue = "${project.basedir}/waivers.json", required = true)
    File waivers = new File("waivers.json");

    /**
     * Made by Maven.
     *
     * @param repositorySystem resolves the artifact
     * @param decrypter decrypts the server's credentials
     */
    @Inject
    public CompatibilityMojo(RepositorySystem repositorySystem, SettingsDecrypter decrypter) {
        super(decrypter);
        this.repositorySystem = repositorySystem;
    }

    @Override
    Check check(SchemaRegistry own) throws MojoExecutionException {
        requireOneEarlier();
        var comparison = comparison(own);
        var promised = level == null ? comparison : comparison.promising(level);
        return Check.of(
                promised.size(),
                "compatible with " + earlierName(),
                "The schemas break what they promise",
                WaiverInput.applied(waivers, promised.findings(), WaiverInput.Checked.SCHEMAS));
    }

    private void requireOneEarlier() throws MojoExecutionException {
        var named = Stream.of(earlierFolder, earlierRevision, earlierArtifact, registry)
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw new MojoExecutionException("found " + named + " states to compare with, allowed is one: say one of"
                    + " contract.earlier.folder, contract.earlier.revision,"
                    + " contract.earlier.artifact and contract.registry,"
                    + " such as -Dcontract.earlier.revision=main");
        }
    }

    private RegistryComparison comparison(SchemaRegistry own) throws MojoExecutionException {
        var remote = registryServer();
        return remote.isPresent()
                ? RegistryComparison.of(own, remote.get().connect(own.buses())).withShared()
                : RegistryComparison.of(own, earlier());
    }

    private SchemaRegistry earlier() throws MojoExecutionException {
        if (earlierFolder != null) {
            return SchemaRegistry.open(earlierFolder.toPath());
        }
        if (earlierRevision != null) {
            var folder = GitFolder.of(schemas.toPath());
            return SchemaRegistry.openGit(folder.workTree(), earlierRevision, folder.path());
        }
        var artifact = new SchemasArtifact(repositorySystem, Objects.requireNonNull(repositorySession), repositories);
        return artifact.open(Objects.requireNonNull(earlierArtifact), earlierArtifactFolder);
    }

    private String earlierName() {
        if (earlierFolder != null) {
            return earlierFolder.toString();
        }
        return earlierRevision != null
                ? "Git revision " + earlierRevision
                : Objects.toString(earlierArtifact != null ? earlierArtifact : registry);
    }
}
