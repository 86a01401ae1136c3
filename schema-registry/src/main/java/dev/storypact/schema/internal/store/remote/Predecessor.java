package dev.storypact.schema.internal.store.remote;

import dev.storypact.story.message.EventVersion;
import java.util.List;
import java.util.Optional;

/**
 * The newest version that a writer knew of, in the server's order, when it registered another one.
 *
 * @param version which version that was; empty where the subject had none
 */
record Predecessor(Optional<EventVersion> version) {

    static final Predecessor NONE = new Predecessor(Optional.empty());

    private static final String NONE_TEXT = "none";

    /** {@return the last of the versions, which are given in the server's order} */
    static Predecessor lastOf(List<EventVersion> versions) {
        return versions.isEmpty() ? NONE : new Predecessor(Optional.of(versions.get(versions.size() - 1)));
    }

    /** {@return whether that is what {@link #text} gives} */
    static boolean isText(String text) {
        return text.equals(NONE_TEXT) || EventVersion.isVersion(text);
    }

    /** {@return what that text stands for} */
    static Predecessor parse(String text) {
        return text.equals(NONE_TEXT) ? NONE : new Predecessor(Optional.of(EventVersion.parse(text)));
    }

    /** {@return the text that stands for it in a schema} */
    String text() {
        return version.map(EventVersion::toString).orElse(NONE_TEXT);
    }

    /**
     * {@return whether a version that was registered by who knew this one as the newest was overtaken by another writer's}
     * Where this one is there no more, nobody can say so.
     *
     * @param before the versions before that one, in the server's order
     */
    boolean isOutdated(List<EventVersion> before) {
        return version.isEmpty()
                ? !before.isEmpty()
                : before.contains(version.get()) && !lastOf(before).equals(this);
    }
}
