package dev.storypact.schema.containment.plain;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** All keywords of one schema, then what it says of the parts that none of them evaluated. */
final class SchemaCheck implements Check {

    private final Check[] checks;
    private final Check unevaluated;

    SchemaCheck(List<Check> checks, Check unevaluated) {
        this.checks = checks.toArray(Check[]::new);
        this.unevaluated = unevaluated;
    }

    @Override
    public boolean test(JsonNode value, Seen seen) {
        var takesNotes = unevaluated != Check.NOTHING && value.isContainer();
        var own = takesNotes ? Seen.empty() : seen;
        for (var check : checks) {
            if (!check.test(value, own)) {
                return false;
            }
        }
        if (!takesNotes) {
            return true;
        }
        var passes = unevaluated.test(value, own);
        seen.add(own);
        return passes;
    }
}
