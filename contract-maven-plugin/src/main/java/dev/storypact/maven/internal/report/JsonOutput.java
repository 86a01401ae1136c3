package dev.storypact.maven.internal.report;

import dev.storypact.finding.Counterexample;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;

/** How all JSON of reports is written: indented, line feeds on every machine, and ASCII, so that half characters survive. */
final class JsonOutput {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER))
            .build();

    private JsonOutput() {}

    static JsonGenerator to(Writer out) {
        return MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out);
    }

    /** Writes a property with the message and the place in it that is to blame. */
    static void counterexample(JsonGenerator json, Counterexample example) {
        json.writeObjectPropertyStart("counterexample");
        json.writeStringProperty("pointer", example.pointer());
        json.writeName("message");
        json.writeTree(example.message());
        json.writeEndObject();
    }
}
