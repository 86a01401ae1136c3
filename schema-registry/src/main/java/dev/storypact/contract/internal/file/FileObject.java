package dev.storypact.contract.internal.file;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An object of a file while it is read strictly: whatever isn't as it must be is a fault that names line and column. */
final class FileObject {

    private static final int SHOWN = 80;

    private final JsonFile file;
    private final String pointer;
    private final JsonNode node;

    private FileObject(JsonFile file, String pointer, JsonNode node) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        if (!node.isObject()) {
            throw wrong(pointer, " has something else where an object belongs", shown(node), "an object");
        }
    }

    static FileObject root(JsonFile file) {
        return new FileObject(file, "", file.tree());
    }

    /** Refuses properties that aren't among these. */
    FileObject only(String... names) {
        var allowed = List.of(names);
        for (var name : node.propertyNames()) {
            if (!allowed.contains(name)) {
                throw wrong(
                        JsonPointers.child(pointer, name),
                        " has an unknown property",
                        "\"" + name + "\"",
                        String.join(", ", names));
            }
        }
        return this;
    }

    String text(String name) {
        var value = any(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw wrong(JsonPointers.child(pointer, name), " has a wrong " + name, shown(value), "a text");
        }
        return value.asString();
    }

    Optional<String> optionalText(String name) {
        return node.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Reads a text as what it stands for; the parser says by an {@code IllegalArgumentException} what is wrong with it. */
    <T> T parsed(String name, Function<String, T> parser) {
        return parsed(() -> JsonPointers.child(pointer, name), text(name), parser);
    }

    /** Reads any value as what it stands for; the parser says by an {@code IllegalArgumentException} what is wrong. */
    <T> T decoded(String name, Function<JsonNode, T> decoder) {
        return parsed(() -> JsonPointers.child(pointer, name), any(name), decoder);
    }

    <T> Optional<T> optionalDecoded(String name, Function<JsonNode, T> decoder) {
        return node.has(name) ? Optional.of(decoded(name, decoder)) : Optional.empty();
    }

    boolean has(String name) {
        return node.has(name);
    }

    JsonNode any(String name) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            throw wrong(pointer, " lacks \"" + name + "\"", shown(node), "an object with \"" + name + "\"");
        }
        return value;
    }

    FileObject object(String name) {
        return new FileObject(file, JsonPointers.child(pointer, name), any(name));
    }

    Optional<FileObject> optionalObject(String name) {
        return node.has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** Reads an object as the pairs of its names and texts, the texts parsed. */
    <T> Map<String, T> texts(Function<String, T> parser) {
        var texts = new LinkedHashMap<String, T>();
        node.propertyNames().forEach(name -> texts.put(name, parsed(name, parser)));
        return texts;
    }

    <T> List<T> objects(String name, Function<FileObject, T> reader) {
        return elements(name, (at, element) -> reader.apply(new FileObject(file, at, element)));
    }

    /** Reads a list of objects that may be left out where it is empty. */
    <T> List<T> optionalObjects(String name, Function<FileObject, T> reader) {
        return node.has(name) ? objects(name, reader) : List.of();
    }

    /** Reads a list of values that may be left out where it is empty. */
    <T> List<T> optionalValues(String name, Function<JsonNode, T> decoder) {
        return node.has(name) ? values(name, decoder) : List.of();
    }

    <T> List<T> values(String name, Function<JsonNode, T> decoder) {
        return elements(name, (at, element) -> parsed(() -> at, element, decoder));
    }

    private <T> List<T> elements(String name, BiFunction<String, JsonNode, T> reader) {
        var list = any(name);
        var at = JsonPointers.child(pointer, name);
        if (!list.isArray()) {
            throw wrong(at, " has something else where a list belongs", shown(list), "a list");
        }
        var elements = new ArrayList<T>();
        for (var element : list) {
            elements.add(reader.apply(JsonPointers.child(at, elements.size()), element));
        }
        return elements;
    }

    // Where it stands is only asked for where it is wrong.
    private <F, T> T parsed(Supplier<String> at, F found, Function<F, T> parser) {
        try {
            return parser.apply(found);
        } catch (IllegalArgumentException e) {
            var node = file.tree().at(at.get());
            throw wrong(at.get(), " has a wrong value", shown(node), String.valueOf(e.getMessage()));
        }
    }

    /** {@return where it stands in the file} */
    Location location() {
        return file.locate(pointer);
    }

    /** {@return a fault at a property of this object} */
    SchemaFault fault(String name, String defect, String found, String allowed, String mend) {
        return new SchemaFault(
                file.name() + defect, file.locate(JsonPointers.child(pointer, name)), found, allowed, mend);
    }

    private SchemaFault wrong(String at, String defect, String found, String allowed) {
        return new SchemaFault(
                file.name() + defect,
                file.locate(at),
                found,
                allowed,
                "build the file again; if it was written by hand, correct it at this place");
    }

    private static String shown(JsonNode value) {
        if (value instanceof MissingNode) {
            return "nothing";
        }
        var text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
