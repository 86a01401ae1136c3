package dev.storypact.schema;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@code subject.json}; a name or value that it doesn't know is refused, as a typo would else pass unseen. */
final class SettingsReader {

    private static final List<String> NAMES =
            List.of("compatibility", "owner", "description", "versionPolicy", "deprecations", "secret");

    private final JsonFile file;
    private final Subject subject;

    private SettingsReader(JsonFile file, Subject subject) {
        this.file = file;
        this.subject = subject;
    }

    /**
     * {@return what the file says of the subject}
     *
     * @throws SchemaFault if it says what it may not
     */
    static SubjectSettings read(JsonFile file, Subject subject) {
        return new SettingsReader(file, subject).read();
    }

    private SubjectSettings read() {
        if (!file.tree().isObject()) {
            throw fault("", "an object such as {\"compatibility\": \"BACKWARD\"}", "write an object");
        }
        for (var name : file.tree().propertyNames()) {
            if (!NAMES.contains(name)) {
                throw SettingsFaults.unknownName(file, "", name, NAMES);
            }
        }
        return new SubjectSettings(
                choice("compatibility", Compatibility.values()).orElse(SubjectSettings.DEFAULT.compatibility()),
                text("owner"),
                text("description"),
                choice("versionPolicy", VersionPolicy.values()).orElse(SubjectSettings.DEFAULT.versionPolicy()),
                new DeprecationsReader(file, subject).read(),
                pointers("secret"));
    }

    private List<String> pointers(String name) {
        var value = file.tree().path(name);
        var at = JsonPointers.child("", name);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw fault(at, "a list of JSON pointers", "write [\"/customer/email\"]");
        }
        var pointers = new ArrayList<String>();
        for (var element : value) {
            if (!element.isString() || !element.stringValue().startsWith("/")) {
                throw fault(
                        JsonPointers.child(at, pointers.size()),
                        "a JSON pointer into the data, with * for any name or index",
                        "write it as \"/customer/email\" or \"/customers/*/email\"");
            }
            pointers.add(element.stringValue());
        }
        return pointers;
    }

    private Optional<String> text(String name) {
        var value = file.tree().path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw fault(JsonPointers.child("", name), "a text", "write it in quotes");
        }
        return Optional.of(value.stringValue());
    }

    private <E extends Enum<E>> Optional<E> choice(String name, E[] values) {
        return text(name)
                .map(text -> Arrays.stream(values)
                        .filter(value -> shown(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> notAmong(
                                name,
                                text,
                                Arrays.stream(values).map(SettingsReader::shown).toList())));
    }

    // A level is written as every schema registry writes it, a policy as a word.
    private static String shown(Enum<?> value) {
        return value instanceof VersionPolicy
                ? value.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.name();
    }

    private SchemaFault notAmong(String name, String text, List<String> values) {
        return fault(
                JsonPointers.child("", name),
                "one of " + NearestNames.list(text, values),
                NearestNames.meant(text, values)
                        .map(meant -> "did you mean \"" + meant + "\"?")
                        .orElse("write one of these"));
    }

    private SchemaFault fault(String pointer, String allowed, String mend) {
        return SettingsFaults.notAllowed(file, pointer, allowed, mend);
    }
}
