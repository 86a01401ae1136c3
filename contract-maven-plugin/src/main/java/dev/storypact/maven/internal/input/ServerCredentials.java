package dev.storypact.maven.internal.input;

import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Finds credentials in Maven's settings, where they are kept out of projects and command lines. */
public final class ServerCredentials {

    private ServerCredentials() {}

    /**
     * {@return the server of that id, its password decrypted; nothing where the id is empty}
     *
     * @throws MojoExecutionException if the settings have no such server, or it can't be decrypted
     */
    public static Optional<Server> of(String id, Settings settings, SettingsDecrypter decrypter)
            throws MojoExecutionException {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var server = settings.getServer(id);
        if (server == null) {
            throw new MojoExecutionException(
                    "contract.server: found '" + id + "', which settings.xml has no <server> of;"
                            + " add one with this <id>, a <username> and a <password>, or a token as <password> alone");
        }
        var decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (decrypted.getProblems().stream().anyMatch(ServerCredentials::isError)) {
            throw new MojoExecutionException("contract.server: the <password> of the <server> '" + id
                    + "' in settings.xml can't be decrypted; encrypt it again with mvn --encrypt-password");
        }
        return Optional.of(decrypted.getServer());
    }

    private static boolean isError(SettingsProblem problem) {
        return problem.getSeverity() != SettingsProblem.Severity.WARNING;
    }
}
