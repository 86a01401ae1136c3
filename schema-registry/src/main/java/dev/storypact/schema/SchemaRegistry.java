package dev.storypact.schema;

import dev.storypact.finding.Finding;
import dev.storypact.finding.WaivedFindings;
import dev.storypact.finding.Waivers;
import dev.storypact.finding.internal.Printable;
import dev.storypact.schema.SchemaSelection.Selected;
import dev.storypact.schema.SchemaSelection.Unknown;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.oracle.Formats;
import dev.storypact.schema.internal.store.ClasspathStore;
import dev.storypact.schema.internal.store.FolderStore;
import dev.storypact.schema.internal.store.GitFaults;
import dev.storypact.schema.internal.store.GitStore;
import dev.storypact.schema.internal.store.MemoryStore;
import dev.storypact.schema.internal.store.SchemaStore;
import dev.storypact.schema.internal.store.SettledStore;
import dev.storypact.schema.internal.store.remote.RemoteStore;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.message.VersionRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The versioned schemas of a system's events, by bus and type, and the judge of messages.
 *
 * <p>A registry is a tree of files:
 *
 * <pre>
 * schemas/registry.lock.json                          what is released; written by registering
 * schemas/order-events/ORDER_PLACED/subject.json      optional: compatibility, owner, description, versionPolicy, deprecations
 * schemas/order-events/ORDER_PLACED/1.0.schema.json   JSON Schema, draft 4 to 2020-12; 2020-12 where it names none
 * </pre>
 *
 * <pre>{@code
 * var registry = SchemaRegistry.open(Path.of("schemas"));
 * var result = registry.validate("order-events", EventBusMessage.of("ORDER_PLACED", order).withMetadata("version", "1.0"));
 * }</pre>
 *
 * <p>A subject is read when it is first asked for, all its versions at once, each checked against its draft's meta-schema
 * and compiled once; a later change of its files isn't seen. Nothing outside of the tree is ever read or fetched: a
 * {@code $ref} leads to a place in the same file or, by a relative path, in another schema of the tree, or is an error.
 * {@code format} is asserted, unless you ask for {@link #withoutFormats()}.
 *
 * <h2>What it guarantees</h2>
 *
 * <ul>
 *   <li><b>Immutability.</b> A version that was registered is <em>released</em>: the lock notes the SHA-256 of its canonical
 *       JSON. A release that was changed or removed later, by whatever hand, is an error wherever its subject is read, which
 *       shows each difference. A version that wasn't registered is a <em>draft</em>, and may change.
 *   <li><b>Atomicity.</b> A version is released as a whole or not at all. Whoever reads meanwhile, and whoever reads after the
 *       process died at any moment, finds the state before or the one after; what such a process left is cleared away by the
 *       next one that registers. A refusal changes nothing.
 *   <li><b>Several writers.</b> Threads and processes that register in one folder wait for each other; of two that register
 *       one version with different content, the second is refused with {@code REG-CHANGED}. Who can't get in for 30 s fails
 *       with an exception. (Locks of files, which this rests on, work on local file systems; network ones may not have them.)
 *       A server has no locks: who registers in a subject at the same moment as others is overtaken by one of them, looks at
 *       what is there then, and is registered after it or refused; who is overtaken 20 times fails with an exception. What an
 *       overtaken writer sent is never a version to any reader of this kind, even where the writer died; others may see it at
 *       the server until it is removed. (This rests on the server giving each version a higher number than any before, also
 *       than removed ones, and on versions not being removed for good.) Levels that others set meanwhile are not looked at again.
 *   <li><b>Order.</b> Versions are ordered by their numbers, not by when they were registered, and always listed so.
 *   <li><b>Threads.</b> A registry may be used by any number of threads at once. What it registered it sees at once; what
 *       other processes register in a subject that it has read already, it sees when it registers in that subject, or when it
 *       is opened anew.
 * </ul>
 *
 * <p>Every method throws {@link SchemaRegistryException} where what it has to read is wrong. Thread-safe.
 *
 * @since 0.1
 */
public final class SchemaRegistry {

    private final SchemaStore store;
    private final LoadedSubjects subjects;

    private SchemaRegistry(SchemaStore store) {
        this(new SettledStore(store), Formats.ASSERTED);
    }

    private SchemaRegistry(SchemaStore store, Formats formats) {
        this.store = store;
        this.subjects = new LoadedSubjects(store, formats);
    }

    /**
     * Opens the registry in a folder.
     *
     * @throws SchemaRegistryException if there is no such folder
     */
    public static SchemaRegistry open(Path folder) {
        return checked(() -> new SchemaRegistry(FolderStore.open(folder)));
    }

    /**
     * Opens the registry in all folders of a name on the classpath, in directories and jars, as one.
     *
     * @param folder such as {@code schemas}
     * @throws SchemaRegistryException if the class loader finds no such folder
     */
    public static SchemaRegistry openClasspath(ClassLoader loader, String folder) {
        return checked(() -> new SchemaRegistry(ClasspathStore.open(loader, folder)));
    }

    /**
     * Opens the registry in a folder of a Git revision, read from the repository's objects alone: no work tree is touched,
     * and a bare repository does as well. What it holds never changes, as the revision is looked up once.
     *
     * <p>Needs JGit ({@code org.eclipse.jgit:org.eclipse.jgit}) on the class path.
     *
     * @param repository the repository's folder or one within it, or a bare repository
     * @param revision a branch, tag, commit or expression such as {@code HEAD~1}, as {@code git rev-parse} takes it
     * @param folder the registry's folder within the repository, such as {@code schemas}; empty for its root
     * @throws SchemaRegistryException if there is no such repository, revision or folder, or no JGit
     */
    public static SchemaRegistry openGit(Path repository, String revision, String folder) {
        return checked(() -> {
            try {
                return new SchemaRegistry(GitStore.open(repository, revision, folder));
            } catch (NoClassDefFoundError missing) {
                throw GitFaults.noJGit(repository, missing);
            }
        });
    }

    /** {@return a registry in memory, empty at first} */
    public static SchemaRegistry inMemory() {
        return inMemory(Map.of());
    }

    /**
     * Opens a registry in memory that starts with some files.
     *
     * @param files their texts by their paths, such as {@code order-events/ORDER_PLACED/1.0.schema.json}
     * @throws SchemaRegistryException if a path is none that a folder could have
     */
    public static SchemaRegistry inMemory(Map<String, String> files) {
        return checked(() -> new SchemaRegistry(MemoryStore.of(files)));
    }

    /**
     * Connects to a schema registry server, as the tree of files that it would be in a folder.
     *
     * <p>The server is called when something is first asked for, not before. Its versions are numbers that count up; a
     * schema says by the keyword {@code x-storypact-version} which version it is, one that doesn't is
     * {@code <its number>.0}. A subject's compatibility is the server's level. Schemas of other languages than JSON Schema
     * are left out.
     */
    public static SchemaRegistry connect(RemoteRegistry server) {
        return checked(() -> new SchemaRegistry(RemoteStore.connect(server.settings())));
    }

    /**
     * {@return the same registry, which validates messages without regard to {@code format}, as the drafts from 2019-09 on
     * have it by default} Schemas are compared, generated and linted as before: to them a format still says what it says.
     */
    public SchemaRegistry withoutFormats() {
        return new SchemaRegistry(store, Formats.ANNOTATED);
    }

    /** {@return the names of the buses, in order} */
    public SortedSet<String> buses() {
        return checked(() -> subjects.index().buses());
    }

    /** {@return every type on every bus, in order} */
    public SortedSet<Subject> subjects() {
        return checked(subjects::all);
    }

    /** {@return the versions of a subject, the oldest first; none where the registry doesn't know it} */
    public List<SchemaVersion> versions(Subject subject) {
        return checked(() -> load(subject).map(LoadedSubject::versions).orElse(List.of()));
    }

    /** {@return one version of a subject, if there is it} */
    public Optional<SchemaVersion> find(Subject subject, EventVersion version) {
        return checked(() -> load(subject).flatMap(found -> found.version(version)));
    }

    /**
     * Finds the newest version that an alias stands for. A draft is found only where no release is allowed by the alias.
     *
     * @param alias {@code latest}, or a {@linkplain VersionRange range of versions} such as {@code 1.x} or {@code 1.0}
     * @return the newest of the subject's releases that the alias allows, else of its drafts, if there is one
     * @throws IllegalArgumentException if the alias is neither
     */
    public Optional<SchemaVersion> find(Subject subject, String alias) {
        var wanted = VersionAlias.range(alias);
        return VersionAlias.newest(versions(subject).stream()
                .filter(version -> wanted.contains(version.version()))
                .toList());
    }

    /** {@return what the subject's {@code subject.json} says; the defaults where there is none} */
    public SubjectSettings settings(Subject subject) {
        return checked(() -> load(subject).map(LoadedSubject::settings).orElse(SubjectSettings.DEFAULT));
    }

    /**
     * {@return every version of every subject, by its subject and in order, but for those that others refer to, which come
     * before these: so they can be registered in another registry one after the other} Reads all subjects.
     */
    public List<SchemaVersion> versions() {
        return VersionOrder.of(all().toList());
    }

    /**
     * {@return every version that isn't released, by its subject and in order, but for those that others refer to, which
     * come before these: so they can be registered one after the other} Reads all subjects.
     */
    public List<SchemaVersion> drafts() {
        return VersionOrder.of(all().filter(version -> !version.isReleased()).toList());
    }

    private Stream<SchemaVersion> all() {
        return subjects().stream().flatMap(subject -> versions(subject).stream());
    }

    /**
     * Releases a version of a subject, after which it never changes.
     *
     * <p>Checked are, in this order: that the version isn't there, or is a draft of the same content; the draft's
     * meta-schema; what {@link SchemaLint} finds; what the subject promises ({@link CompatibilityCheck}), against the
     * releases of its major number. A version may be put between releases where it fits both those before and those after
     * it.
     *
     * <p>A draft of the same content becomes a release as it stands. Content is compared as JSON: layout and the order of
     * names don't count, and {@code 1} and {@code 1.0} are the same number.
     *
     * <p>The rules' ids are {@code REG-META} (no valid schema), {@code REG-CHANGED} (released before with other content),
     * {@code REG-DRAFT-DIFFERS} (there is a draft with other content), {@code REG-DRAFT-REFERENCE} (refers to a draft), {@code REG-NAME} (the names differ from others in
     * upper and lower case alone), {@code REG-ORDER} (doesn't fit before a release), those of {@link SchemaLint} and
     * {@link CompatibilityCheck}, and what a server says.
     *
     * @return whether it is released now, and why not
     * @throws SchemaRegistryException if this registry can only be read, or can't be written
     */
    public Registration register(Subject subject, EventVersion version, JsonNode schema) {
        return register(subject, version, schema, findings -> new WaivedFindings(findings, List.of()));
    }

    /**
     * Releases a draft of this registry, or a version of another one, as
     * {@link #register(Subject, EventVersion, JsonNode)} does.
     *
     * @throws SchemaRegistryException if this registry can only be read, or can't be written
     */
    public Registration register(SchemaVersion version) {
        return register(version.subject(), version.version(), version.content());
    }

    /**
     * Releases a version as {@link #register(SchemaVersion)} does, although something was found that is waived.
     *
     * <p>A waiver lets pass what {@link SchemaLint} and {@link CompatibilityCheck} find, and {@code REG-ORDER}. Nothing lets a
     * release change, an unsound schema or a reference to a draft pass, nor what a server's own check refuses.
     *
     * @param waivers what may pass; those that are for nothing are not reported
     * @param today the day on which the waivers must hold; an expired one lets nothing pass
     * @throws SchemaRegistryException if this registry can only be read, or can't be written
     */
    public Registration register(SchemaVersion version, Waivers waivers, LocalDate today) {
        return register(
                version.subject(), version.version(), version.content(), findings -> waivers.separate(findings, today));
    }

    private Registration register(
            Subject subject, EventVersion version, JsonNode schema, Function<List<Finding>, WaivedFindings> waivers) {
        return checked(() -> new Registrar(store, subjects, waivers).register(subject, version, schema));
    }

    /**
     * Checks that each version of a subject keeps what the subject's {@code subject.json} promises.
     *
     * @return what breaks the promise, as {@link CompatibilityCheck} finds it; nothing where the registry doesn't know the
     *     subject
     */
    public List<Finding> incompatibilities(Subject subject) {
        var versions = versions(subject);
        var level = settings(subject).compatibility();
        return versions.stream()
                .flatMap(version -> CompatibilityCheck.of(level, version, versions).stream())
                .toList();
    }

    /**
     * Checks that each release of a subject is what it was when it was released: there, and with the same content, as
     * {@code registry.lock.json} notes. All other methods refuse a subject of which a release isn't.
     *
     * @return one finding for each change, under the rule {@code PUB-CHANGED}, with what differs; nothing where the registry
     *     doesn't know the subject
     */
    public List<Finding> changedReleases(Subject subject) {
        return checked(() -> subjects.isKnown(subject.bus(), subject.type())
                ? subjects.files(subject).changedReleases().stream()
                        .map(RegistrationFindings::changedAfterRelease)
                        .toList()
                : List.of());
    }

    /**
     * Validates a message's data against the schema that its bus, type and {@code metadata.version} name.
     *
     * <p>A message without a version takes the subject's only version; where there are several, the subject's
     * {@link VersionPolicy} decides. Refused are also messages whose bus, type or version the registry doesn't know.
     *
     * @param bus the bus that it is published to
     */
    public ValidationResult validate(String bus, EventBusMessage<?> message) {
        return checked(() -> {
            var selection = select(bus, message);
            return selection instanceof Selected selected
                    ? validate(selected.version(), message)
                    : new ValidationResult.Refused(List.of(((Unknown) selection).violation()));
        });
    }

    private static ValidationResult validate(SchemaVersion version, EventBusMessage<?> message) {
        try {
            var data = message.data() instanceof JsonNode tree ? tree : StoryJson.toTree(message.data());
            var violations = version.violations(data);
            return violations.isEmpty()
                    ? new ValidationResult.Valid(version)
                    : new ValidationResult.Refused(violations);
        } catch (StoryJsonException e) {
            return new ValidationResult.Refused(List.of(new SchemaViolation(
                    "The data of " + version + " can't be written as JSON",
                    "",
                    String.valueOf(e.getMessage()),
                    "a value that Jackson writes as JSON",
                    version.locate(""),
                    "publish records, maps, lists, texts, numbers and times")));
        }
    }

    private SchemaSelection select(String bus, EventBusMessage<?> message) {
        var subject = message.type().flatMap(type -> subjects.find(bus, type));
        if (subject.isEmpty()) {
            return new Unknown(unknownSubject(bus, message));
        }
        var version = message.metadata().containsKey(MessageMetadata.VERSION)
                ? message.version().flatMap(subject.get()::version)
                : subject.get().versionOfUnversioned();
        return version.<SchemaSelection>map(Selected::new)
                .orElseGet(() -> new Unknown(UnknownSchemas.version(subject.get(), message)));
    }

    private SchemaViolation unknownSubject(String bus, EventBusMessage<?> message) {
        var index = subjects.index();
        if (!index.buses().contains(bus)) {
            return UnknownSchemas.bus(Printable.of(bus), index.buses(), store.shown(""));
        }
        return message.type()
                .map(type -> UnknownSchemas.type(bus, Printable.of(type), index.types(bus), store.shown(bus)))
                .orElseGet(() -> UnknownSchemas.noType(bus, index.types(bus), store.shown(bus)));
    }

    private Optional<LoadedSubject> load(Subject subject) {
        return subjects.find(subject.bus(), subject.type());
    }

    private static <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SchemaFault fault) {
            throw new SchemaRegistryException(fault);
        }
    }
}
