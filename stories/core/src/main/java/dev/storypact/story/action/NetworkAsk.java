package dev.storypact.story.action;

/**
 * Asks of the network.
 *
 * @since 0.1
 */
public interface NetworkAsk extends Performer {

    /**
     * Sends an HTTP request.
     *
     * @return the response, whatever its status
     * @throws StoryException with one of the error types of {@link NetworkRequest}
     */
    default NetworkResponse networkRequest(NetworkRequest request) {
        return perform(request);
    }
}
