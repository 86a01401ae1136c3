package dev.storypact.testkit.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.github.tomakehurst.wiremock.verification.NearMiss;
import com.github.tomakehurst.wiremock.verification.diff.PlainTextDiffRenderer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which requests no stub matched, and how the nearest stub differs. */
final class UnmatchedRequests {

    private UnmatchedRequests() {}

    /** {@return the text of a failure; none where every request was matched} */
    static Optional<String> of(WireMockServer server) {
        var unmatched = server.findAllUnmatchedRequests();
        if (unmatched.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                unmatched.size() + (unmatched.size() == 1 ? " request was" : " requests were")
                        + " matched by no stub of WireMock\n"
                        + unmatched.stream()
                                .map(request -> text(request, server))
                                .collect(Collectors.joining("\n"))
                        + "\n  to mend:  add a stub with stubFor(...), one that returns 404 where that is meant, or correct the story");
    }

    private static String text(LoggedRequest request, WireMockServer server) {
        var nearest = server.findNearMissesFor(request).stream()
                .findFirst()
                .map(UnmatchedRequests::difference)
                .orElse("  nearest:  none, the test has no stub");
        return "  request:  " + request.getMethod() + " " + request.getUrl() + "\n" + nearest;
    }

    private static String difference(NearMiss nearest) {
        return new PlainTextDiffRenderer(Map.of()).render(nearest.getDiff());
    }
}
