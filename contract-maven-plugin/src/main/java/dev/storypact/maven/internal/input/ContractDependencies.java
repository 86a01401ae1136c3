package dev.storypact.maven.internal.input;

import dev.storypact.contract.Contract;
import dev.storypact.contract.ContractFileException;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.SystemContracts;
import dev.storypact.contract.UnreadContract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Reads the contracts among a module's dependencies, as Maven resolved them from the reactor or a repository. */
public final class ContractDependencies {

    /** The classifier of a contract artifact. */
    public static final String CLASSIFIER = "contract";

    /** The type of a contract artifact. */
    public static final String TYPE = "json";

    private final List<Contract> contracts = new ArrayList<>();
    private final List<UnreadContract> unread = new ArrayList<>();

    private ContractDependencies() {}

    /** {@return the contracts; one that was declared and not resolved, or can't be read, is among the unread} */
    public static SystemContracts of(MavenProject project) {
        var read = new ContractDependencies();
        var artifacts = artifacts(project);
        artifacts.forEach(read::add);
        declared(project).stream()
                .filter(dependency -> artifacts.stream().noneMatch(artifact -> matches(artifact, dependency)))
                .forEach(read::addUnresolved);
        return new SystemContracts(read.contracts, read.unread);
    }

    /** {@return the contracts that were resolved, in the order of their ids} */
    static List<Artifact> artifacts(MavenProject project) {
        return project.getArtifacts().stream()
                .filter(ContractDependencies::isContract)
                .sorted(Comparator.comparing(Artifact::getId))
                .toList();
    }

    /** {@return the contracts that the project wants, resolved or not} */
    static List<Dependency> declared(MavenProject project) {
        return project.getDependencies().stream()
                .filter(ContractDependencies::isContract)
                .toList();
    }

    private void add(Artifact artifact) {
        var file = artifact.getFile();
        if (file == null || !file.isFile()) {
            unread.add(new UnreadContract(
                    artifact.getId(),
                    "found " + (file == null ? "no file" : file + ", which is no file")
                            + ", allowed is a contract file"));
            return;
        }
        try {
            contracts.add(ContractFiles.readContract(file.toPath()));
        } catch (ContractFileException e) {
            unread.add(new UnreadContract(artifact.getId(), String.valueOf(e.getMessage())));
        }
    }

    private void addUnresolved(Dependency dependency) {
        unread.add(new UnreadContract(
                dependency.getManagementKey(), "the dependency was not resolved, scope " + dependency.getScope()));
    }

    private static boolean isContract(Artifact artifact) {
        return CLASSIFIER.equals(artifact.getClassifier()) && TYPE.equals(artifact.getType());
    }

    private static boolean isContract(Dependency dependency) {
        return CLASSIFIER.equals(dependency.getClassifier()) && TYPE.equals(dependency.getType());
    }

    private static boolean matches(Artifact artifact, Dependency dependency) {
        return artifact.getGroupId().equals(dependency.getGroupId())
                && artifact.getArtifactId().equals(dependency.getArtifactId());
    }
}
