package dev.storypact.schema;

import dev.storypact.finding.Finding;
import dev.storypact.schema.internal.lint.LintRule;
import dev.storypact.schema.internal.lint.LintedSchema;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what is allowed in a schema, but seldom meant.
 *
 * <table>
 * <caption>The rules; their ids are stable.</caption>
 * <tr><td>{@code LNT-REQUIRED-UNDECLARED}</td><td>error: a property is required that the object doesn't declare</td></tr>
 * <tr><td>{@code LNT-UNTYPED}</td><td>warning: a property's schema doesn't tell its type</td></tr>
 * <tr><td>{@code LNT-PATTERN-NOT-PORTABLE}</td><td>warning: a pattern has more than JSON Schema advises to use (2020-12
 * core, section 6.4), so that validators of other languages read it differently or not at all</td></tr>
 * <tr><td>{@code LNT-CLOSED-VIEW}</td><td>warning: a reader's schema refuses the properties that later versions
 * add</td></tr>
 * </table>
 *
 * <p>Looks at the version's own file alone. Pure and thread-safe.
 *
 * @since 0.1
 */
public final class SchemaLint {

    private SchemaLint() {}

    /**
     * {@return what all rules find in a version of a subject; closed views only where the level promises that this version
     * reads what later ones publish, as {@code FORWARD} and {@code FULL} do}
     *
     * @param level what the subject promises
     */
    public static List<Finding> of(SchemaVersion version, Compatibility level) {
        return findings(version, level.isForward() ? both() : LintRule.all());
    }

    /** {@return what all rules find in a version that a subscriber reads by} */
    public static List<Finding> ofView(SchemaVersion version) {
        return findings(version, both());
    }

    private static List<LintRule> both() {
        return Stream.of(LintRule.all(), LintRule.ofViews())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> findings(SchemaVersion version, List<LintRule> rules) {
        var schema = new LintedSchema(version.toString(), version.content(), version::locate);
        return rules.stream().flatMap(rule -> rule.findings(schema).stream()).toList();
    }
}
