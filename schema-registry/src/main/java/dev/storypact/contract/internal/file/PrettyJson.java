package dev.storypact.contract.internal.file;

import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON for people that is the same on every machine: line feeds, two spaces, an end to the last line. */
final class PrettyJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    // UTF-8 has no bytes for half of a character, which JSON can have as an escape.
    private static final Pattern HALF_CHARACTER = Pattern.compile("[\\ud800-\\udfff]");

    private PrettyJson() {}

    static String write(JsonNode tree) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        var text = MAPPER.writer().with(printer).writeValueAsString(tree) + "\n";
        return HALF_CHARACTER
                .matcher(text)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    /** {@return the same value, the names of its objects in alphabetical order} */
    static JsonNode sorted(JsonNode value) {
        if (value.isArray()) {
            var list = MAPPER.createArrayNode();
            value.forEach(element -> list.add(sorted(element)));
            return list;
        }
        if (value.isObject()) {
            var object = MAPPER.createObjectNode();
            value.propertyNames().stream().sorted().forEach(name -> object.set(name, sorted(value.get(name))));
            return object;
        }
        return value;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
