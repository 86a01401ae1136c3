package dev.storypact.testkit.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.storypact.testkit.matcher.StoryActions.networkRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryWireMockTests {

    private static final Story<Integer> SEND =
            ask -> ask.networkRequest(NetworkRequest.post("https://sms.example.com:8443/send?priority=high")
                            .withHeader("X-Trace", "t-1")
                            .withBody(Map.of("phone", "+64")))
                    .status();

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();
    private final StoryWireMock wireMock = StoryWireMock.of(tester);

    @AfterEach
    void gives_the_server_back() {
        scope.close(false);
    }

    @Test
    void a_request_arrives_as_the_story_made_it() {
        wireMock.stubFor(post(urlEqualTo("/send?priority=high"))
                .withHeader("X-Trace", equalTo("t-1"))
                .withHeader(StoryWireMock.HOST, equalTo("sms.example.com:8443"))
                .withHeader(StoryWireMock.SCHEME, equalTo("https"))
                .withRequestBody(equalToJson("{\"phone\":\"+64\"}"))
                .willReturn(okJson("{}").withStatus(202)));

        assertThat(tester.tell(SEND)).returned(202);
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void requests_of_the_services_of_a_world_arrive_too() {
        wireMock.stubFor(post(urlEqualTo("/send?priority=high")).willReturn(okJson("{}")));
        var sms = tester.world().service("sms").givenStoreKey("sent", "phone");

        assertThat(sms.tell(SEND)).returned(200);
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void requests_of_a_service_that_told_stories_before_arrive_too() {
        var later = Scopes.withoutSchemas();
        var sms = later.tester().world().service("sms");
        assertThat(sms.tell(SEND)).failedWith(NetworkRequest.CONNECTION_FAILED);
        StoryWireMock.of(later.tester())
                .stubFor(post(urlEqualTo("/send?priority=high")).willReturn(okJson("{}")));

        assertThat(sms.tell(SEND)).returned(200);
        later.close(false);
    }

    @Test
    void a_response_arrives_as_the_stub_gave_it() {
        wireMock.stubFor(get("/limits").willReturn(okJson("{\"daily\":3}").withHeader("ETag", "e-1")));

        var run = tester.tell(ask -> ask.networkRequest(NetworkRequest.get("http://sms.example.com/limits")));

        assertThat(run.result().body()).isEqualTo("{\"daily\":3}");
        assertThat(run.result().header("etag")).contains("e-1");
        wireMock.verify(1, getRequestedFor(urlEqualTo("/limits")));
    }

    @Test
    void a_request_that_no_stub_matches_fails_the_test_with_the_nearest_stub() {
        wireMock.stubFor(post(urlEqualTo("/sent?priority=high")).willReturn(okJson("{}")));
        assertThat(tester.tell(SEND)).returned(404);

        assertThatThrownBy(scope::verify)
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("""
                    1 request was matched by no stub of WireMock
                      request:  POST /send?priority=high
                    """)
                .hasMessageContaining("/sent?priority=high")
                .hasMessageContaining("URL does not match")
                .hasMessageEndingWith(
                        "to mend:  add a stub with stubFor(...), one that returns 404 where that is meant, or"
                                + " correct the story");
    }

    @Test
    void a_failure_that_comes_first_has_the_nearest_stub_beside_it() {
        wireMock.stubFor(post(urlEqualTo("/sent?priority=high")).willReturn(okJson("{}")));
        assertThat(tester.world().service("sms").tell(SEND)).returned(404);
        var failure = new AssertionError("no text was sent");

        scope.explain(failure);

        assertThat(failure.getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("""
                    1 request was matched by no stub of WireMock
                      request:  POST /send?priority=high
                    """)
                .contains("URL does not match");
    }

    @Test
    void a_failure_where_all_requests_were_matched_stands_alone() {
        wireMock.stubFor(post(urlEqualTo("/send?priority=high")).willReturn(okJson("{}")));
        assertThat(tester.tell(SEND)).returned(200);
        var failure = new AssertionError("too few texts were sent");

        scope.explain(failure);

        assertThat(failure).hasNoSuppressedExceptions();
    }

    @Test
    void requests_of_a_test_without_stubs_are_named() {
        assertThat(tester.tell(SEND)).returned(404);
        assertThat(tester.tell(SEND)).returned(404);

        assertThatThrownBy(scope::verify).isInstanceOf(StoryTestError.class).hasMessage("""
            2 requests were matched by no stub of WireMock
              request:  POST /send?priority=high
              nearest:  none, the test has no stub
              request:  POST /send?priority=high
              nearest:  none, the test has no stub
              to mend:  add a stub with stubFor(...), one that returns 404 where that is meant, or correct the story\
            """);
    }

    @Test
    void an_answer_of_the_test_comes_before_the_server() {
        tester.answer(networkRequest(), new NetworkResponse(418, Map.of(), ""));

        assertThat(tester.tell(SEND)).returned(418);
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void a_test_has_one_server() {
        assertThat(StoryWireMock.of(tester)).isSameAs(wireMock);
    }

    @Test
    void two_tests_at_once_have_two_servers() {
        var other = Scopes.withoutSchemas();

        assertThat(StoryWireMock.of(other.tester()).baseUrl()).isNotEqualTo(wireMock.baseUrl());
        other.close(false);
    }

    @Test
    void the_next_test_finds_no_stub_of_the_last() {
        var first = Scopes.withoutSchemas();
        var used = StoryWireMock.of(first.tester());
        used.stubFor(get("/limits").willReturn(okJson("{}")));
        first.close(true);

        var second = Scopes.withoutSchemas();
        var again = StoryWireMock.of(second.tester());

        assertThat(again.server()).isSameAs(used.server());
        assertThat(again.server().getStubMappings()).isEmpty();
        second.close(true);
    }

    @Test
    void the_server_listens_on_loopback_alone() {
        assertThat(wireMock.baseUrl()).startsWith("http://127.0.0.1:");
        assertThat(wireMock.server().getOptions().bindAddress()).isEqualTo("127.0.0.1");
    }
}
