package dev.storypact.schema.containment.internal.formula;

import dev.storypact.schema.containment.internal.language.Language;
import java.math.BigDecimal;

/** What is said of values of one kind; every value of another kind has it, as in JSON Schema itself. */
public sealed interface Fact extends Content {

    /** Stands for no end. */
    int WITHOUT_END = Integer.MAX_VALUE;

    /** {@return the kind of value that it is about} */
    Kind kind();

    /** A bound on numbers. */
    record Bound(BigDecimal limit, boolean lower, boolean open) implements Fact {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** The number is a multiple of another, or is not. */
    record Multiple(BigDecimal of, boolean positive) implements Fact {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** At least, or at most, that many code points. */
    record TextLength(int count, boolean atLeast) implements Fact {
        @Override
        public Kind kind() {
            return Kind.STRING;
        }
    }

    /** The text is in the language, or is not. */
    record TextIn(Language language, boolean positive) implements Fact {
        @Override
        public Kind kind() {
            return Kind.STRING;
        }
    }

    /** The text passes, or fails, a test that we know only by trying it: a format, or a pattern that isn't regular. */
    record TextPasses(OpaqueTest test, boolean positive) implements Fact {
        @Override
        public Kind kind() {
            return Kind.STRING;
        }
    }

    /** Each property with a name of the language has a value of that formula. */
    record EveryProperty(Language names, Formula value) implements Fact {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /** A property with a name of the language has a value of that formula. */
    record SomeProperty(Language names, Formula value) implements Fact {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /** Each property's name is, as a text, of that formula. */
    record EveryName(Formula name) implements Fact {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /** A property's name is, as a text, of that formula. */
    record SomeName(Formula name) implements Fact {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /** At least, or at most, that many properties. */
    record PropertyCount(int count, boolean atLeast) implements Fact {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /** Each element from that position on, and before the other one, is of that formula. */
    record EveryItem(int from, int to, Formula value) implements Fact {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }
    }

    /** An element from that position on, and before the other one, is of that formula. */
    record SomeItem(int from, int to, Formula value) implements Fact {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }
    }

    /** At least, or at most, that many elements are of that formula. */
    record MatchingItems(int count, Formula value, boolean atLeast) implements Fact {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }
    }

    /** At least, or at most, that many elements. */
    record ItemCount(int count, boolean atLeast) implements Fact {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }
    }

    /** All elements differ from one another, or two are equal. */
    record UniqueItems(boolean positive) implements Fact {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }
    }
}
