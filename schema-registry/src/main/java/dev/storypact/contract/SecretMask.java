package dev.storypact.contract;

import dev.storypact.contract.internal.mask.Masking;
import dev.storypact.contract.internal.mask.SecretNames;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Hides values of messages before they are written to evidence, contracts and reports.
 *
 * <p>A value is hidden if its property's name has the words of one of the mask's names, in whatever spelling: {@code token} is
 * for {@code accessToken}, {@code access_token} and {@code X-Token}, but not for {@code tokens}. This holds for data and metadata.
 * Besides, a subject's settings name places in the data.
 *
 * <p>What hides a value is of its kind: {@code "***"} for a text, {@code 0} for a number, {@code false} for a boolean; objects and
 * arrays keep their form, and their values are hidden. A masked message may therefore be refused by its schema, where that says
 * more of a text than that it is one.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SecretMask {

    /** The names that are hidden where nobody configures others. */
    public static final Set<String> DEFAULT_NAMES =
            Set.of("password", "passphrase", "secret", "token", "authorization", "credentials", "api key");

    private final SecretNames names;

    private SecretMask(SecretNames names) {
        this.names = names;
    }

    /**
     * {@return the mask that hides properties of these names}
     *
     * @param names words, or several with spaces between, such as {@code api key}; with none, only places of a subject are hidden
     */
    public static SecretMask of(Set<String> names) {
        return new SecretMask(SecretNames.of(names));
    }

    /**
     * {@return the message with its secrets hidden, and which they are}
     *
     * @param places places in the data, as {@link dev.storypact.schema.SubjectSettings#secrets()} has them
     */
    public MaskedMessage mask(EventBusMessage<JsonNode> message, List<String> places) {
        return Masking.of(message, names, places);
    }
}
