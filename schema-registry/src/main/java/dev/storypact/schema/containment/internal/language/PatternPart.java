package dev.storypact.schema.containment.internal.language;

import java.util.List;

/** A part of a regular expression of ECMA-262. */
sealed interface PatternPart {

    /** One code point of a set. */
    record One(CodePoints of) implements PatternPart {}

    /** One after the other. */
    record Sequence(List<PatternPart> parts) implements PatternPart {}

    /** One of these. */
    record Choice(List<PatternPart> parts) implements PatternPart {}

    /** The part again and again; {@link #WITHOUT_END} for no upper limit. */
    record Repeated(PatternPart part, int min, int max) implements PatternPart {}

    /** The start of the text. */
    record Start() implements PatternPart {}

    /** The end of the text. */
    record End() implements PatternPart {}

    /** What follows must, or must not, begin with that. */
    record Ahead(PatternPart part, boolean wanted) implements PatternPart {}

    /** No upper limit. */
    int WITHOUT_END = -1;

    /** {@return whether it only takes characters, and asks nothing of what stands around it} */
    default boolean isPlain() {
        if (this instanceof Sequence sequence) {
            return sequence.parts().stream().allMatch(PatternPart::isPlain);
        }
        if (this instanceof Choice choice) {
            return choice.parts().stream().allMatch(PatternPart::isPlain);
        }
        if (this instanceof Repeated repeated) {
            return repeated.part().isPlain();
        }
        return this instanceof One;
    }
}
