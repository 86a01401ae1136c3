package dev.storypact.docs.text;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.NetworkRequest;
import java.time.Duration;
import java.util.Map;

/** Sends text messages through a provider's HTTP interface. */
final class TextMessages {

    private TextMessages() {}

    // #region story
    static Story<Integer> send(String phone, String text) {
        return ask -> {
            var key = ask.configGetSecret("provider-key");
            var request = NetworkRequest.post("https://sms-api.example.com/send")
                    .withHeader("Authorization", key.withPrefix("Bearer "))
                    .withBody(Map.of("phone", phone, "message", text));
            return ask.retry(RetryPolicy.fixed(3, Duration.ofSeconds(10)), again -> again.networkRequest(request))
                    .status();
        };
    }
    // #endregion
}
