package dev.storypact.docs.text;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.storypact.testkit.matcher.StoryActions.networkRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.action.NetworkMethod;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.wiremock.StoryWireMock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class TextMessagesStoryTests {

    // #region answer
    @StoryTest
    void sends_a_text(StoryTester tester) {
        var run = tester.givenSecret("provider-key", "s3cret")
                .answer(
                        networkRequest(NetworkMethod.POST, "https://sms-api.example.com/send"),
                        NetworkResponse.json(202, Map.of("id", "t-1")))
                .tell(TextMessages.send("+64 21 000", "hello"));

        assertThat(run).returned(202);
    }
    // #endregion

    // #region failing
    @StoryTest
    void tries_again_when_the_provider_is_not_there(StoryTester tester) {
        var run = tester.givenSecret("provider-key", "s3cret")
                .answer(networkRequest(), NetworkResponse.json(202, Map.of()))
                .failingNth(1, networkRequest(), NetworkRequest.CONNECTION_FAILED)
                .tell(TextMessages.send("+64 21 000", "hello"));

        assertThat(run).returned(202).askedTimes(2, networkRequest()).delayedFor(Duration.ofSeconds(10));
    }
    // #endregion

    // #region sequence
    @StoryTest
    void sends_two_texts(StoryTester tester) {
        tester.givenSecret("provider-key", "s3cret")
                .answerInSequence(
                        networkRequest(),
                        List.of(NetworkResponse.json(202, Map.of()), NetworkResponse.json(429, Map.of())));

        assertThat(tester.tell(TextMessages.send("+64 21 000", "hello"))).returned(202);
        assertThat(tester.tell(TextMessages.send("+64 21 000", "again"))).returned(429);
    }
    // #endregion

    // #region wiremock
    @StoryTest
    void sends_a_text_over_http(StoryTester tester) {
        var wireMock = StoryWireMock.of(tester);
        wireMock.stubFor(post("/send")
                .withHeader("Authorization", equalTo("Bearer s3cret"))
                .withRequestBody(matchingJsonPath("$.phone", equalTo("+64 21 000")))
                .willReturn(aResponse().withStatus(202)));

        var run = tester.givenSecret("provider-key", "s3cret").tell(TextMessages.send("+64 21 000", "hello"));

        assertThat(run).returned(202);
    }
    // #endregion
}
