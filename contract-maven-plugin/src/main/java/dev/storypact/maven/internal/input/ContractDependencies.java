package dev.storypact.maven.internal.input;

import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.SystemContracts;
import dev.storypact.contract.UnreadContract;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Reads the contracts among a module's dependencies, as Maven resolved them from the reactor or a repository, and those in files. */
public final class ContractDependencies {

    /** The classifier of a contract artifact. */
    public static final String CLASSIFIER = "contract";

    /** The type of a contract artifact. */
    public static final String TYPE = "json";

    private ContractDependencies() {}

    /**
     * {@return the contracts; one that was declared and not resolved, or can't be read, is among the unread}
     *
     * @param given files of contracts, and folders of them, that are read beside the dependencies
     * @throws UncheckedIOException if a folder can't be listed
     */
    public static SystemContracts of(MavenProject project, List<File> given) {
        var read = ContractFiles.readContracts(files(project, given));
        var unread = new ArrayList<>(read.unread());
        var artifacts = artifacts(project);
        declared(project).stream()
                .filter(dependency -> artifacts.stream().noneMatch(artifact -> matches(artifact, dependency)))
                .map(ContractDependencies::unresolved)
                .forEach(unread::add);
        artifacts.stream()
                .filter(artifact -> artifact.getFile() == null)
                .map(artifact -> new UnreadContract(artifact.getId(), "found no file, allowed is a contract file"))
                .forEach(unread::add);
        given.stream()
                .filter(file -> file.isDirectory() && inFolder(file.toPath()).isEmpty())
                .map(file -> new UnreadContract(
                        name(project, file.toPath()),
                        "found a folder without a ." + TYPE + " file, allowed is one with contracts"))
                .forEach(unread::add);
        unread.sort(Comparator.comparing(UnreadContract::name));
        return new SystemContracts(read.contracts(), unread);
    }

    /** {@return the files of contracts, by the names that people know them by; each file once, however often it is named} */
    static SortedMap<String, Path> files(MavenProject project, List<File> given) {
        var files = new TreeMap<String, Path>();
        artifacts(project).stream()
                .filter(artifact -> artifact.getFile() != null)
                .forEach(artifact ->
                        files.put(artifact.getId(), artifact.getFile().toPath()));
        var known = new HashSet<Path>();
        files.values().forEach(file -> known.add(real(file)));
        given.stream()
                .flatMap(file -> file.isDirectory() ? inFolder(file.toPath()).stream() : Stream.of(file.toPath()))
                .filter(file -> known.add(real(file)))
                .forEach(file -> files.put(name(project, file), file));
        return files;
    }

    // Waivers and test reports go by the name, so a file of the module has the same wherever the build runs.
    private static String name(MavenProject project, Path file) {
        var module = project.getBasedir();
        if (module == null || !file.startsWith(module.toPath()) || file.equals(module.toPath())) {
            return file.toString();
        }
        return module.toPath().relativize(file).toString().replace('\\', '/');
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            // It isn't there, which is found when it is to be read.
            return file.toAbsolutePath().normalize();
        }
    }

    private static List<Path> inFolder(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + TYPE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of contracts " + folder + " can't be listed", e);
        }
    }

    private static List<Artifact> artifacts(MavenProject project) {
        return project.getArtifacts().stream()
                .filter(ContractDependencies::isContract)
                .toList();
    }

    /** {@return the contracts that the project wants, resolved or not} */
    static List<Dependency> declared(MavenProject project) {
        return project.getDependencies().stream()
                .filter(ContractDependencies::isContract)
                .toList();
    }

    private static UnreadContract unresolved(Dependency dependency) {
        return new UnreadContract(
                dependency.getManagementKey(),
                "the dependency was not resolved, scope " + dependency.getScope(),
                "declare it with the scope compile");
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
