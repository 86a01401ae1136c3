package dev.storypact.schema;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.KeywordWording;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.List;

/** What may be wrong in a {@code subject.json}, each text in one place. */
final class SettingsFaults {

    private SettingsFaults() {}

    static SchemaFault unknownName(JsonFile file, String pointer, String name, List<String> known) {
        return new SchemaFault(
                file.name() + " says something unknown",
                file.locate(JsonPointers.child(pointer, name)),
                "\"" + name + "\"",
                "the names " + NearestNames.list(name, known),
                NearestNames.meant(name, known)
                        .map(meant -> "did you mean \"" + meant + "\"?")
                        .orElse("remove it"));
    }

    static SchemaFault notAllowed(JsonFile file, String pointer, String allowed, String mend) {
        return new SchemaFault(
                file.name() + " says something that it may not",
                file.locate(pointer),
                KeywordWording.found(file.tree().at(pointer)),
                allowed,
                mend);
    }
}
