package dev.storypact.schema.internal.lint;

import dev.storypact.finding.Finding;
import java.util.List;

/** Finds one kind of what is allowed in a schema, but seldom meant. Never throws. */
public interface LintRule {

    /** {@return the rules for every schema} */
    static List<LintRule> all() {
        return List.of(new UndeclaredRequired(), new UntypedProperty(), new UnportablePattern());
    }

    /** {@return the rules for a schema that reads what later versions publish} */
    static List<LintRule> ofViews() {
        return List.of(new ClosedView());
    }

    /** {@return what it finds, in the order of the schema} */
    List<Finding> findings(LintedSchema schema);
}
