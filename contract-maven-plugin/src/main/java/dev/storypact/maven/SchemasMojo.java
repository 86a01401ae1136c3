package dev.storypact.maven;

import dev.storypact.maven.internal.input.RegistryNaming;
import dev.storypact.maven.internal.input.RegistryServer;
import dev.storypact.maven.internal.input.ServerCredentials;
import dev.storypact.maven.internal.report.Check;
import dev.storypact.schema.SchemaRegistry;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What goals that compare or register this module's schemas have in common. */
abstract class SchemasMojo extends CheckingMojo {

    private final SettingsDecrypter decrypter;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project = new MavenProject();

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    Settings settings = new Settings();

    /** Skips the goal. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    boolean skip;

    /** The folder of the schema registry. */
    @Parameter(property = "storypact.schemas", defaultValue = "${project.basedir}/schemas", required = true)
    File schemas = new File("schemas");

    /** The address of a Confluent-compatible schema registry server, such as {@code https://registry.example:8081}. */
    @Parameter(property = "contract.registry")
    @Nullable String registry;

    /**
     * The id of the {@code <server>} in {@code settings.xml} that has the server's credentials: a {@code <username>} and a
     * {@code <password>}, or a token as {@code <password>} alone. Without an id the server is called without credentials.
     */
    @Parameter(property = "contract.server")
    @Nullable String server;

    /**
     * What the server calls a type on a bus: {@code BUS_AND_TYPE} for {@code order-events:ORDER_PLACED}, {@code TOPIC_AND_RECORD}
     * for {@code order-events-ORDER_PLACED}.
     */
    @Parameter(property = "contract.naming", defaultValue = "BUS_AND_TYPE", required = true)
    RegistryNaming naming = RegistryNaming.BUS_AND_TYPE;

    SchemasMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped (contract.skip)");
            return;
        }
        if (project.getPackaging().equals("pom") && !schemas.exists()) {
            getLog().info("this module of packaging pom has no schemas: there is no " + schemas);
            return;
        }
        checking(() -> {
            var reports = reports();
            reports.conclude(check(SchemaRegistry.open(schemas.toPath())));
        });
    }

    /** Does what the goal is for, with the module's schemas, and says what came of it. */
    abstract Check check(SchemaRegistry own) throws MojoExecutionException;

    /** {@return the server that is configured, if one is} */
    final Optional<RegistryServer> registryServer() throws MojoExecutionException {
        if (registry == null) {
            return Optional.empty();
        }
        var credentials = ServerCredentials.of(server == null ? "" : server, settings, decrypter);
        return Optional.of(new RegistryServer(registry, naming, credentials));
    }
}
