package dev.storypact.testkit.internal.tester;

/** Thrown into a story that is told again when what it asks for can't be answered as it would have been, or has no end. */
final class RetellingStopped extends Error {

    private static final long serialVersionUID = 1;

    RetellingStopped() {
        super("this telling of the story ends here: only its test could answer what it asks", null, false, true);
    }
}
