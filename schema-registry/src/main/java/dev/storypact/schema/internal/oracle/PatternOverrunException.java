package dev.storypact.schema.internal.oracle;

import com.networknt.schema.SchemaException;

/** Whether a pattern is found in a text could not be told within the steps, or the stack, of one validation. */
// A SchemaException, as the validator logs what else a pattern throws.
final class PatternOverrunException extends SchemaException {

    private static final long serialVersionUID = 1;

    private final String pattern;
    private final String text;

    PatternOverrunException(String pattern, String text, String what) {
        super("the pattern " + what);
        this.pattern = pattern;
        this.text = text;
    }

    String pattern() {
        return pattern;
    }

    String text() {
        return text;
    }
}
