package dev.storypact.story.action;

/**
 * Asks of the service's configuration.
 *
 * @since 0.1
 */
public interface ConfigAsk extends Performer {

    /**
     * Reads a parameter.
     *
     * @throws StoryException with one of the error types of {@link ConfigGetParameter}
     */
    default String configGetParameter(String parameterName) {
        return perform(new ConfigGetParameter(parameterName));
    }

    /**
     * Reads a secret, which neither traces nor logs show.
     *
     * @throws StoryException with one of the error types of {@link ConfigGetSecret}
     */
    default Secret configGetSecret(String secretName) {
        return perform(new ConfigGetSecret(secretName));
    }

    /**
     * Reads a global.
     *
     * @param valueType the class that the value is decoded to
     * @throws StoryException with one of the error types of {@link ConfigGetGlobal}
     */
    @SuppressWarnings("unchecked") // the answer's class is that one, or the box of that primitive
    default <T> T configGetGlobal(String globalName, Class<T> valueType) {
        return (T) perform(new ConfigGetGlobal(globalName, valueType));
    }
}
