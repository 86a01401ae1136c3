package dev.storypact.schema;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.story.message.VersionRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the {@code deprecations} of a {@code subject.json}. */
final class DeprecationsReader {

    private static final String NAME = "deprecations";
    private static final List<String> NAMES = List.of("versions", "date", "successor");

    private final JsonFile file;
    private final Subject subject;

    DeprecationsReader(JsonFile file, Subject subject) {
        this.file = file;
        this.subject = subject;
    }

    /**
     * {@return the deprecations in their order; none where the file says nothing of any}
     *
     * @throws SchemaFault if one of them says what it may not
     */
    List<Deprecation> read() {
        var list = file.tree().path(NAME);
        var pointer = JsonPointers.child("", NAME);
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw fault(pointer, "a list", "write [{\"versions\": \"1.x\", \"date\": \"2027-03-01\"}]");
        }
        var deprecations = new ArrayList<Deprecation>();
        for (var i = 0; i < list.size(); i++) {
            deprecations.add(read(JsonPointers.child(pointer, i)));
        }
        return deprecations;
    }

    private Deprecation read(String pointer) {
        var entry = file.tree().at(pointer);
        if (!entry.isObject()) {
            throw fault(pointer, "an object with a \"date\"", "write {\"date\": \"2027-03-01\"}");
        }
        for (var name : entry.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw SettingsFaults.unknownName(file, pointer, name, NAMES);
            }
        }
        return new Deprecation(
                value(pointer, "versions", VersionRange::parse, "versions such as 1.0, 1.x or [1.0,2.0)")
                        .orElse(VersionRange.any()),
                value(pointer, "date", LocalDate::parse, "a day such as 2027-03-01")
                        .orElseThrow(() -> fault(pointer, "a \"date\"", "add the day from which on it is deprecated")),
                value(
                        pointer,
                        "successor",
                        text -> Successor.parse(subject.bus(), text),
                        "a type with or without a version, such as ORDER_PLACED 2.0, after its bus and / if on another"));
    }

    private <T> Optional<T> value(String entry, String name, Function<String, T> reading, String allowed) {
        var pointer = JsonPointers.child(entry, name);
        var value = file.tree().at(pointer);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(value.isString() ? value.stringValue() : ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw fault(pointer, allowed, "correct it").causedBy(e);
        }
    }

    private SchemaFault fault(String pointer, String allowed, String mend) {
        return SettingsFaults.notAllowed(file, pointer, allowed, mend);
    }
}
