package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Done;
import dev.storypact.story.action.ErrorThrow;
import dev.storypact.story.action.MetricPut;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.WebSocketSendMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.StorySession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a simulated world sends out and keeps: metrics, web socket messages, network requests. One thread at a time. */
public final class SimulatedOutside {

    private final List<MetricPut> metrics = new ArrayList<>();
    private final List<WebSocketSendMessage> webSocketMessages = new ArrayList<>();
    private final List<NetworkRequest> networkRequests = new ArrayList<>();
    private Function<NetworkRequest, Optional<NetworkResponse>> network = request -> Optional.empty();

    /** {@return the processors} */
    public ActionProcessors processors() {
        return ActionProcessors.none()
                .with(MetricPut.class, (metric, session) -> kept(metrics, metric))
                .with(WebSocketSendMessage.class, this::send)
                .with(NetworkRequest.class, this::respond)
                .with(ErrorThrow.class, SystemProcessors::fail);
    }

    /** {@return the metrics, oldest first} */
    public List<MetricPut> metrics() {
        return List.copyOf(metrics);
    }

    /** {@return the web socket messages, oldest first} */
    public List<WebSocketSendMessage> webSocketMessages() {
        return List.copyOf(webSocketMessages);
    }

    /** {@return the network requests, oldest first} */
    public List<NetworkRequest> networkRequests() {
        return List.copyOf(networkRequests);
    }

    /** Answers network requests like that, and those that it leaves as before. */
    public void answerNetwork(Function<NetworkRequest, Optional<NetworkResponse>> answers) {
        var before = network;
        network = request -> answers.apply(request).or(() -> before.apply(request));
    }

    private static <T> Done kept(List<T> all, T one) {
        all.add(one);
        return Done.DONE;
    }

    private Done send(WebSocketSendMessage send, StorySession session) {
        try {
            StoryJson.toTree(send.message());
        } catch (StoryJsonException e) {
            throw WebSocketSendMessage.INVALID_MESSAGE.exception(send, e.getMessage());
        }
        return kept(webSocketMessages, send);
    }

    private NetworkResponse respond(NetworkRequest request, StorySession session) {
        networkRequests.add(request);
        return network.apply(request)
                .orElseThrow(() -> HttpRequests.failed(
                        request,
                        NetworkRequest.CONNECTION_FAILED,
                        "has no answer in this simulated world: give one with answerNetwork"));
    }
}
