package dev.storypact.schema;

import dev.storypact.schema.internal.oracle.Formats;
import dev.storypact.schema.internal.store.SchemaStore;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The subjects of a store, each read once, when it is first asked for, and again after it was written. Thread-safe. */
final class LoadedSubjects {

    private final SchemaStore store;
    private final Formats formats;
    private final SubjectIndex index;
    private final Map<String, Map<String, LoadedSubject>> loaded = new ConcurrentHashMap<>();

    LoadedSubjects(SchemaStore store, Formats formats) {
        this.formats = formats;
        this.store = store;
        this.index = new SubjectIndex(store);
    }

    SubjectIndex index() {
        return index;
    }

    /** {@return every type on every bus, in order} */
    SortedSet<Subject> all() {
        var subjects = new TreeSet<Subject>();
        for (var bus : index.buses()) {
            index.types(bus).forEach(type -> subjects.add(new Subject(bus, type)));
        }
        return subjects;
    }

    /** {@return the subject of these names, if the store has it} */
    // What is loaded is found by its names alone: a message must not pay for checks that were made when it was loaded.
    Optional<LoadedSubject> find(String bus, String type) {
        var known = loaded.getOrDefault(bus, Map.of()).get(type);
        if (known != null) {
            return Optional.of(known);
        }
        if (!isKnown(bus, type)) {
            return Optional.empty();
        }
        return Optional.of(onBus(bus).computeIfAbsent(type, key -> read(new Subject(bus, type))));
    }

    /** {@return whether the store has a subject of these names} */
    boolean isKnown(String bus, String type) {
        return index.buses().contains(bus) && index.types(bus).contains(type);
    }

    /** {@return the subject as it stands in the store now} */
    LoadedSubject read(Subject subject) {
        return files(subject).load();
    }

    /** {@return the files of the subject in the store} */
    SubjectFiles files(Subject subject) {
        return new SubjectFiles(store, subject, formats);
    }

    /** {@return the subject as it stands in the store now, and so for everyone from now on} */
    LoadedSubject reload(Subject subject) {
        index.refresh(subject.bus());
        // Within the map's own step: who is reading the subject at the moment ends before, and is overwritten.
        return onBus(subject.bus()).compute(subject.type(), (type, old) -> read(subject));
    }

    private Map<String, LoadedSubject> onBus(String bus) {
        return loaded.computeIfAbsent(bus, key -> new ConcurrentHashMap<>());
    }
}
