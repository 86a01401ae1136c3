package dev.storypact.schema.internal.store.remote;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes the references that go with a schema to the server out of its {@code $ref}s to files of the tree. */
final class SentReferences {

    private final RemoteSettings settings;
    private final RemoteSnapshot snapshot;

    /** Looks the targets up in that snapshot. */
    SentReferences(RemoteSettings settings, RemoteSnapshot snapshot) {
        this.settings = settings;
        this.snapshot = snapshot;
    }

    /**
     * {@return the references of a schema, one for each file}
     *
     * @param from the file that holds it
     * @throws dev.storypact.schema.internal.fault.SchemaFault if one leads to a version that the server doesn't have
     */
    List<SchemaReference> of(VersionFile from, JsonNode schema) {
        var references = new ArrayList<SchemaReference>();
        for (var text : ReferenceTexts.of(schema)) {
            from.resolve(text)
                    .map(target -> new SchemaReference(
                            text, settings.names().name(target.folder()), number(from, target, text)))
                    .ifPresent(references::add);
        }
        return references;
    }

    private int number(VersionFile from, VersionFile target, String text) {
        return snapshot.subject(target.folder())
                .flatMap(read -> read.versions().find(target.version()))
                .orElseThrow(() -> ServerRefusals.noTarget(
                        settings.base() + "!/" + from.folder().path() + "/" + from.name(), target, text))
                .number();
    }
}
