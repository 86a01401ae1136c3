package dev.storypact.contract.internal.rule;

import dev.storypact.finding.Finding;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for releases that were changed, in the subjects that are asked for, each once. Not thread-safe. */
final class ChangedSubjects {

    private final SchemaRegistry registry;
    private final Map<Map.Entry<String, String>, Subject> known;
    private final Map<Subject, List<Finding>> asked = new LinkedHashMap<>();

    ChangedSubjects(SchemaRegistry registry) {
        this.registry = registry;
        this.known = registry.subjects().stream()
                .collect(Collectors.toMap(subject -> Map.entry(subject.bus(), subject.type()), Function.identity()));
    }

    /** {@return whether the registry has this subject} */
    boolean knows(String bus, Optional<String> type) {
        return subject(bus, type).isPresent();
    }

    /** {@return whether the registry has this subject, and a release of it or one that it refers to was changed} */
    boolean has(String bus, Optional<String> type) {
        return subject(bus, type)
                .filter(found ->
                        !asked.computeIfAbsent(found, registry::changedReleases).isEmpty())
                .isPresent();
    }

    private Optional<Subject> subject(String bus, Optional<String> type) {
        return type.map(name -> known.get(Map.entry(bus, name)));
    }

    /** {@return what was found in all that was asked for; what several refer to once} */
    List<Finding> findings() {
        return asked.values().stream().flatMap(List::stream).distinct().toList();
    }
}
