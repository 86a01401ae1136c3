package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteRegistryTests {

    private static final RemoteRegistry SERVER = RemoteRegistry.at(URI.create("https://registry.example:8081/"));

    @Test
    void has_an_address_without_a_slash_at_its_end() {
        assertThat(SERVER.address()).isEqualTo(URI.create("https://registry.example:8081"));
        assertThat(RemoteRegistry.at(URI.create("http://localhost:8080/apis/ccompat/v7//"))
                        .address())
                .isEqualTo(URI.create("http://localhost:8080/apis/ccompat/v7"));
    }

    @Test
    void is_shown_without_credentials() {
        assertThat(SERVER).hasToString("https://registry.example:8081 (no authentication)");
        assertThat(SERVER.withBasicAuthentication("ann", "secret"))
                .hasToString("https://registry.example:8081 (basic authentication)");
        assertThat(SERVER.withBearerToken("secret")).hasToString("https://registry.example:8081 (a bearer token)");
    }

    @Test
    void is_not_changed_by_what_is_made_of_it() {
        SERVER.withBearerToken("secret").withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(SERVER).hasToString("https://registry.example:8081 (no authentication)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.example",
                "ftp://registry.example",
                "http:registry",
                "http:///subjects",
                "https://registry.example/?a=b",
                "https://registry.example/#a"
            })
    void refuses_what_is_no_address_of_a_server(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteRegistry.at(URI.create(address)))
                .withMessage(
                        "'" + address + "' is no schema registry's address: write http or https, a host, and perhaps"
                                + " a port and a path, such as http://localhost:8081");
    }

    @Test
    void refuses_a_password_in_the_address_without_showing_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteRegistry.at(URI.create("https://ann:secret@registry.example")))
                .withMessage("a schema registry's address has no user and password in it:"
                        + " give them by withBasicAuthentication, where they are never shown");
    }

    @Test
    void refuses_settings_out_of_bounds() {
        var zero = Duration.ZERO;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERVER.withTimeouts(zero, Duration.ofSeconds(1)))
                .withMessage("PT0S isn't between 1 ms and one day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERVER.withTimeouts(Duration.ofSeconds(1), Duration.ofDays(2)))
                .withMessage("PT48H isn't between 1 ms and one day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERVER.withRetries(0, zero, zero))
                .withMessage("0 attempts aren't between 1 and 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERVER.withRetries(1, Duration.ofMillis(-1), zero))
                .withMessage("PT-0.001S isn't between 0 ms and one day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERVER.withPageSize(100_001))
                .withMessage("100001 names a page aren't between 1 and 100000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERVER.withBasicAuthentication("a:b", "secret"))
                .withMessage("a user's name has no colon in it");
    }
}
