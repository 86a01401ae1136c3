package dev.storypact.schema;

import dev.storypact.finding.Finding;
import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.story.message.EventVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Checks that what a registry says now keeps what its subjects promise to those who know an earlier state of it: another
 * folder, a Git revision, a released artifact or a server.
 *
 * <pre>{@code
 * var earlier = SchemaRegistry.openGit(Path.of("."), "main", "schemas");
 * var findings = RegistryComparison.of(SchemaRegistry.open(Path.of("schemas")), earlier).findings();
 * }</pre>
 *
 * <p>What is in both and says the same is not looked at again. A version that is new is compared by
 * {@link CompatibilityCheck} with the versions before it, both states taken together, and must fit before those after it
 * ({@code REG-ORDER}). A version that was a draft and says something else now is compared with what it was; one that was
 * released must not have changed ({@code REG-CHANGED}). A version that is gone is {@code CMP-REMOVED}. A subject whose level
 * is {@link Compatibility#NONE} promises nothing but that releases don't change.
 *
 * <p>Immutable; as thread-safe as the registries.
 *
 * @since 0.1
 */
public final class RegistryComparison {

    private final SchemaRegistry registry;
    private final SchemaRegistry earlier;
    private final Function<Subject, Compatibility> levels;
    private final boolean isWhole;

    private RegistryComparison(
            SchemaRegistry registry, SchemaRegistry earlier, Function<Subject, Compatibility> levels, boolean isWhole) {
        this.registry = registry;
        this.earlier = earlier;
        this.levels = levels;
        this.isWhole = isWhole;
    }

    /**
     * A comparison in which each subject promises what its {@code subject.json} says now.
     *
     * @param registry as it is now
     * @param earlier what others know
     */
    public static RegistryComparison of(SchemaRegistry registry, SchemaRegistry earlier) {
        return new RegistryComparison(
                registry, earlier, subject -> registry.settings(subject).compatibility(), true);
    }

    /** {@return the same comparison, in which all subjects promise that, whatever their {@code subject.json} says} */
    public RegistryComparison promising(Compatibility level) {
        return new RegistryComparison(registry, earlier, subject -> level, isWhole);
    }

    /**
     * {@return the same comparison with an earlier state that holds more than this registry ever did, such as the server of
     * all teams: what is there alone is not missed here}
     */
    public RegistryComparison withShared() {
        return new RegistryComparison(registry, earlier, levels, false);
    }

    /**
     * {@return what breaks a promise, by subject and version; nothing where all are kept}
     *
     * @throws SchemaRegistryException if something in one of the registries is wrong
     */
    public List<Finding> findings() {
        return Stream.concat(
                        registry.subjects().stream().flatMap(subject -> changes(subject).stream()),
                        isWhole ? removedSubjects() : Stream.empty())
                .toList();
    }

    /** {@return how much there is, such as {@code 2 subjects, 5 versions}} */
    public String size() {
        var subjects = registry.subjects();
        var versions = subjects.stream()
                .mapToInt(subject -> registry.versions(subject).size())
                .sum();
        return subjects.size()
                + (subjects.size() == 1 ? " subject, " : " subjects, ")
                + versions
                + (versions == 1 ? " version" : " versions");
    }

    private List<Finding> changes(Subject subject) {
        var level = levels.apply(subject);
        var before = byNumber(earlier.versions(subject));
        var now = byNumber(registry.versions(subject));
        var all = new TreeMap<>(before);
        all.putAll(now);
        var findings = new ArrayList<Finding>();
        now.forEach((number, version) -> findings.addAll(Optional.ofNullable(before.get(number))
                .map(known -> changed(level, known, version, all))
                .orElseGet(() -> fitting(level, version, all))));
        if (isWhole) {
            before.keySet().removeAll(now.keySet());
            findings.addAll(removed(level, before.values()));
        }
        return findings;
    }

    private static List<Finding> changed(
            Compatibility level, SchemaVersion known, SchemaVersion version, Map<EventVersion, SchemaVersion> all) {
        if (ContentHash.of(version.schema()).equals(ContentHash.of(known.schema()))) {
            return List.of();
        }
        if (known.isReleased()) {
            return List.of(RegistrationFindings.changedSince(known, version));
        }
        var findings = new ArrayList<>(CompatibilityCheck.ofDraft(level, version, known));
        findings.addAll(fitting(level, version, all));
        return findings;
    }

    private static List<Finding> fitting(
            Compatibility level, SchemaVersion version, Map<EventVersion, SchemaVersion> all) {
        return ReleaseOrder.among(level, version, List.copyOf(all.values()));
    }

    private Stream<Finding> removedSubjects() {
        var present = registry.subjects();
        return earlier.subjects().stream()
                .filter(subject -> !present.contains(subject))
                .flatMap(subject ->
                        removed(earlier.settings(subject).compatibility(), earlier.versions(subject)).stream());
    }

    private static List<Finding> removed(Compatibility level, Collection<SchemaVersion> gone) {
        return level == Compatibility.NONE
                ? List.of()
                : gone.stream().map(RegistrationFindings::removed).toList();
    }

    private static Map<EventVersion, SchemaVersion> byNumber(List<SchemaVersion> versions) {
        var byNumber = new TreeMap<EventVersion, SchemaVersion>();
        versions.forEach(version -> byNumber.put(version.version(), version));
        return byNumber;
    }
}
