package dev.storypact.maven.internal.input;

import dev.storypact.schema.RemoteRegistry;
import dev.storypact.schema.SchemaRegistry;
import java.net.URI;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;

/**
 * A schema registry server, and who we are there.
 *
 * @param address of its API
 * @param naming what it calls our subjects
 * @param credentials a name and a password, or a password alone, which is a token; empty where the server asks for none
 */
public record RegistryServer(String address, RegistryNaming naming, Optional<Server> credentials) {

    public RegistryServer {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(naming, "naming");
        Objects.requireNonNull(credentials, "credentials");
    }

    /**
     * {@return the registry at the server; it is called when something is first asked for}
     *
     * @param buses those that are looked at
     * @throws MojoExecutionException if the address is none, or the credentials can't be used
     */
    public SchemaRegistry connect(Collection<String> buses) throws MojoExecutionException {
        try {
            var server = RemoteRegistry.at(URI.create(address)).withNaming(naming.of(buses));
            return SchemaRegistry.connect(
                    credentials.map(known -> authenticated(server, known)).orElse(server));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(
                    "contract.registry: " + e.getMessage() + "; give a server such as http://localhost:8081", e);
        }
    }

    private static RemoteRegistry authenticated(RemoteRegistry server, Server known) {
        var password = Objects.toString(known.getPassword(), "");
        return known.getUsername() == null
                ? server.withBearerToken(password)
                : server.withBasicAuthentication(known.getUsername(), password);
    }
}
