package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.text.NearestNames;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.MessageMetadata;
import java.util.Collection;
import java.util.stream.Collectors;

/** The violations of messages whose schema can't be told, each text in one place. */
final class UnknownSchemas {

    private UnknownSchemas() {}

    static SchemaViolation bus(String bus, Collection<String> known, String registry) {
        return new SchemaViolation(
                "The schema registry has no bus '" + bus + "'",
                "",
                "the bus '" + bus + "'",
                "the buses " + NearestNames.list(bus, known),
                Location.ofFile(registry),
                meant(bus, known, "publish to a bus that the registry knows, or register a schema on this one"));
    }

    static SchemaViolation noType(String bus, Collection<String> known, String registry) {
        return new SchemaViolation(
                "A message on '" + bus + "' has no type, so its schema can't be told",
                "",
                "no type",
                "a message of one of the types " + NearestNames.list("", known),
                Location.ofFile(registry),
                "publish it with withType(...)");
    }

    static SchemaViolation type(String bus, String type, Collection<String> known, String registry) {
        return new SchemaViolation(
                "The bus '" + bus + "' has no type '" + type + "'",
                "",
                "the type '" + type + "'",
                "the types " + NearestNames.list(type, known),
                Location.ofFile(registry),
                meant(type, known, "publish a type that the registry knows, or register a schema for this one"));
    }

    /** The message's version is none of the subject's, is no version, or is absent where the policy wants one. */
    static SchemaViolation version(LoadedSubject loaded, EventBusMessage<?> message) {
        var known = loaded.versions().stream()
                .map(schema -> schema.version().toString())
                .toList();
        var named = message.metadata().get(MessageMetadata.VERSION);
        if (named == null) {
            return unversioned(loaded, known);
        }
        return new SchemaViolation(
                loaded.subject() + " has no version '" + named + "'",
                "",
                found(named),
                "the versions " + NearestNames.list(named.toString(), known),
                loaded.folder(),
                named instanceof String
                        ? "publish a version that the registry knows, or register "
                                + loaded.folder() + "/" + (EventVersion.isVersion(named.toString()) ? named : "1.0")
                                + ".schema.json"
                        : "write the version as a text: withMetadata(\"version\", \""
                                + known.stream().findFirst().orElse("1.0") + "\")");
    }

    private static String found(Object named) {
        if (!(named instanceof String text)) {
            return "metadata.version is the " + named.getClass().getSimpleName() + " " + named + ", not a text";
        }
        return EventVersion.isVersion(text)
                ? "metadata.version \"" + text + "\""
                : "metadata.version \"" + text + "\", which isn't MAJOR.MINOR or MAJOR.MINOR.PATCH";
    }

    private static SchemaViolation unversioned(LoadedSubject loaded, Collection<String> known) {
        var versions = known.isEmpty() ? "none" : known.stream().collect(Collectors.joining(", "));
        var policy = loaded.settings().versionPolicy() == VersionPolicy.REFUSE
                ? "the subject.json asks every message to name its version"
                : "a message without one is accepted only where the subject has a single version";
        return new SchemaViolation(
                "A message of " + loaded.subject() + " names no version, so its schema can't be told",
                "",
                "no metadata.version",
                "one of the versions " + versions + "; " + policy,
                loaded.folder(),
                "publish it with withMetadata(\"version\", ...),"
                        + " or write \"versionPolicy\": \"latest\" into its subject.json");
    }

    private static String meant(String name, Collection<String> known, String otherwise) {
        return NearestNames.meant(name, known)
                .map(meant -> "did you mean '" + meant + "'?")
                .orElse(otherwise);
    }
}
