package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.text.NearestNames;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.MessageMetadata;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

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
    static SchemaViolation version(LoadedSubject subject, EventBusMessage<?> message) {
        var named = message.metadata().get(MessageMetadata.VERSION);
        if (subject.versions().isEmpty()) {
            return noVersionAtAll(subject, named);
        }
        if (named == null) {
            return unversioned(subject);
        }
        return named instanceof String text ? unknownVersion(subject, text) : versionIsNoText(subject, named);
    }

    private static SchemaViolation noVersionAtAll(LoadedSubject subject, @Nullable Object named) {
        return new SchemaViolation(
                subject.subject() + " has no version at all",
                "",
                named == null ? "no metadata.version" : "metadata.version " + named,
                "a subject with a schema",
                subject.folder(),
                "register " + subject.folder() + "/1.0.schema.json");
    }

    private static SchemaViolation unversioned(LoadedSubject subject) {
        var refuses = subject.settings().versionPolicy() == VersionPolicy.REFUSE;
        var why = refuses
                ? "the subject.json asks every message to name its version"
                : "a message without one is accepted only where the subject has a single version";
        var mend = "publish it with withMetadata(\"version\", \"" + subject.newest() + "\")";
        return new SchemaViolation(
                "A message of " + subject.subject() + " names no version, so its schema can't be told",
                "",
                "no metadata.version",
                "one of the versions " + String.join(", ", subject.versionNames()) + "; " + why,
                subject.folder(),
                refuses ? mend : mend + ", or write \"versionPolicy\": \"latest\" into its subject.json");
    }

    private static SchemaViolation unknownVersion(LoadedSubject subject, String named) {
        var isVersion = EventVersion.isVersion(named);
        return new SchemaViolation(
                subject.subject() + " has no version '" + named + "'",
                "",
                "metadata.version \"" + named + "\""
                        + (isVersion ? "" : ", which isn't MAJOR.MINOR or MAJOR.MINOR.PATCH"),
                "the versions " + NearestNames.list(named, subject.versionNames()),
                subject.folder(),
                isVersion
                        ? "publish a version that the registry knows, or register " + subject.folder() + "/" + named
                                + ".schema.json"
                        : "write it as MAJOR.MINOR, such as " + subject.newest());
    }

    private static SchemaViolation versionIsNoText(LoadedSubject subject, Object named) {
        return new SchemaViolation(
                subject.subject() + " has no version '" + named + "'",
                "",
                "metadata.version is the " + named.getClass().getSimpleName() + " " + named + ", not a text",
                "the versions " + String.join(", ", subject.versionNames()),
                subject.folder(),
                "write the version as a text: withMetadata(\"version\", \"" + subject.newest() + "\")");
    }

    private static String meant(String name, Collection<String> known, String otherwise) {
        return NearestNames.meant(name, known)
                .map(meant -> "did you mean '" + meant + "'?")
                .orElse(otherwise);
    }
}
