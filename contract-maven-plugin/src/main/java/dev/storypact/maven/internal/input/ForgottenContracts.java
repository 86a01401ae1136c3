package dev.storypact.maven.internal.input;

import dev.storypact.contract.Contract;
import dev.storypact.contract.UnreadContract;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Finds the modules beside the system's in the same build that publish a contract which the system doesn't depend on: without
 * it, nothing would be said of that service.
 *
 * <p>Beside it are those of the same parent. Others may be of another system.
 */
public final class ForgottenContracts {

    private static final String PUBLISH = "publish";

    private ForgottenContracts() {}

    /**
     * {@return the forgotten contracts, as ones that weren't read}
     *
     * @param build all modules that are built together
     * @param plugin this plugin's {@code groupId:artifactId}
     * @param read the contracts that were read, from wherever
     */
    public static List<UnreadContract> of(
            MavenProject system, List<MavenProject> build, String plugin, List<Contract> read) {
        var declared = ContractDependencies.declared(system);
        return build.stream()
                .filter(module -> isBeside(module, system) && publishes(module, plugin))
                .filter(module -> declared.stream()
                        .noneMatch(dependency -> dependency.getGroupId().equals(module.getGroupId())
                                && dependency.getArtifactId().equals(module.getArtifactId())))
                .filter(module ->
                        read.stream().noneMatch(contract -> contract.service().equals(module.getArtifactId())))
                .map(ForgottenContracts::forgotten)
                .toList();
    }

    private static boolean isBeside(MavenProject module, MavenProject system) {
        return module.getParent() != null
                && system.getParent() != null
                && module.getParent().getId().equals(system.getParent().getId());
    }

    private static boolean publishes(MavenProject module, String plugin) {
        return module.getBuildPlugins().stream()
                .filter(built -> built.getKey().equals(plugin))
                .map(Plugin::getExecutions)
                .flatMap(List::stream)
                .anyMatch(execution -> execution.getGoals().contains(PUBLISH));
    }

    private static UnreadContract forgotten(MavenProject module) {
        return new UnreadContract(
                module.getGroupId() + ":" + module.getArtifactId(),
                "the module is built beside this one and publishes its contract, which isn't among the dependencies here",
                "add it: <dependency> with its groupId, artifactId and version, <classifier>"
                        + ContractDependencies.CLASSIFIER + "</classifier> and <type>" + ContractDependencies.TYPE
                        + "</type>");
    }
}
