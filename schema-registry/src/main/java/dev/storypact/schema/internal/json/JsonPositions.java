package dev.storypact.schema.internal.json;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Maps JSON pointers to the line and column where the value, or the name of the property, starts. */
final class JsonPositions {

    /** A place in a text, both counted from 1. */
    record Position(int line, int column) {}

    private final Map<String, Position> positions;

    JsonPositions(Map<String, Position> positions) {
        this.positions = positions;
    }

    /** {@return the positions off a parser of valid JSON that stands before its first token} */
    static JsonPositions of(JsonParser parser) {
        var positions = new JsonPositions(new HashMap<>());
        parser.nextToken();
        positions.note("", parser.currentTokenLocation());
        positions.readValue(parser, "");
        return positions;
    }

    /** {@return where the value at the pointer stands; where nothing does, its nearest present parent} */
    Position of(String pointer) {
        var present = pointer;
        while (!positions.containsKey(present) && !present.isEmpty()) {
            present = JsonPointers.parent(present);
        }
        return positions.getOrDefault(present, new Position(1, 1));
    }

    private void readValue(JsonParser parser, String pointer) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var child = JsonPointers.child(pointer, parser.currentName());
                note(child, parser.currentTokenLocation());
                parser.nextToken();
                readValue(parser, child);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (var index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                var child = JsonPointers.child(pointer, index);
                note(child, parser.currentTokenLocation());
                readValue(parser, child);
            }
        }
    }

    private void note(String pointer, TokenStreamLocation location) {
        positions.put(pointer, new Position(location.getLineNr(), location.getColumnNr()));
    }
}
