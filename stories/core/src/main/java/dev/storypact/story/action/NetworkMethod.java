package dev.storypact.story.action;

/**
 * What an HTTP request asks for.
 *
 * @since 0.1
 */
public enum NetworkMethod {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS
}
