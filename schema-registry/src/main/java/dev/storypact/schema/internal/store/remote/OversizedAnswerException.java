package dev.storypact.schema.internal.store.remote;

import java.io.IOException;

/** An answer is larger than {@link BoundedBody#LARGEST}. */
final class OversizedAnswerException extends IOException {

    private static final long serialVersionUID = 1;

    OversizedAnswerException() {
        super("more than " + BoundedBody.LARGEST + " bytes");
    }
}
