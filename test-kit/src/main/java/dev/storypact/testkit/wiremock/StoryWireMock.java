package dev.storypact.testkit.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.VerificationException;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.tester.Attachment;
import dev.storypact.testkit.internal.tester.SimulatedTester;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A WireMock server to which the stories of one test make their network requests, whatever address they name.
 *
 * <pre>{@code
 * @StoryTest
 * void sends_a_text(StoryTester tester) {
 *     var wireMock = StoryWireMock.of(tester);
 *     wireMock.stubFor(post("/send").willReturn(okJson("{}")));
 *
 *     assertThat(tester.tell(smsNotificationHandler(event))).succeeded();
 * }
 * }</pre>
 *
 * <p>Requests travel over HTTP, as in production, to a server that listens on loopback only. Path, query, method, body and
 * headers arrive as the story gave them; the host and scheme that it named arrive as the headers {@value #HOST} and
 * {@value #SCHEME}. A request that no stub matches gets WireMock's 404, and fails the test when it ends, with WireMock's
 * nearest stub, which stands beside the failure of a test that fails before; so a stub that returns 404 is how a test says
 * that it means it.
 *
 * <p>Each test has a server of its own while it runs, without stubs at the start. For the thread of the test alone.
 *
 * @since 0.1
 */
public final class StoryWireMock {

    /** The header with the host, and the port where there was one, of the address that the story named. */
    public static final String HOST = "X-Forwarded-Host";

    /** The header with the scheme of the address that the story named. */
    public static final String SCHEME = "X-Forwarded-Proto";

    private static final StoryRuntime NETWORK = StoryRuntime.local();

    private final WireMockServer server;

    private StoryWireMock(WireMockServer server) {
        this.server = server;
    }

    /**
     * Leads the network requests of a test to its WireMock server, those of the services of its world too.
     *
     * @return the server of that test, always the same one
     * @throws IllegalArgumentException if the tester is not one that Storypact made
     */
    public static StoryWireMock of(StoryTester tester) {
        if (!(tester instanceof SimulatedTester simulated)) {
            throw new IllegalArgumentException(
                    "StoryWireMock works with the testers of Storypact's engine and extension," + " not with a "
                            + tester.getClass().getName());
        }
        return simulated.attachment(Attached.class, () -> attached(simulated)).wireMock();
    }

    private static Attached attached(SimulatedTester tester) {
        var wireMock = new StoryWireMock(WireMockServers.take());
        tester.answerNetwork(wireMock::send);
        return new Attached(wireMock);
    }

    private NetworkResponse send(NetworkRequest request) {
        return NETWORK.run(ask -> ask.networkRequest(redirected(request)))
                .outcome()
                .orThrow();
    }

    private NetworkRequest redirected(NetworkRequest request) {
        var url = request.url();
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var headers = new LinkedHashMap<>(request.headers());
        headers.put(HOST, url.getRawAuthority());
        headers.put(SCHEME, url.getScheme());
        return new NetworkRequest(
                request.method(),
                URI.create(baseUrl() + url.getRawPath() + query),
                headers,
                request.secretHeaders(),
                request.body(),
                request.timeout(),
                request.maxResponseBytes());
    }

    /** Adds a stub, made with WireMock's own builders. */
    public StubMapping stubFor(MappingBuilder stub) {
        return server.stubFor(stub);
    }

    /**
     * Verifies that at least one such request came.
     *
     * @throws VerificationException if none did; it shows the nearest
     */
    public void verify(RequestPatternBuilder request) {
        server.verify(request);
    }

    /**
     * Verifies that exactly so many such requests came.
     *
     * @throws VerificationException if more or fewer did; it shows the nearest
     */
    public void verify(int count, RequestPatternBuilder request) {
        server.verify(count, request);
    }

    /** {@return the address of the server, such as {@code http://127.0.0.1:49152}, for clients that aren't stories} */
    public String baseUrl() {
        return "http://" + WireMockServers.LOOPBACK + ":" + server.port();
    }

    /** {@return the server itself, for all else that WireMock can do; it goes on to the next test without its stubs} */
    public WireMockServer server() {
        return server;
    }

    /** Ends with its test. */
    private record Attached(StoryWireMock wireMock) implements Attachment {

        @Override
        public List<AssertionError> leftOpen() {
            return UnmatchedRequests.of(wireMock.server).stream()
                    .<AssertionError>map(StoryTestError::new)
                    .toList();
        }

        @Override
        public List<AssertionError> explanations() {
            return leftOpen();
        }

        @Override
        public void close() {
            WireMockServers.giveBack(wireMock.server);
        }
    }
}
