package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Waiver;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Findings as {@code storypact-findings/1}; its schema is {@code storypact-findings-1.schema.json} beside this class. */
final class JsonReport implements ReportWriter {

    private static final String FORMAT = "storypact-findings/1";

    @Override
    public void write(Report report, Writer out) {
        try (var json = JsonOutput.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            writeHead(json, report);
            json.writeArrayPropertyStart("findings");
            report.check().result().findings().forEach(finding -> write(json, report, finding, Optional.empty()));
            json.writeEndArray();
            json.writeArrayPropertyStart("waived");
            report.check()
                    .result()
                    .waived()
                    .forEach(each -> write(json, report, each.finding(), Optional.of(each.waiver())));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeHead(JsonGenerator json, Report report) {
        var check = report.check();
        var counts = report.counts();
        json.writeStringProperty("run", report.source().run());
        json.writeStringProperty("module", report.source().module());
        json.writeStringProperty("version", report.source().version());
        json.writeStringProperty("checked", check.checked());
        json.writeBooleanProperty("passed", counts.errors() == 0);
        json.writeStringProperty("conclusion", check.conclusion());
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("errors", counts.errors());
        json.writeNumberProperty("warnings", counts.warnings());
        json.writeNumberProperty("waived", counts.waived());
        json.writeNumberProperty("unchecked", counts.unchecked());
        json.writeEndObject();
        json.writeArrayPropertyStart("notes");
        check.notes().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Report report, Finding finding, Optional<Waiver> waiver) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", finding.severity().label());
        json.writeStringProperty("what", finding.what());
        json.writeStringProperty("why", finding.why());
        json.writeStringProperty("fix", finding.fix());
        json.writeName("where");
        writeLocation(json, report, finding.location());
        finding.counterexample().ifPresent(example -> JsonOutput.counterexample(json, example));
        waiver.ifPresent(by -> {
            json.writeObjectPropertyStart("waiver");
            json.writeStringProperty("rule", by.rule());
            json.writeStringProperty("about", by.about());
            json.writeStringProperty("reason", by.reason());
            json.writeStringProperty("expires", by.expires().toString());
            json.writeName("where");
            writeLocation(json, report, by.location());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void writeLocation(JsonGenerator json, Report report, Location location) {
        json.writeStartObject();
        json.writeStringProperty("place", location.file());
        report.paths().file(location).ifPresent(file -> json.writeStringProperty("file", file));
        if (location.hasPosition()) {
            json.writeNumberProperty("line", location.line());
            json.writeNumberProperty("column", location.column());
        }
        if (!location.pointer().isEmpty()) {
            json.writeStringProperty("pointer", location.pointer());
        }
        json.writeEndObject();
    }
}
