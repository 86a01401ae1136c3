package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteTlsTests {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path keys;

    @BeforeAll
    static void make_certificates() throws Exception {
        for (var name : List.of("server", "client", "stranger")) {
            keytool(
                    name,
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "san=ip:127.0.0.1");
        }
        keytool("server", "-exportcert", "-alias", "server", "-file", file("server.cer"));
        keytool("client", "-exportcert", "-alias", "client", "-file", file("client.cer"));
        keytool("trustsServer", "-importcert", "-noprompt", "-alias", "server", "-file", file("server.cer"));
        keytool("trustsClient", "-importcert", "-noprompt", "-alias", "client", "-file", file("client.cer"));
    }

    private static String file(String name) {
        return keys.resolve(name).toString();
    }

    private static void keytool(String store, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", file(store), "-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(keys.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(() -> {
                    try {
                        return Files.readString(keys.resolve("keytool.log"));
                    } catch (IOException e) {
                        return e.toString();
                    }
                })
                .isZero();
    }

    private static SSLContext context(String own, String trusted) throws GeneralSecurityException, IOException {
        var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(store(own), PASSWORD.toCharArray());
        return context(keyManagers.getKeyManagers(), trusted);
    }

    private static SSLContext context(KeyManager[] own, String trusted) throws GeneralSecurityException, IOException {
        var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(store(trusted));
        var context = SSLContext.getInstance("TLS");
        context.init(own, trustManagers.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(String name) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(keys.resolve(name).toFile(), PASSWORD.toCharArray());
    }

    private static LoopbackServer server() throws GeneralSecurityException, IOException {
        return LoopbackServer.startTls(context("server", "trustsClient"))
                .on("GET /subjects?offset=0&limit=500", 200, "[\"a:One\"]");
    }

    @Test
    void reads_from_a_server_when_each_trusts_the_other() throws GeneralSecurityException, IOException {
        try (var server = server()) {
            var remote = server.remote().withSslContext(context("client", "trustsServer"));

            assertThat(SchemaRegistry.connect(remote).subjects()).containsExactly(new Subject("a", "One"));
        }
    }

    @Test
    void sends_nothing_to_a_server_that_it_does_not_trust() throws GeneralSecurityException, IOException {
        try (var server = server()) {
            var registry = SchemaRegistry.connect(server.remote().withBasicAuthentication("ann", "secret"));

            assertThatThrownBy(registry::subjects)
                    .isInstanceOf(SchemaRegistryException.class)
                    .hasMessageStartingWith("There is no safe connection to the schema registry at " + server.address())
                    .hasMessageContaining("PKIX path building failed")
                    .hasMessageContaining("give the certificates by withSslContext");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void is_refused_by_a_server_that_does_not_trust_it() throws GeneralSecurityException, IOException {
        try (var server = server()) {
            var stranger = SchemaRegistry.connect(server.remote().withSslContext(context("stranger", "trustsServer")));
            var nameless =
                    SchemaRegistry.connect(server.remote().withSslContext(context(new KeyManager[0], "trustsServer")));

            assertThatThrownBy(stranger::subjects).isInstanceOf(SchemaRegistryException.class);
            assertThatThrownBy(nameless::subjects).isInstanceOf(SchemaRegistryException.class);
            assertThat(server.asked()).isEmpty();
        }
    }
}
