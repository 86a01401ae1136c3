package dev.storypact.contract.internal.rule;

import dev.storypact.contract.PublishedSchema;
import dev.storypact.finding.Location;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.schema.internal.oracle.SpeakingPart;

/** Where a publisher's schema speaks of a place in its messages. */
final class SpokenPlace {

    private SpokenPlace() {}

    /**
     * {@return the line of what is declared at the place, or, where nothing is, of what is declared beside it}
     *
     * @param place a JSON pointer into the data
     */
    static Location of(PublishedSchema schema, String place) {
        return SchemaDialect.of(schema.json())
                .map(dialect -> new SpeakingPart(schema.json(), new SchemaReferences(schema.json(), dialect)))
                .map(parts -> of(schema, parts, place))
                .orElseGet(() -> schema.locate(""));
    }

    private static Location of(PublishedSchema schema, SpeakingPart parts, String place) {
        var part = parts.pointer(place);
        var isDeclared = place.isEmpty() || !part.equals(parts.pointer(JsonPointers.parent(place)));
        var beside = JsonPointers.child(part, "properties");
        return schema.locate(isDeclared || schema.json().at(beside).isMissingNode() ? part : beside);
    }
}
