package dev.storypact.story.runtime.internal;

import java.util.Optional;

/**
 * Why an attempt to handle a message failed.
 *
 * @param error for people
 * @param cause what was thrown, where something was
 * @param canPass whether another attempt can end otherwise
 */
record HandlingFailure(String error, Optional<Throwable> cause, boolean canPass) {

    static HandlingFailure of(Throwable thrown) {
        return new HandlingFailure(thrown.toString(), Optional.of(thrown), true);
    }
}
