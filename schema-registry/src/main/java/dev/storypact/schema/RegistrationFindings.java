package dev.storypact.schema;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.schema.internal.content.JsonDifference;
import dev.storypact.schema.internal.fault.ChangedReleaseFault;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.story.message.EventVersion;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Why a version isn't registered, or isn't what was registered, each text in one place. */
final class RegistrationFindings {

    private RegistrationFindings() {}

    static SchemaFault readOnly(String registry) {
        return new SchemaFault(
                "The registry at " + registry + " can only be read",
                Location.ofFile(registry),
                "a registry of the classpath, or of a Git revision",
                "registering in a folder, in memory or on a server",
                "register in the folder that this registry was made from");
    }

    /** The schema can't be used at all. */
    static Finding invalid(SchemaFault fault) {
        return new Finding(
                "REG-META",
                Severity.ERROR,
                fault.location(),
                fault.what(),
                "found " + fault.found() + "\nallowed " + fault.allowed(),
                Optional.empty(),
                fault.mend());
    }

    /** The tree can't be written as JSON, such as one that is nested too deeply. */
    static Finding unwritable(String file, JacksonException unwritable) {
        return invalid(new SchemaFault(
                file + " can't be written as JSON",
                Location.ofFile(file),
                unwritable.getOriginalMessage().lines().findFirst().orElse("no JSON"),
                "a tree of JSON, at most " + JsonFile.DEEPEST + " levels deep",
                "register what a file of JSON can hold"));
    }

    /** A release never changes. */
    static Finding changed(SchemaVersion released, JsonNode schema) {
        return differing(
                "REG-CHANGED",
                released,
                schema,
                released + " is released and can't be changed",
                "register the change as a new version" + next(released.version()));
    }

    /** A release that others know says something else here. */
    static Finding changedSince(SchemaVersion released, SchemaVersion version) {
        var differences = JsonDifference.between(released.schema(), version.schema());
        return new Finding(
                "REG-CHANGED",
                Severity.ERROR,
                version.locate(differences.get(0).pointer()),
                released + " is released and was changed",
                "in " + released.file() + " it is otherwise\n" + JsonDifference.text(differences),
                Optional.empty(),
                "restore " + version.version() + " and make the change a new version" + next(released.version()));
    }

    /** What others may still send and read is gone. */
    static Finding removed(SchemaVersion gone) {
        return new Finding(
                "CMP-REMOVED",
                Severity.ERROR,
                Location.ofFile(gone.file()),
                gone + " was removed",
                "whoever sends or reads this version finds no schema of it any more",
                Optional.empty(),
                "restore it; subject.json can say that it is deprecated, and when it is to go a waiver can let it go");
    }

    /** A release was changed or removed by hand. */
    static Finding changedAfterRelease(ChangedReleaseFault fault) {
        return new Finding(
                "PUB-CHANGED",
                Severity.ERROR,
                fault.location(),
                fault.what(),
                "found " + fault.found() + "\nallowed is " + fault.allowed(),
                Optional.empty(),
                fault.mend());
    }

    /** Somebody's draft is not to be overwritten. */
    static Finding differentDraft(SchemaVersion draft, JsonNode schema) {
        return differing(
                "REG-DRAFT-DIFFERS",
                draft,
                schema,
                "There is a draft of " + draft + ", and it says something else",
                "register the draft as it stands, or change or remove its file first");
    }

    private static Finding differing(String rule, SchemaVersion standing, JsonNode schema, String what, String fix) {
        var differences = JsonDifference.between(standing.content(), schema);
        return new Finding(
                rule,
                Severity.ERROR,
                standing.locate(differences.get(0).pointer()),
                what,
                JsonDifference.text(differences),
                Optional.empty(),
                fix);
    }

    private static String next(EventVersion version) {
        var next = version.major() + "." + (version.minor() + 1);
        return EventVersion.isVersion(next) ? ", such as " + next : "";
    }

    /** What a release refers to would change its meaning by changing. */
    static Finding refersToDraft(SchemaVersion candidate, StoredVersion draft) {
        return new Finding(
                "REG-DRAFT-REFERENCE",
                Severity.ERROR,
                candidate.locate(""),
                candidate + " refers to " + draft + ", which is a draft",
                "a draft may change, and what refers to it would change with it",
                Optional.empty(),
                "register " + draft + " first; what refers to each other in a circle must stand in one file");
    }

    /** A name that a file system may take for another one. */
    static Finding collision(Subject subject, String twin) {
        return new Finding(
                "REG-NAME",
                Severity.ERROR,
                Location.ofFile(subject.bus() + "/" + subject.type()),
                "The names of " + subject + " differ from others only in upper and lower case",
                "the registry has '" + twin + "', which some file systems can't keep apart from it",
                Optional.empty(),
                "register it under the name that is there, or under another one");
    }

    /** A release after the candidate doesn't fit it. */
    static Finding outOfOrder(SchemaVersion candidate, SchemaVersion later, Finding broken) {
        return new Finding(
                "REG-ORDER",
                broken.severity(),
                candidate.locate(""),
                candidate + " doesn't fit before " + later.version() + ", which is released",
                broken.what() + " (" + broken.rule() + ")\n" + broken.why(),
                broken.counterexample(),
                "register it as a version after those of its major number, or change it to fit");
    }
}
