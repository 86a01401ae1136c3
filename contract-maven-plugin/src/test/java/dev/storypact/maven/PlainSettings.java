package dev.storypact.maven;

import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Settings whose passwords are in plain text, as their decrypter gives them.
 *
 * @param servers the servers
 */
record PlainSettings(List<Server> servers) implements SettingsDecryptionResult {

    @Override
    public Server getServer() {
        return servers.get(0);
    }

    @Override
    public List<Server> getServers() {
        return servers;
    }

    @Override
    public Proxy getProxy() {
        throw new UnsupportedOperationException("no test has a proxy");
    }

    @Override
    public List<Proxy> getProxies() {
        return List.of();
    }

    @Override
    public List<SettingsProblem> getProblems() {
        return List.of();
    }
}
