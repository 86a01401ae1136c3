package dev.storypact.schema.internal.store.remote;

/** Another writer was faster: what was read before is no longer all that there is, and our own writing was withdrawn. */
final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
