package dev.storypact.schema.containment.internal;

import java.util.Optional;

/** Which texts a schema allows; a length is counted in code points. */
record TextShape(SizeRange length, Optional<String> pattern, Optional<String> format) {

    static final TextShape ANY = new TextShape(SizeRange.ANY, Optional.empty(), Optional.empty());

    boolean isAny() {
        return length.isAny() && pattern.isEmpty() && format.isEmpty();
    }
}
