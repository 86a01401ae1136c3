package dev.storypact.schema.internal.json;

import dev.storypact.finding.Location;
import dev.storypact.finding.internal.Printable;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonPositions.Position;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * YAML read as the JSON that it stands for (YAML 1.2, JSON schema), from its events.
 *
 * <p>Anchors, aliases and tags, which JSON has no place for, are refused: so nothing in a file can stand for more than is
 * written there.
 */
final class YamlTree {

    private static final String ALLOWED = "one document of mappings with each name once, sequences and scalars,"
            + " without anchors, aliases and tags, at most " + JsonFile.DEEPEST + " levels deep";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonScalarResolver SCALARS = new JsonScalarResolver();

    private final String name;
    private final Iterator<Event> events;
    private final Map<String, Position> positions = new HashMap<>();
    private Optional<Mark> last = Optional.empty();
    private int depth;

    private YamlTree(String name, String text) {
        this.name = name;
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Math.max(1, text.length()))
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * {@return what a text says, if it isn't empty}
     *
     * @throws SchemaFault if it is no YAML, or none that JSON could say
     */
    static Optional<JsonNode> read(String name, String text, Map<String, Position> positions) {
        var reading = new YamlTree(name, text);
        try {
            var tree = reading.document();
            positions.putAll(reading.positions);
            return tree;
        } catch (MarkedYamlEngineException e) {
            throw reading.fault(e.getProblemMark(), e.getProblem());
        } catch (YamlEngineException e) {
            throw reading.fault(
                    Optional.empty(),
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("no YAML"));
        } catch (IllegalArgumentException e) {
            // Of the parser itself, which gives no place.
            throw reading.fault(
                    reading.last, "an escape such as \\UFFFFFFFF, of no character, in what follows this place");
        }
    }

    private Optional<JsonNode> document() {
        events.next();
        var start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        refuseOldVersion(start);
        var tree = value(events.next(), "");
        events.next();
        var next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw fault(next.getStartMark(), "a second document");
        }
        return Optional.of(tree);
    }

    // By an older version no, 0o7 and 1:30 would be something else than here.
    private void refuseOldVersion(Event start) {
        var version = start instanceof DocumentStartEvent document
                ? document.getSpecVersion()
                : Optional.<SpecVersion>empty();
        version.filter(named -> named.getMajor() != 1 || named.getMinor() != 2).ifPresent(other -> {
            throw fault(start.getStartMark(), "YAML " + other.getRepresentation() + " in place of 1.2");
        });
    }

    private JsonNode value(Event event, String pointer) {
        positions.putIfAbsent(pointer, position(event.getStartMark()));
        last = event.getStartMark();
        refuseMarks(event);
        if (depth++ > JsonFile.DEEPEST) {
            throw fault(event.getStartMark(), "more than " + JsonFile.DEEPEST + " levels");
        }
        JsonNode value;
        if (event instanceof MappingStartEvent) {
            value = mapping(pointer);
        } else if (event instanceof SequenceStartEvent) {
            value = sequence(pointer);
        } else {
            value = scalar((ScalarEvent) event);
        }
        depth--;
        return value;
    }

    private void refuseMarks(Event event) {
        if (event.getEventId() == Event.ID.Alias
                || ((NodeEvent) event).getAnchor().isPresent()) {
            throw fault(event.getStartMark(), "an anchor or an alias");
        }
        var tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag.isPresent()) {
            throw fault(event.getStartMark(), "the tag " + tag.get());
        }
    }

    private JsonNode mapping(String pointer) {
        var object = NODES.objectNode();
        for (var key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            last = key.getStartMark();
            refuseMarks(key);
            if (!(key instanceof ScalarEvent scalar)) {
                throw fault(key.getStartMark(), "a name that is no text");
            }
            if (scalar.isPlain() && scalar.getValue().equals("<<")) {
                throw fault(key.getStartMark(), "a merge, <<, which only YAML 1.1 has");
            }
            var child = JsonPointers.child(pointer, scalar.getValue());
            if (object.has(scalar.getValue())) {
                throw fault(key.getStartMark(), "a second \"" + Printable.of(scalar.getValue()) + "\"");
            }
            positions.put(child, position(key.getStartMark()));
            object.set(scalar.getValue(), value(events.next(), child));
        }
        return object;
    }

    private JsonNode sequence(String pointer) {
        var array = NODES.arrayNode();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            array.add(value(event, JsonPointers.child(pointer, array.size())));
        }
        return array;
    }

    private JsonNode scalar(ScalarEvent scalar) {
        var text = scalar.getValue();
        var tag = SCALARS.resolve(text, scalar.isPlain());
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(scalar, text);
        }
        return NODES.stringNode(text);
    }

    private JsonNode number(ScalarEvent scalar, String text) {
        try {
            return JsonFile.number(text);
        } catch (JacksonException | NumberFormatException e) {
            throw fault(scalar.getStartMark(), "the number " + text + ", which JSON can't say");
        }
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(found -> new Position(found.getLine() + 1, found.getColumn() + 1))
                .orElse(new Position(1, 1));
    }

    private SchemaFault fault(Optional<Mark> mark, String found) {
        var position = position(mark);
        return new SchemaFault(
                name + " is no valid YAML",
                Location.inFile(name, position.line(), position.column()),
                found,
                ALLOWED,
                "correct the file at this place");
    }
}
