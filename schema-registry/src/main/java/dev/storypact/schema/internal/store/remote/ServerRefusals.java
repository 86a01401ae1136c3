package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.store.StoredVersion;
import java.util.List;
import java.util.Optional;

/** Why a server doesn't register a version, each text in one place. */
final class ServerRefusals {

    private ServerRefusals() {}

    /** {@return the finding of an answer with status 409, by the server's own check, or 422} */
    static Finding of(String shown, StoredVersion version, HttpAnswer answer) {
        var isIncompatible = answer.status() == 409;
        var message = ServerError.of(answer).message();
        return new Finding(
                isIncompatible ? "CMP-SERVER" : "REG-SERVER",
                Severity.ERROR,
                Location.ofFile(shown),
                isIncompatible
                        ? "The server finds " + version + " incompatible with what it has"
                        : "The server takes " + version + " for no valid schema",
                "it says: " + (message.isEmpty() ? "nothing (status " + answer.status() + ")" : message),
                Optional.empty(),
                isIncompatible
                        ? "make the change so that the server's own check passes it too, or lower the subject's level"
                                + " there and let withDefaultCompatibility say what is checked here"
                        : "see what the server's kind and version know of JSON Schema");
    }

    /** A file that is referred to isn't registered. */
    static SchemaFault noTarget(String shown, VersionFile target, String reference) {
        return new SchemaFault(
                "A reference leads to a version that isn't at the server",
                Location.ofFile(shown),
                "'" + reference + "', which is " + target.address(),
                "versions that are registered at the server",
                "register that version first");
    }

    /** {@return the finding of keywords that this registry itself writes} */
    static Finding reserved(String shown, List<String> keywords) {
        return new Finding(
                "REG-RESERVED",
                Severity.ERROR,
                Location.ofPointer(shown, "/" + keywords.get(0)),
                "A schema has keywords by which versions are kept at a server",
                "found: " + String.join(", ", keywords) + "; what they said would be lost",
                Optional.empty(),
                "leave them out; they are added when the schema is sent");
    }

    /** Another thread is registering, and who waited for it was interrupted. */
    static SchemaFault interrupted(String shown) {
        return new SchemaFault(
                "The wait for another thread that registers was interrupted",
                Location.ofFile(shown),
                "a thread of this process that is registering at the same server",
                "one at a time of each connection",
                "try again; nothing was registered");
    }

    /** Our version was accepted but can't be found. */
    static SchemaFault lost(String shown) {
        return new SchemaFault(
                "The server doesn't find what it just registered",
                Location.ofFile(shown),
                "nothing under this subject that equals it",
                "the schema that was registered",
                "register it again; see whether somebody removes versions from the server");
    }

    /** Others register all the time. */
    static SchemaFault busy(String shown, int attempts) {
        return new SchemaFault(
                "Others register at the same server, and were faster each time",
                Location.ofFile(shown),
                attempts + " attempts, each overtaken by another writer",
                "an attempt during which nobody else registers a version of the subject",
                "try again");
    }
}
