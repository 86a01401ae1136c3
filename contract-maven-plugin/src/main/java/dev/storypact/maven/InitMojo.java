package dev.storypact.maven;

import dev.storypact.maven.internal.start.FirstFiles;
import dev.storypact.maven.internal.start.PomFile;
import dev.storypact.maven.internal.start.ProjectState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Adds Storypact to a module: this plugin and the dependencies to its {@code pom.xml}, whose layout and comments stay as they are,
 * a first schema, a story that publishes by it, and the story's test. Then {@code mvn verify} passes.
 *
 * <p>A project that has the plugin already is left as it is; no file is ever overwritten.
 *
 * @since 0.1
 */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends AbstractMojo {

    private static final String GROUP = "dev.storypact";
    private static final String APACHE = "org.apache.maven.plugins";
    private static final String COMPILER = "3.14.1";
    private static final String SUREFIRE = "3.6.1";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project = new MavenProject();

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin = new PluginDescriptor();

    /** Skips the goal. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    boolean skip;

    /** The service's name, under which others find it in findings. */
    @Parameter(property = "storypact.service", defaultValue = "${project.artifactId}", required = true)
    String service = "";

    /** The folder of the schema registry. */
    @Parameter(property = "storypact.schemas", defaultValue = "${project.basedir}/schemas", required = true)
    File schemas = new File("schemas");

    /** The Java package of the first story and its test. */
    @Parameter(property = "contract.init.package", defaultValue = "${project.groupId}", required = true)
    String packageName = "";

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("skipped (contract.skip)");
            return;
        }
        var state = new ProjectState(project);
        if (state.hasPlugin(GROUP, plugin.getArtifactId())) {
            getLog().info("this project has the plugin already: nothing to do");
            return;
        }
        state.requireServiceModule(packageName);
        try {
            writeFiles();
            editPom(state);
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        getLog().info("run mvn verify: it tells the first story, checks what it publishes and packages the contract");
    }

    private void writeFiles() throws IOException {
        var build = project.getBuild();
        var files = new FirstFiles(packageName, service)
                .in(schemas.toPath(), Path.of(build.getSourceDirectory()), Path.of(build.getTestSourceDirectory()));
        for (var file : files.entrySet()) {
            var written = FirstFiles.write(file.getKey(), file.getValue());
            getLog().info((written ? "wrote " : "left as it is: ") + file.getKey());
        }
    }

    private void editPom(ProjectState state) throws IOException {
        var pom = PomFile.read(project.getFile().toPath());
        if (!state.saysJavaRelease()) {
            pom.addProperty("maven.compiler.release", "17");
        }
        addDependency(pom, state, "storypact-stories", "");
        addDependency(pom, state, "storypact-test-kit", "test");
        pin(pom, state, "maven-compiler-plugin", COMPILER, 3, 6);
        pin(pom, state, "maven-surefire-plugin", SUREFIRE, 3, 6);
        var version = state.managesPlugin(GROUP, plugin.getArtifactId()) ? "" : plugin.getVersion();
        pom.addPlugin(GROUP, plugin.getArtifactId(), version, "publish");
        pom.save();
        getLog().info("added the plugin and its dependencies to " + project.getFile());
    }

    private void addDependency(PomFile pom, ProjectState state, String artifactId, String scope) {
        if (!state.hasDependency(GROUP, artifactId)) {
            var version = state.managesDependency(GROUP, artifactId) ? "" : plugin.getVersion();
            pom.addDependency(GROUP, artifactId, version, scope);
        }
    }

    private void pin(PomFile pom, ProjectState state, String artifactId, String version, int major, int minor) {
        if (state.isPluginAtLeast(APACHE, artifactId, major, minor)) {
            return;
        }
        if (!pom.pinPlugin(APACHE, artifactId, version)) {
            getLog().warn("the pom's own version of " + artifactId + " is older than " + major + "." + minor
                    + ", which Storypact needs: set it to " + version);
        }
    }
}
