package dev.storypact.maven.internal.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * What a project has already, itself or from its parents.
 *
 * @param project as Maven sees it
 */
public record ProjectState(MavenProject project) {

    private static final int OLDEST_JAVA = 17;
    private static final List<String> RELEASES =
            List.of("maven.compiler.release", "maven.compiler.source", "maven.compiler.target");

    /** {@return whether the build uses that plugin} */
    public boolean hasPlugin(String groupId, String artifactId) {
        return project.getBuildPlugins().stream()
                .anyMatch(plugin -> plugin.getGroupId().equals(groupId)
                        && plugin.getArtifactId().equals(artifactId)
                        && !plugin.getExecutions().isEmpty());
    }

    /** {@return whether the project says which version of that plugin it wants} */
    public boolean managesPlugin(String groupId, String artifactId) {
        var management = project.getPluginManagement();
        return management != null
                && management.getPlugins().stream()
                        .anyMatch(plugin -> plugin.getGroupId().equals(groupId)
                                && plugin.getArtifactId().equals(artifactId)
                                && plugin.getVersion() != null);
    }

    /** {@return whether the project has that dependency} */
    public boolean hasDependency(String groupId, String artifactId) {
        return has(project.getDependencies(), groupId, artifactId);
    }

    /** {@return whether the project says which version of that dependency it wants} */
    public boolean managesDependency(String groupId, String artifactId) {
        var management = project.getDependencyManagement();
        return management != null && has(management.getDependencies(), groupId, artifactId);
    }

    private static boolean has(Collection<Dependency> dependencies, String groupId, String artifactId) {
        return dependencies.stream()
                .anyMatch(dependency -> dependency.getGroupId().equals(groupId)
                        && dependency.getArtifactId().equals(artifactId));
    }

    /** {@return whether the build uses a plugin of that version or a later one} */
    public boolean isPluginAtLeast(String groupId, String artifactId, int major, int minor) {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getGroupId().equals(groupId)
                        && plugin.getArtifactId().equals(artifactId))
                .map(plugin -> new DefaultArtifactVersion(Objects.toString(plugin.getVersion(), "0")))
                .anyMatch(version -> version.getMajorVersion() > major
                        || (version.getMajorVersion() == major && version.getMinorVersion() >= minor));
    }

    /** {@return whether a property says which Java the code is for} */
    public boolean saysJavaRelease() {
        return releases().findAny().isPresent();
    }

    private Stream<String> releases() {
        return RELEASES.stream()
                .filter(name -> project.getProperties().getProperty(name) != null)
                .map(name ->
                        name + " " + project.getProperties().getProperty(name).strip());
    }

    /**
     * Refuses projects that a first story can't be put in.
     *
     * @param packageName where it is to be put
     * @throws MojoExecutionException if there is anything against it; it says what, and how to mend it
     */
    public void requireServiceModule(String packageName) throws MojoExecutionException {
        require(
                !project.getPackaging().equals("pom"),
                "a module of packaging pom, which has no code; run it in the module of a service, such as with -pl order-service");
        require(
                SourceVersion.isName(packageName),
                "'" + packageName + "', which is no name of a Java package; give one by -Dcontract.init.package");
        var old = releases().filter(ProjectState::isOld).findFirst();
        require(
                old.isEmpty(),
                old.orElse("") + "; Storypact needs Java " + OLDEST_JAVA + " or later: set it to " + OLDEST_JAVA
                        + " first");
        require(
                !Files.exists(Path.of(project.getBuild().getSourceDirectory()).resolve("module-info.java")),
                "a module-info.java; add the dependencies, what it requires and the plugin by hand, as the README shows");
    }

    private static boolean isOld(String release) {
        var number = release.substring(release.indexOf(' ') + 1);
        return number.matches("1\\.[0-9]+") || (number.matches("[0-9]{1,4}") && Integer.parseInt(number) < OLDEST_JAVA);
    }

    private void require(boolean isSo, String otherwise) throws MojoExecutionException {
        if (!isSo) {
            throw new MojoExecutionException(project.getFile() + " can't be edited: found " + otherwise);
        }
    }
}
