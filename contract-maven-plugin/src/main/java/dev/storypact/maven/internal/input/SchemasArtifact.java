package dev.storypact.maven.internal.input;

import dev.storypact.schema.SchemaRegistry;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * An artifact with a registry in its jar, resolved as Maven resolves dependencies: from the reactor, the local repository or
 * the project's remote ones.
 *
 * @param system Maven's own resolver
 * @param session of this build
 * @param repositories of the project
 */
public record SchemasArtifact(
        RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {

    public SchemasArtifact {
        repositories = List.copyOf(repositories);
    }

    /**
     * {@return the registry in an artifact}
     *
     * @param coordinates such as {@code com.acme:order-service:1.4}, or with more parts {@code <groupId>:<artifactId>:<extension>:<classifier>:<version>}
     * @param folder the registry's folder in the jar
     * @throws MojoExecutionException if they are none, or the artifact can't be had
     */
    public SchemaRegistry open(String coordinates, String folder) throws MojoExecutionException {
        try {
            var artifact = new DefaultArtifact(coordinates);
            var file = system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                    .getArtifact()
                    .getFile();
            try (var loader = new URLClassLoader(new URL[] {url(file)}, ClassLoader.getPlatformClassLoader())) {
                return SchemaRegistry.openClasspath(loader, folder);
            }
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(
                    "contract.earlier.artifact: found '" + coordinates
                            + "'; write <groupId>:<artifactId>:<version>, or"
                            + " <groupId>:<artifactId>:<extension>:<classifier>:<version>",
                    e);
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException(
                    "contract.earlier.artifact: " + e.getMessage()
                            + "; name a version that one of the project's repositories has",
                    e);
        } catch (IOException e) {
            throw new MojoExecutionException("contract.earlier.artifact: " + coordinates + " can't be read", e);
        }
    }

    private static URL url(File file) throws MalformedURLException {
        return file.toURI().toURL();
    }
}
