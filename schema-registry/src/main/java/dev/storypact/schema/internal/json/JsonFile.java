package dev.storypact.schema.internal.json;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonPositions.Position;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A JSON file that was read strictly: UTF-8, no byte order mark, no duplicate keys, nothing after the value, bounded
 * nesting, numbers exact. Immutable but for the tree, which its readers leave as it is.
 */
public final class JsonFile {

    /** How many levels a file may have. */
    public static final int DEEPEST = 200;

    private static final char REPLACEMENT = '\uFFFD';

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final JsonNode tree;
    private final Supplier<JsonPositions> positions;

    // Who asks for one place often asks for all.
    private volatile SoftReference<@Nullable JsonPositions> located = new SoftReference<>(null);

    private JsonFile(String name, JsonNode tree, Supplier<JsonPositions> positions) {
        this.name = name;
        this.tree = tree;
        this.positions = positions;
    }

    /**
     * Reads a file.
     *
     * @param name as it is shown to people; one that ends in {@code .yaml} or {@code .yml} is YAML
     * @throws SchemaFault if it is no such JSON, or YAML that stands for it, naming line and column
     */
    public static JsonFile read(String name, byte[] content) {
        var text = decoded(name, content);
        if (text.startsWith("\uFEFF")) {
            throw new SchemaFault(
                    name + " starts with a byte order mark",
                    Location.inFile(name, 1, 1),
                    "a byte order mark (U+FEFF)",
                    "JSON as UTF-8, without a byte order mark",
                    "save the file as UTF-8 without a byte order mark");
        }
        var file = name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(name, text) : json(name, text);
        if (file.tree.isMissingNode()) {
            throw new SchemaFault(
                    name + " is empty",
                    Location.inFile(name, 1, 1),
                    "nothing",
                    "one JSON value",
                    "write the file, or remove it");
        }
        return file;
    }

    private static JsonFile json(String name, String text) {
        try {
            return new JsonFile(name, MAPPER.readTree(text), () -> {
                try (var parser = MAPPER.createParser(text)) {
                    return JsonPositions.of(parser);
                }
            });
        } catch (JacksonException e) {
            throw malformed(name, text, e);
        } catch (NumberFormatException e) {
            throw tooLarge(name, text);
        }
    }

    // Jackson lets the exception of BigDecimal through, without a place.
    private static SchemaFault tooLarge(String name, String text) {
        try (var parser = MAPPER.createParser(text)) {
            var location = parser.currentTokenLocation();
            try {
                while (parser.nextToken() != null) {
                    location = parser.currentTokenLocation();
                    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                        parser.getDecimalValue();
                    }
                }
            } catch (JacksonException | NumberFormatException e) {
                return tooLarge(name, location);
            }
            return tooLarge(name, location);
        }
    }

    private static SchemaFault tooLarge(String name, TokenStreamLocation location) {
        return new SchemaFault(
                name + " is no valid JSON",
                at(name, location),
                "a number whose exponent is too large to be read",
                "numbers with an exponent between " + -Integer.MAX_VALUE + " and " + Integer.MAX_VALUE,
                "correct the number at this place");
    }

    private static JsonFile yaml(String name, String text) {
        var positions = new HashMap<String, Position>();
        JsonNode tree = YamlTree.read(name, text, positions).orElseGet(MissingNode::getInstance);
        return new JsonFile(name, tree, () -> new JsonPositions(positions));
    }

    /** {@return the number as it is read from JSON} */
    static JsonNode number(String text) {
        return MAPPER.readTree(text);
    }

    // What isn't UTF-8 is replaced at first, so only where something may have been replaced it is looked at byte by
    // byte.
    private static String decoded(String name, byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodedStrictly(name, content);
    }

    private static String decodedStrictly(String name, byte[] content) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(content);
        try {
            return decoder.decode(input).toString();
        } catch (CharacterCodingException e) {
            var before = new String(content, 0, input.position(), StandardCharsets.UTF_8);
            throw new SchemaFault(
                            name + " isn't UTF-8",
                            Location.inFile(name, line(before), column(before)),
                            "the byte 0x%02x at offset %d".formatted(content[input.position()], input.position()),
                            "JSON as UTF-8",
                            "save the file as UTF-8")
                    .causedBy(e);
        }
    }

    // The fault says all that Jackson knows. As its cause Jackson's exception would be printed behind it once more, by
    // Maven.
    private static SchemaFault malformed(String name, String text, JacksonException e) {
        var location = e.getLocation();
        var known = location != null && location.getLineNr() > 0 && location.getColumnNr() > 0;
        return new SchemaFault(
                name + " is no valid JSON",
                known ? at(name, location) : Location.inFile(name, line(text), column(text)),
                e.getOriginalMessage().lines().findFirst().orElse("no JSON"),
                "one JSON value, each name once in its object, at most " + DEEPEST + " levels deep",
                "correct the file at this place");
    }

    private static Location at(String name, TokenStreamLocation location) {
        return Location.inFile(name, location.getLineNr(), location.getColumnNr());
    }

    private static int line(String before) {
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    private static int column(String before) {
        return before.length() - before.lastIndexOf('\n');
    }

    /** {@return the file's name as it is shown to people} */
    public String name() {
        return name;
    }

    /** {@return what the file says} */
    public JsonNode tree() {
        return tree;
    }

    /** {@return where the value at the pointer stands, or its nearest present parent; the pointer is kept as it is} */
    public Location locate(String pointer) {
        var known = located.get();
        if (known == null) {
            known = positions.get();
            located = new SoftReference<>(known);
        }
        var position = known.of(pointer);
        return new Location(name, position.line(), position.column(), pointer);
    }
}
