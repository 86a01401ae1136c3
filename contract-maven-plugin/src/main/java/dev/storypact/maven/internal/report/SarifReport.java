package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.finding.Location;
import dev.storypact.finding.Waiver;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as SARIF 2.1.0, the OASIS standard for results of static analysis.
 *
 * <p>Paths are relative to {@code SRCROOT}, as GitHub's code scanning wants them. What is waived is a suppressed result.
 */
final class SarifReport implements ReportWriter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final String MENDING =
            "Each finding says how to mend it; a waiver in `waivers.json` lets it pass until a day, for a reason.";

    @Override
    public void write(Report report, Writer out) {
        try (var json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            writeRun(json, report);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeRun(JsonGenerator json, Report report) {
        json.writeStartObject();
        writeTool(json, report);
        json.writeObjectPropertyStart("automationDetails");
        json.writeStringProperty(
                "id",
                "contract-" + report.source().run() + "/" + report.source().module() + "/");
        json.writeEndObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        writeInvocation(json, report);
        json.writeArrayPropertyStart("results");
        report.check().result().findings().forEach(finding -> writeResult(json, report, finding, Optional.empty()));
        report.check()
                .result()
                .waived()
                .forEach(each -> writeResult(json, report, each.finding(), Optional.of(each.waiver())));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeTool(JsonGenerator json, Report report) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Storypact");
        if (!report.source().version().isEmpty()) {
            json.writeStringProperty("version", report.source().version());
        }
        json.writeArrayPropertyStart("rules");
        var rules = new LinkedHashSet<String>();
        report.allFindings().forEach(finding -> rules.add(finding.rule()));
        for (var rule : rules) {
            writeRule(json, rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeRule(JsonGenerator json, String id) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        RuleDescription.of(id).ifPresent(description -> {
            writeText(json, "shortDescription", description);
            writeText(json, "fullDescription", description);
            writeText(json, "help", description.with(MENDING));
        });
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String property, RuleDescription description) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", description.text());
        json.writeStringProperty("markdown", description.markdown());
        json.writeEndObject();
    }

    private static void writeInvocation(JsonGenerator json, Report report) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", report.counts().unchecked() == 0);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (var note : report.check().notes()) {
            json.writeStartObject();
            json.writeStringProperty("level", "note");
            writeMessage(json, note);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeResult(JsonGenerator json, Report report, Finding finding, Optional<Waiver> waiver) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        json.writeStringProperty("level", finding.severity().label());
        writeMessage(json, message(finding, report.paths()));
        writeLocations(json, report.paths(), finding.location());
        waiver.ifPresent(by -> {
            json.writeArrayPropertyStart("suppressions");
            json.writeStartObject();
            json.writeStringProperty("kind", "external");
            json.writeStringProperty("status", "accepted");
            json.writeStringProperty("justification", by.reason() + " (until " + by.expires() + ")");
            json.writeEndObject();
            json.writeEndArray();
        });
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("place", finding.location().toString());
        finding.counterexample().ifPresent(example -> JsonOutput.counterexample(json, example));
        json.writeEndObject();
        json.writeEndObject();
    }

    // Code scanning shows this and the file; where the file is only the module's, nothing else tells the place.
    private static String message(Finding finding, ReportPaths paths) {
        var location = finding.location();
        var place = paths.file(location).isPresent() ? "" : "\nWhere: " + location;
        return finding.what() + "\n" + finding.why() + place + "\nTo mend: " + finding.fix();
    }

    private static void writeLocations(JsonGenerator json, ReportPaths paths, Location location) {
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        var own = paths.file(location);
        var file = own.or(paths::pom);
        if (file.isPresent()) {
            json.writeObjectPropertyStart("physicalLocation");
            json.writeObjectPropertyStart("artifactLocation");
            json.writeStringProperty("uri", uri(file.get()));
            json.writeStringProperty("uriBaseId", "SRCROOT");
            json.writeEndObject();
            json.writeObjectPropertyStart("region");
            var known = own.isPresent() && location.hasPosition();
            json.writeNumberProperty("startLine", known ? location.line() : 1);
            json.writeNumberProperty("startColumn", known ? location.column() : 1);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty(
                "fullyQualifiedName", location.file() + (location.pointer().isEmpty() ? "" : "#" + location.pointer()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeMessage(JsonGenerator json, String text) {
        json.writeObjectPropertyStart("message");
        // Brackets before a parenthesis would be a link, which is nothing that text from outside may make.
        json.writeStringProperty("text", FindingText.printable(text).replace("](", "] ("));
        json.writeEndObject();
    }

    private static String uri(String file) {
        try {
            var uri = new URI(null, null, "/" + file, null).toASCIIString().substring(1);
            // A colon in the first name would make it a scheme.
            return uri.matches("[^/]*:.*") ? "./" + uri : uri;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a relative path is the path of a URI: " + file, e);
        }
    }
}
