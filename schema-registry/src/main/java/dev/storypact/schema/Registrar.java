package dev.storypact.schema;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.finding.WaivedFindings;
import dev.storypact.schema.Registration.AlreadyRegistered;
import dev.storypact.schema.Registration.Refused;
import dev.storypact.schema.Registration.Registered;
import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.schema.internal.content.SchemaText;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.store.SchemaStore;
import dev.storypact.schema.internal.store.SchemaWriter;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.story.message.EventVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Registers versions: looks at what stands there, checks what is new, then writes, all while no other writer writes. */
final class Registrar {

    private final SchemaStore store;
    private final SchemaWriter writer;
    private final LoadedSubjects subjects;
    private final Function<List<Finding>, WaivedFindings> waivers;

    /**
     * Throws a {@link SchemaFault} if the store can only be read.
     *
     * @param waivers tells what of the findings of lint and compatibility may pass; it isn't asked of others
     */
    Registrar(SchemaStore store, LoadedSubjects subjects, Function<List<Finding>, WaivedFindings> waivers) {
        this.store = store;
        this.waivers = waivers;
        this.writer = store.writer().orElseThrow(() -> RegistrationFindings.readOnly(store.shown("")));
        this.subjects = subjects;
    }

    Registration register(Subject subject, EventVersion version, JsonNode schema) {
        var file = new StoredVersion(subject.bus(), subject.type(), version).file();
        JsonNode written;
        try {
            // As it will be read back: a tree may hold what a file can't.
            var text = SchemaText.of(schema);
            SchemaStore.requireReadable(store.shown(file), file, text);
            written = JsonFile.read(store.shown(file), text).tree();
        } catch (SchemaFault invalid) {
            return refused(RegistrationFindings.invalid(invalid));
        } catch (JacksonException unwritable) {
            return refused(RegistrationFindings.unwritable(store.shown(file), unwritable));
        }
        return writer.exclusively(() -> registerWritten(subject, version, written));
    }

    private Registration registerWritten(Subject subject, EventVersion version, JsonNode schema) {
        var collision = collision(subject);
        if (collision.isPresent()) {
            return refused(RegistrationFindings.collision(subject, collision.get()));
        }
        var current = subjects.read(subject);
        var known = current.version(version);
        return known.isPresent() ? registerKnown(current, known.get(), schema) : registerNew(current, version, schema);
    }

    private Optional<String> collision(Subject subject) {
        var current = new SubjectIndex(store);
        return current.twin("", subject.bus())
                .or(() -> current.twin(subject.bus(), subject.type()).map(type -> subject.bus() + "/" + type));
    }

    private Registration registerKnown(LoadedSubject current, SchemaVersion known, JsonNode schema) {
        var isSame = ContentHash.of(known.content()).equals(ContentHash.of(schema));
        if (known.isReleased()) {
            return isSame
                    ? new AlreadyRegistered(subjects.reload(current.subject())
                            .version(known.version())
                            .orElseThrow())
                    : refused(RegistrationFindings.changed(known, schema));
        }
        return isSame
                ? release(current, known, stored -> writer.releaseDraft(stored, known.content()))
                : refused(RegistrationFindings.differentDraft(known, schema));
    }

    private Registration registerNew(LoadedSubject current, EventVersion version, JsonNode schema) {
        var files = subjects.files(current.subject());
        SchemaVersion candidate;
        try {
            candidate = files.candidate(version, schema);
        } catch (SchemaFault invalid) {
            return refused(RegistrationFindings.invalid(invalid));
        }
        return release(current, candidate, stored -> writer.release(stored, candidate.content()));
    }

    /** The writer's last step. */
    private interface Release {
        List<Finding> of(StoredVersion version);
    }

    private Registration release(LoadedSubject current, SchemaVersion candidate, Release release) {
        var level = current.settings().compatibility();
        var promises = new ArrayList<>(SchemaLint.of(candidate, level));
        promises.addAll(ReleaseOrder.findings(level, candidate, current.versions()));
        var judged = waivers.apply(promises);
        var findings = new ArrayList<>(judged.findings());
        findings.addAll(draftReferences(candidate));
        if (!hasError(findings)) {
            var subject = candidate.subject();
            findings.addAll(release.of(new StoredVersion(subject.bus(), subject.type(), candidate.version())));
        }
        return hasError(findings)
                ? new Refused(findings, judged.waived())
                : new Registered(
                        subjects.reload(candidate.subject())
                                .version(candidate.version())
                                .orElseThrow(),
                        findings,
                        judged.waived());
    }

    private static Refused refused(Finding finding) {
        return new Refused(List.of(finding), List.of());
    }

    private List<Finding> draftReferences(SchemaVersion candidate) {
        var releases = store.releases();
        return candidate.referred().stream()
                .filter(version -> !releases.contain(version))
                .map(draft -> RegistrationFindings.refersToDraft(candidate, draft))
                .toList();
    }

    private static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
