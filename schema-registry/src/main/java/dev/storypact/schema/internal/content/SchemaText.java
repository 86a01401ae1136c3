package dev.storypact.schema.internal.content;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays a schema out as the file that registering writes: indented by two, names in the order given, UTF-8. */
public final class SchemaText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private SchemaText() {}

    /** {@return the file's content, the same for the same tree on every system} */
    public static byte[] of(JsonNode schema) {
        var separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        var printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(INDENTER)
                .withArrayIndenter(INDENTER);
        return (MAPPER.writer().with(printer).writeValueAsString(schema) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
